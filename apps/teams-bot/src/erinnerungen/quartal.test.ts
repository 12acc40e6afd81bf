import { addDays, type IsoDate } from "@verlauf/core";
import type { Kanal, Sendungsstand } from "@verlauf/store";
import { type Kanaldienst, verteile } from "@verlauf/use-cases";
import { closeLeser } from "@verlauf/workbooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf } from "../gateway/address.ts";
import type { Outgoing, SendOutcome } from "../gateway/chat-gateway.ts";
import { chatDienst } from "./chat-dienst.ts";
import { ID, openQuartalshaus, type Quartalshaus } from "./testing/quartalshaus.ts";

// A quarter in which the chat is in use, day by day, on a real store with the real jobs: holidays, an evening start, a
// pause, somebody who blocks the app, a killed process, and a Connector that asks for a rest.

const MANDANT = "5c1e4a52-0000-4000-8000-000000000001";
const RUHE = { von: "18:00", bis: "07:00" } as const;

interface Gegangen {
  readonly am: string;
  readonly weg: "chat" | "mail";
  readonly an: string;
  readonly was: string;
}

let haus: Quartalshaus;
let dienste: readonly Kanaldienst[];
const gegangen: Gegangen[] = [];
const outcomes = new Map<string, SendOutcome[]>();

const wordOf = (an: string): string =>
  Object.entries(ID).find(([, id]) => id === an)?.[0] ?? an.replace("@example.org", "");

const adresse = (wort: string) =>
  addressOf({
    serviceUrl: "https://smba.example.org/de/",
    channelId: "msteams",
    conversationId: wort,
    scope: "personal",
    tenantId: MANDANT,
    botId: "28:verlauf",
  });

const note = (weg: Gegangen["weg"], an: string, was: string): void => {
  const am = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin", dateStyle: "short", timeStyle: "short" });
  gegangen.push({ am: am.format(haus.uhr()), weg, an, was });
};

/** The heading alone. */
const sentAs = (out: Outgoing): string => (out.kind === "card" ? (out.fallback.split("\n", 1)[0] ?? "") : out.kind);

/** What is due goes out; a round that changes something is followed by another, as in the server. */
const verteileAlles = async (): Promise<void> => {
  for (let round = 0; round < 3; round++) {
    await verteile(
      {
        store: haus.store,
        uhr: haus.uhr,
        zufall: () => 0.5,
        merkeFehler: (error) => {
          throw error;
        },
      },
      dienste,
      new AbortController().signal,
    );
  }
};

const at = async (ort: string): Promise<void> => {
  // the whole quarter is winter
  haus.stelle(`${ort}:00+01:00`);
  await haus.arbeite();
  await verteileAlles();
};

const days = (von: IsoDate, bis: IsoDate): readonly IsoDate[] =>
  von > bis ? [] : [von, ...days(addDays(von, 1), bis)];

const monthOf = async (von: IsoDate, bis: IsoDate): Promise<void> => {
  for (const tag of days(von, bis)) await at(`${tag}T08:10`);
};

beforeAll(async () => {
  haus = await openQuartalshaus({ ruhezeit: RUHE });
  for (const [wort, objektId] of [
    ["tl412", ID.tl412],
    ["tl413", "bbbbbbbb-0000-4000-8000-000000000413"],
  ] as const) {
    await haus.store.merkeChatadresse({
      objektId,
      anmeldename: `${wort}@example.org`,
      mandant: MANDANT,
      adresse: adresse(wort),
    });
  }
  const mail: Kanal = async ({ an, schluessel }) => {
    note("mail", wordOf(an), schluessel.split("/")[0] ?? "");
    return { art: "gesendet" };
  };
  dienste = [
    chatDienst({
      gateway: {
        send: async ({ ref: { conversationId } }, out) => {
          const an = String(conversationId);
          const outcome = outcomes.get(an)?.shift() ?? { kind: "sent", activityId: "1" };
          if (outcome.kind === "sent") note("chat", an, sentAs(out));
          return outcome;
        },
        openPersonalChat: async ({ objectId }) => ({ kind: "open", chat: adresse(wordOf(objectId)) }),
      },
      speicher: haus.store,
      haeuser: haus.haeuser,
      chat: {
        anmeldung: {
          art: "registriert",
          appId: "9d2f7b10-0000-4000-8000-000000000002",
          mandant: MANDANT,
          mandanten: [MANDANT],
          nachweis: { art: "verwaltete-identitaet" },
        },
        ruhezeit: RUHE,
        rate: 20,
      },
      uhr: haus.uhr,
      zeitgeber: { jetztMs: () => 0, warte: async () => undefined },
      neueId: () => crypto.randomUUID(),
    }),
    { kanal: "mail", stelleZu: mail, wiederholbar: false, gleichzeitig: 2, wartezeiten: [60], zeitgrenzeSekunden: 60 },
  ];
  await haus.liefere("2026-10-31");
});
afterAll(async () => {
  await closeLeser();
  await haus.close();
});

const told = (): readonly string[] =>
  gegangen
    .splice(0)
    .map(({ am, weg, an, was }) => `${am} ${an} ${weg}: ${was}`)
    .toSorted();

test("November: started in the evening, it is told in the morning; who isn't in the chat gets a mail", async () => {
  await at("2026-11-02T19:30");
  expect(told()).toEqual([]);
  await at("2026-11-03T06:59");
  expect(told()).toEqual([]);
  await at("2026-11-03T07:00");
  expect(told()).toMatchInlineSnapshot(`
    [
      "2026-11-03 07:00 bl41 chat: Kontaktdichte: Überblick zum 02.11.2026",
      "2026-11-03 07:00 tl412 chat: Ihre Fälle des Datenstands Oktober 2026 liegen bereit",
      "2026-11-03 07:00 tl412 chat: Kontaktdichte: Überblick zum 02.11.2026",
      "2026-11-03 07:00 tl412 chat: file-offer",
      "2026-11-03 07:00 tl413 chat: Ihre Fälle des Datenstands Oktober 2026 liegen bereit",
      "2026-11-03 07:00 tl413 chat: Kontaktdichte: Überblick zum 02.11.2026",
      "2026-11-03 07:00 tl413 chat: file-offer",
      "2026-11-03 07:00 tl414 mail: faelle.bereit",
      "2026-11-03 07:00 tl414 mail: ueberfaellig.woche",
    ]
  `);
});

test("a pause keeps overviews and reminders away, and what is late comes by mail", async () => {
  await haus.store.setzeErinnerungspause(ID.tl412, "2026-11-23");
  await monthOf("2026-11-04", "2026-11-30");
  expect(told().filter((line) => line.includes("tl412"))).toMatchInlineSnapshot(`
    [
      "2026-11-23 08:10 tl412 mail: erinnerung.danach",
      "2026-11-30 08:10 tl412 chat: Kontaktdichte: Überblick zum 30.11.2026",
    ]
  `);
});

test("December: whoever blocks the app gets mails from then on, and a killed process says nothing twice", async () => {
  await haus.liefere("2026-11-30");
  outcomes.set("tl413", [{ kind: "blocked" }]);
  haus.stelle("2026-12-01T08:10:00+01:00");
  await haus.arbeite();
  // a process claims the lead's card and is killed before it can say what became of it
  const claimed = await haus.store.naechste("chat", haus.uhr().toISOString(), "2026-12-01T07:25:00.000Z");
  expect(claimed?.schluessel).toMatch(/^faelle\.bereit\/63504\/2026-11\/412\//);
  await verteileAlles();
  await at("2026-12-01T08:30");
  expect(told()).toMatchInlineSnapshot(`
    [
      "2026-12-01 08:10 tl413 mail: faelle.bereit",
      "2026-12-01 08:10 tl414 mail: faelle.bereit",
      "2026-12-01 08:30 tl412 chat: file-offer",
    ]
  `);
  const [unknown] = await haus.store.sendungen({ zustand: "unbekannt", hoechstens: 9 });
  expect(unknown?.schluessel).toBe(claimed?.schluessel);
  await monthOf("2026-12-02", "2026-12-31");
  // neither at Christmas nor on a weekend
  expect(told()).toMatchInlineSnapshot(`
    [
      "2026-12-07 08:10 bl41 chat: Kontaktdichte: Überblick zum 07.12.2026",
      "2026-12-07 08:10 tl412 chat: Kontaktdichte: Überblick zum 07.12.2026",
      "2026-12-07 08:10 tl413 mail: ueberfaellig.woche",
      "2026-12-07 08:10 tl414 mail: ueberfaellig.woche",
      "2026-12-14 08:10 bl41 chat: Kontaktdichte: Überblick zum 14.12.2026",
      "2026-12-14 08:10 tl412 chat: Erinnerung: Fälle des Datenstands November 2026",
      "2026-12-14 08:10 tl412 chat: Kontaktdichte: Überblick zum 14.12.2026",
      "2026-12-14 08:10 tl413 mail: erinnerung.vorher",
      "2026-12-14 08:10 tl413 mail: ueberfaellig.woche",
      "2026-12-14 08:10 tl414 mail: erinnerung.vorher",
      "2026-12-14 08:10 tl414 mail: ueberfaellig.woche",
      "2026-12-18 08:10 tl412 chat: Erinnerung: Fälle des Datenstands November 2026",
      "2026-12-18 08:10 tl413 mail: erinnerung.vorher",
      "2026-12-18 08:10 tl414 mail: erinnerung.vorher",
      "2026-12-21 08:10 bl41 chat: Kontaktdichte: Überblick zum 21.12.2026",
      "2026-12-21 08:10 tl412 chat: Kontaktdichte: Überblick zum 21.12.2026",
      "2026-12-21 08:10 tl413 mail: ueberfaellig.woche",
      "2026-12-21 08:10 tl414 mail: ueberfaellig.woche",
      "2026-12-22 08:10 bl41 chat: Stand der Arbeitsmappen zum Datenstand November 2026",
      "2026-12-22 08:10 tl412 chat: Erinnerung: Fälle des Datenstands November 2026",
      "2026-12-22 08:10 tl413 mail: erinnerung.danach",
      "2026-12-22 08:10 tl414 mail: erinnerung.danach",
      "2026-12-28 08:10 bl41 chat: Kontaktdichte: Überblick zum 28.12.2026",
      "2026-12-28 08:10 tl412 chat: Kontaktdichte: Überblick zum 28.12.2026",
      "2026-12-28 08:10 tl413 mail: ueberfaellig.woche",
      "2026-12-28 08:10 tl414 mail: ueberfaellig.woche",
    ]
  `);
});

test("January: a Connector that asks for a rest gets it, and then everything goes out", async () => {
  await haus.liefere("2026-12-31");
  outcomes.set("tl412", [{ kind: "throttled", afterSeconds: 40 }]);
  await monthOf("2027-01-01", "2027-01-03");
  expect(told()).toEqual([]);
  await at("2027-01-04T08:10");
  const before = told();
  expect(before.filter((line) => line.includes("chat"))).toEqual([]);
  haus.stelle("2027-01-04T08:11:00+01:00");
  await verteileAlles();
  expect(told().filter((line) => line.includes("chat"))).toMatchInlineSnapshot(`
    [
      "2027-01-04 08:11 bl41 chat: Kontaktdichte: Überblick zum 04.01.2027",
      "2027-01-04 08:11 tl412 chat: Ihre Fälle des Datenstands Dezember 2026 liegen bereit",
      "2027-01-04 08:11 tl412 chat: Kontaktdichte: Überblick zum 04.01.2027",
      "2027-01-04 08:11 tl412 chat: file-offer",
    ]
  `);
});

test("no key twice, and everything ended but what nobody can know", async () => {
  const all = await haus.store.sendungen({ hoechstens: 1000 });
  expect(new Set(all.map(({ schluessel }) => schluessel)).size).toBe(all.length);
  const replaced = new Set(all.filter(({ schluessel }) => schluessel.endsWith("/mail")).map((one) => original(one)));
  const open = all.filter(
    ({ zustand, schluessel }) =>
      zustand !== "gesendet" && !replaced.has(schluessel) && !schluessel.startsWith("faelle.mappe"),
  );
  expect(open.map(({ zustand }) => zustand)).toEqual(["unbekannt"]);
});

const original = ({ schluessel }: Sendungsstand): string => schluessel.replace(/\/mail$/, "");
