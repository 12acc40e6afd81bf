import { expect, test } from "vitest";
import type { Nachricht } from "./nachricht.ts";
import { sendungFuer, type Versand } from "./sendung-fuer.ts";

const versand: Versand = {
  kanal: "mail",
  an: "erika.mustermann@example.org",
  ersatz: null,
  ab: "2026-11-02T06:00:00.000Z",
  bis: null,
  loeschenAm: "2027-11-30",
};

const bereit: Nachricht = {
  art: "faelle.bereit",
  dienststelle: "63504",
  monat: "2026-10",
  team: "412",
  faelle: 10,
  vorgesehen: 10,
  inVertretung: false,
  antwortenBis: "2026-11-20",
  ablage: null,
};

const schluessel = (nachricht: Nachricht, given: Partial<Versand> = {}): string =>
  sendungFuer(nachricht, { ...versand, ...given }).schluessel;

test("the message is the content, its office the message's", () => {
  expect(sendungFuer(bereit, versand)).toEqual({
    ...versand,
    dienststelle: "63504",
    inhalt: bereit,
    schluessel: expect.stringMatching(/^faelle\.bereit\/63504\/2026-10\/412\/[0-9a-f]{12}$/),
  });
});

test("planned again it is the same one, also on another day, by another channel and with other counts", () => {
  expect(schluessel({ ...bereit, faelle: 9 }, { ab: "2026-11-03T06:00:00.000Z", kanal: "chat" })).toBe(
    schluessel(bereit),
  );
  expect(schluessel(bereit, { an: "Erika.Mustermann@example.org" })).toBe(schluessel(bereit));
});

test("another month, team or receiver is another message", () => {
  const keys = [
    schluessel(bereit),
    schluessel({ ...bereit, monat: "2026-11" }),
    schluessel({ ...bereit, team: "413" }),
    schluessel({ ...bereit, dienststelle: "63505" }),
    schluessel(bereit, { an: "max.mustermann@example.org" }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test("a key shows no address, and two keys of one person have nothing of the person in common", () => {
  const keys = [schluessel(bereit), schluessel({ ...bereit, monat: "2026-11" })];
  expect(keys.join()).not.toMatch(/erika|mustermann|@/i);
  expect(keys[0]?.split("/").at(-1)).not.toBe(keys[1]?.split("/").at(-1));
});

test.for([
  [
    { art: "erinnerung.danach", am: "2026-11-23" },
    { art: "erinnerung.danach", am: "2026-11-24" },
  ],
  [
    { art: "erinnerung.vorher", arbeitstage: 5 },
    { art: "erinnerung.vorher", arbeitstage: 1 },
  ],
  [
    { art: "fragebogen.eingegangen", rueckgabe: "1", zuKlaeren: 0 },
    { art: "fragebogen.eingegangen", rueckgabe: "2", zuKlaeren: 0 },
  ],
] as const)("each reminder and each return is a message of its own: %o", ([one, other]) => {
  const { faelle: _, vorgesehen: __, art: ___, ...auftrag } = bereit;
  const stand = { soll: 10, vollstaendig: 6, offen: [], zuletztAm: null };
  expect(schluessel({ ...auftrag, stand, ...one } as Nachricht)).not.toBe(
    schluessel({ ...auftrag, stand, ...other } as Nachricht),
  );
});
