import { expect, test } from "vitest";
import type { Konfiguration } from "./konfiguration.ts";
import { konfigurationFuer, loadKonfiguration } from "./load-konfiguration.ts";
import { defaultKonfiguration } from "./schema.ts";
import { EIGENES_KONZEPT, VOLLSTAENDIG } from "./testing/examples.ts";

const haeuserOf = (content: string | Uint8Array): readonly Konfiguration[] => {
  const result = loadKonfiguration(content, "verlauf.yaml");
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.haeuser : [];
};

const hausOf = (content: string | Uint8Array): Konfiguration => haeuserOf(content)[0] ?? defaultKonfiguration;

test("the handbook's file: house, case review and data protection", () => {
  const { haus, fallpruefung, datenschutz } = hausOf(VOLLSTAENDIG);
  expect(haus).toEqual({ name: "Jobcenter Musterstadt", art: "gE", land: "HE", dienststelle: "63504" });
  expect(fallpruefung).toEqual({
    hausregel: { quelle: "Hausverfügung 4/2024", ab: "2024-01-01", faelle: 10 },
    rueckschau: { monate: 12 },
    paragraf16a: { zustimmung: null },
    beteiligung: { dokumentiert: "2024-01-15", art: "Dienstvereinbarung" },
    fristen: {
      listeAusgabe: { arbeitstag: 1 },
      faelleAblage: { arbeitstag: 5 },
      antworten: { arbeitstag: 15 },
      zusammenfuehrung: { arbeitstag: 18 },
      dialog: { arbeitstag: 20 },
    },
    erinnerungen: { vorher: [5, 1], danach: [1] },
    ablage: { wurzel: "./ablage", intern: "gE_intern", rd: "_Intern" },
    katalog: "standard",
  });
  expect(datenschutz).toEqual({
    zweck: "§ 51b Abs. 3 Nr. 2 SGB II",
    verantwortlich: "Jobcenter Musterstadt",
    kanal: { chat: "fallreferenz", webhook: "zahlen", mail: "zahlen" },
    anzeige80: null,
    loeschen: { lieferungen: { monate: 13 }, fallpruefungen: { monate: 25 }, protokoll: { monate: 60 } },
  });
});

test("the handbook's file: its two concepts", () => {
  const [adding, replacing] = hausOf(VOLLSTAENDIG).kontaktdichte;
  const own = { zaehlt: {}, jugend: false, quelle: "Hausverfügung 3/2024 Nr. 2", ab: "2024-01-01", bis: "2024-12-31" };
  expect(adding).toEqual({
    quelle: "Hausverfügung 3/2024 Nr. 2",
    ab: "2024-01-01",
    bis: "2024-12-31",
    uebernimmt: true,
    grundlage: "ergaenzt",
    ankuendigungTage: 14,
    erstgespraech: null,
    fenster: "rollierend",
    jugend: { alterUnter: null, ausser: [] },
    bedarfsgemeinschaft: "einzeln",
    pflichten: [
      { ...own, fuer: { profillage: ["E"], rechtskreis: ["SGB II"] }, fordert: { hoechstens: { tage: 28 } } },
      {
        ...own,
        fuer: { rechtskreis: ["SGB III"] },
        fordert: { mindestens: { kontakte: 1, in: { monate: 3 } } },
      },
    ],
  });
  expect(replacing).toMatchObject({ ab: "2025-01-01", bis: null, uebernimmt: false, grundlage: "ersetzt" });
  expect(replacing?.pflichten).toHaveLength(3);
});

test("a concept of its own, like Hamburg's", () => {
  const own = { quelle: "Konzept August 2013", ab: "2013-08-01", bis: null };
  expect(hausOf(EIGENES_KONZEPT).kontaktdichte).toMatchObject([
    {
      ...own,
      grundlage: "ersetzt",
      pflichten: [
        { ...own, fuer: { alterAb: 25 }, fordert: { hoechstens: { monate: 3 } }, zaehlt: {}, jugend: false },
        {
          ...own,
          fuer: { alterUnter: 25 },
          fordert: { hoechstens: { monate: 1 } },
          zaehlt: { art: ["persönlich", "telefonisch"] },
          jugend: true,
        },
        {
          ...own,
          fuer: { alterUnter: 25 },
          fordert: { hoechstens: { monate: 2 } },
          zaehlt: { art: ["persönlich"] },
          jugend: true,
        },
      ],
    },
  ]);
});

test("every further key of a concept, without any duty", () => {
  const konzept = hausOf(`kontaktdichte:
  - quelle: Hausverfügung 1/2012
    ab: 2012-01-01
    bis:
    erstgespraech: { tage: 14 }
    fenster: vereinbarung
    jugend: { ausser: [Z, I], alterUnter: 27 }
    bedarfsgemeinschaft: gemeinsam
    ankuendigung: { tage: 7 }
`).kontaktdichte[0];
  expect(konzept).toEqual({
    quelle: "Hausverfügung 1/2012",
    ab: "2012-01-01",
    bis: null,
    uebernimmt: false,
    grundlage: "ergaenzt",
    ankuendigungTage: 7,
    erstgespraech: { tage: 14 },
    fenster: "vereinbarung",
    jugend: { alterUnter: 27, ausser: ["Z", "I"] },
    bedarfsgemeinschaft: "gemeinsam",
    pflichten: [],
  });
});

test("every key of a duty: single values, lists, words and numbers as text, days and source of its own", () => {
  const pflicht = hausOf(`kontaktdichte:
  - quelle: Hausverfügung 1/2012
    ab: 2012-01-01
    grundlage: ersetzt
    jugend: { alterUnter: 21, ausser: N }
    pflichten:
      - fuer:
          rechtskreis: [SGB II, SGB III]
          profillage: N
          prognose: Heranführen über 12 Monate
          kundenstatus: [arbeitslos, 7]
          team: [412, 007, "0x1F", no]
          teamart: M&I
          alterAb: 0
          alterUnter: 120
        mindestens: { kontakte: 2, in: { tage: "100" } }
        zaehlt: { art: Video, stelle: [Fallmanagement, Träger] }
        jugend: true
        quelle: Hausverfügung 2/2012
        ab: "2012-02-01"
        bis: 2012-12-31
`).kontaktdichte[0]?.pflichten[0];
  expect(pflicht).toEqual({
    fuer: {
      rechtskreis: ["SGB II", "SGB III"],
      profillage: ["N"],
      prognose: ["Heranführen über 12 Monate"],
      kundenstatus: ["arbeitslos", "7"],
      team: ["412", "007", "0x1F", "no"],
      teamart: ["M&I"],
      alterAb: 0,
      alterUnter: 120,
    },
    fordert: { mindestens: { kontakte: 2, in: { tage: 100 } } },
    zaehlt: { art: ["Video"], stelle: ["Fallmanagement", "Träger"] },
    jugend: true,
    quelle: "Hausverfügung 2/2012",
    ab: "2012-02-01",
    bis: "2012-12-31",
  });
});

test("a calendar day in place of working days, and what an agency's house gets by default", () => {
  const { fallpruefung, datenschutz } = hausOf(`haus: { name: Agentur für Arbeit Musterstadt, art: AA }
fallpruefung:
  fristen: { antworten: { tag: 24 } }
  erinnerungen: { vorher: 3, danach: [] }
datenschutz:
  loeschen: { protokoll: 2 Jahre, lieferungen: 1 Monat }
`);
  expect(fallpruefung.fristen).toMatchObject({ listeAusgabe: { arbeitstag: 1 }, antworten: { tag: 24 } });
  expect(fallpruefung.erinnerungen).toEqual({ vorher: [3], danach: [] });
  expect(fallpruefung.ablage.intern).toBe("AA_intern");
  expect(datenschutz).toMatchObject({
    zweck: "§ 67c Abs. 3 SGB X",
    verantwortlich: "Agentur für Arbeit Musterstadt",
    loeschen: { protokoll: { monate: 24 }, lieferungen: { monate: 1 }, fallpruefungen: { monate: 25 } },
  });
});

test("a Kundennummer in a channel with the documented notice", () => {
  const { datenschutz } = hausOf("datenschutz: { kanal: { chat: kundennummer }, anzeige80: 2024-05-01 }");
  expect(datenschutz).toMatchObject({ kanal: { chat: "kundennummer" }, anzeige80: "2024-05-01" });
});

test.for([
  ["with a byte order mark and CRLF", "\uFEFFhaus:\r\n  name: Jobcenter Musterstadt\r\n"],
  ["as bytes", new TextEncoder().encode("haus: { name: Jobcenter Musterstadt }")],
  ["with anchors", "haus: { name: &name Jobcenter Musterstadt }\ndatenschutz: { verantwortlich: *name }"],
  [
    "with sections of which only the headings are left",
    "haus: { name: Jobcenter Musterstadt }\nkontaktdichte:\nfallpruefung:\n",
  ],
  ["in an older YAML version's words", "%YAML 1.1\n---\nhaus: { name: Jobcenter Musterstadt }"],
] as const)("a file %s", ([, content]) => {
  expect(hausOf(content)).toEqual({
    ...defaultKonfiguration,
    haus: { ...defaultKonfiguration.haus, name: "Jobcenter Musterstadt" },
    datenschutz: { ...defaultKonfiguration.datenschutz, verantwortlich: "Jobcenter Musterstadt" },
  });
});

const nummern = (content: string) =>
  ["63504", "63505"].map((dienststelle) => konfigurationFuer(haeuserOf(content), dienststelle).haus.name);

test("each office gets its own document, an office without one no house rules", () => {
  expect(nummern("haus: { name: Eins, dienststelle: 63504 }\n---\nhaus: { name: Zwei, dienststelle: 63505 }")).toEqual([
    "Eins",
    "Zwei",
  ]);
  expect(nummern("haus: { name: Eins, dienststelle: 63504 }")).toEqual(["Eins", null]);
});

test("a document without an office holds for every one", () => {
  expect(nummern("haus: { name: Alle }")).toEqual(["Alle", "Alle"]);
});

test("without a file there are no house rules", () => {
  expect(konfigurationFuer([], "63504")).toBe(defaultKonfiguration);
  expect(defaultKonfiguration.kontaktdichte).toEqual([]);
  expect(defaultKonfiguration.fallpruefung).toMatchObject({ hausregel: null, beteiligung: null });
});
