import { afterAll, beforeAll, expect, test } from "vitest";
import { pseudonymeIn } from "../protokoll/pseudonyme.ts";
import type { Akteur } from "../rechte/akteur.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import { neueSendung } from "../testing/sendung.ts";
import { postausgangFuer } from "./postausgang-fuer.ts";

const UM = "2026-11-02T06:00:00.000Z";

let real: RealStore;
beforeAll(async () => {
  real = await openRealStore();
  await real.store.plane([
    neueSendung("faelle.bereit/63504", { an: "erika@example.org" }),
    neueSendung("faelle.bereit/63505", { dienststelle: "63505" }),
  ]);
  for (let sent = await real.store.naechste("chat", UM, UM); sent; sent = await real.store.naechste("chat", UM, UM)) {
    const grund = "Der Chat antwortet nicht.";
    const vermerk = { zustand: "unbekannt", naechsterVersuch: null, grund, beleg: null, pause: null } as const;
    await real.store.vermerke(sent, vermerk, UM);
  }
});
afterAll(() => real.close());

const uhr = (): Date => new Date(UM);
const fuer = (akteur: Akteur) =>
  postausgangFuer({ store: real.store, uhr, pseudonyme: pseudonymeIn(real.store, { uhr }) }, akteur);

const betrieb: Akteur = { art: "betrieb", konto: "verlauf" };
const verwaltung: Akteur = {
  art: "person",
  kennung: "verwaltung@example.org",
  befugnisse: [
    { rolle: "Verwaltung", dienststelle: "63504", rd: "Hessen", bereich: null, team: null, inVertretung: false },
  ],
};
const teamleitung: Akteur = {
  art: "person",
  kennung: "tl@example.org",
  befugnisse: [{ rolle: "TL", dienststelle: "63504", rd: "Hessen", bereich: "Nord", team: "412", inVertretung: false }],
};

test("an office's administration sees its messages, without receivers and without what they say", async () => {
  const { zahlen, sendungen } = await fuer(verwaltung).liste({ dienststelle: "63504", hoechstens: 10 });
  expect(zahlen).toEqual([{ kanal: "chat", zustand: "unbekannt", anzahl: 1 }]);
  expect(sendungen).toEqual([
    {
      nr: 1,
      schluessel: "faelle.bereit/63504",
      kanal: "chat",
      dienststelle: "63504",
      zustand: "unbekannt",
      seit: UM,
      naechsterVersuch: null,
      versuche: 1,
      grund: "Der Chat antwortet nicht.",
    },
  ]);
  expect(JSON.stringify(sendungen)).not.toContain("erika");
});

test("whoever runs Verlauf sees all offices", async () => {
  const { sendungen } = await fuer(betrieb).liste({ hoechstens: 10 });
  expect(sendungen.map(({ dienststelle }) => dienststelle)).toEqual(["63505", "63504"]);
});

test("other offices, all offices at once, and other roles: as if there were nothing", async () => {
  for (const [akteur, dienststelle] of [
    [verwaltung, "63505"],
    [verwaltung, undefined],
    [teamleitung, "63504"],
  ] as const) {
    await expect(fuer(akteur).liste({ dienststelle, hoechstens: 10 })).rejects.toThrow(NichtGefunden);
  }
  for (const [akteur, nr] of [
    [verwaltung, 2],
    [teamleitung, 1],
    [betrieb, 4711],
  ] as const) {
    await expect(fuer(akteur).erneut(nr)).rejects.toThrow(NichtGefunden);
  }
});

test("sending again is logged in the same transaction, without a name", async () => {
  expect(await fuer(verwaltung).erneut(1)).toMatchObject({ nr: 1, zustand: "geplant", naechsterVersuch: UM });
  const entries = [];
  for await (const page of real.store.protokoll({})) entries.push(...page);
  expect(entries).toEqual([
    expect.objectContaining({ art: "aenderung", handlung: "sendung.erneut", gegenstand: "Sendung 1" }),
  ]);
  expect(JSON.stringify(entries)).not.toContain("verwaltung@");
  await expect(fuer(verwaltung).erneut(1)).rejects.toThrow("Die Nachricht 1 ist noch unterwegs");
});
