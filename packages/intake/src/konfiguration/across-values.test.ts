import { expect, test } from "vitest";
import { VOLLSTAENDIG } from "./testing/examples.ts";
import { sentences } from "./testing/sentences.ts";

const GE_11 =
  "Mit „grundlage: ergaenzt“ sind nur engere Werte möglich; ein eigenes Konzept beginnt mit „grundlage: ersetzt“.";

test("every problem of a file at once, in the order of its lines", () => {
  const broken = VOLLSTAENDIG.replace("land: HE", "land: HX")
    .replace("tage: 28", "tag: 28")
    .replace("bis: 2024-12-31", "bis: 2025-12-31")
    .replace("hoechstens: { monate: 3 }", "hoechstens: 90")
    .replace("13 Monate", "bald");
  expect(sentences(broken).map((sentence) => sentence.split(": ")[0])).toEqual([
    "verlauf.yaml, Zeile 4, haus.land",
    "verlauf.yaml, Zeile 10, kontaktdichte[0].bis",
    "verlauf.yaml, Zeile 16, kontaktdichte[0].pflichten[0].hoechstens.tag",
    "verlauf.yaml, Zeile 23, kontaktdichte[1].pflichten[0].hoechstens",
    "verlauf.yaml, Zeile 45, datenschutz.loeschen.lieferungen",
  ]);
});

test("GE-11: a looser duty that adds is refused with the line of what it asks for", () => {
  const content = `kontaktdichte:
  - quelle: Hausverfügung 1/2012
    ab: 2012-01-01
    pflichten:
      - fuer: { profillage: E }
        hoechstens: { tage: 45 }
      - fuer: { profillage: E }
        hoechstens:
          tage: 90
`;
  expect(sentences(content)).toEqual([
    `verlauf.yaml, Zeile 8, kontaktdichte[0].pflichten[1].hoechstens: „hoechstens: { tage: 90 }“ ist für das Entwicklungsprofil lockerer als die Empfehlung von 2010 (45 Tage). ${GE_11}`,
  ]);
});

test("GE-11: the duties that can be read are judged beside one that can't", () => {
  const content = `kontaktdichte:
  - quelle: Hausverfügung 1/2012
    ab: 2012-01-01
    pflichten:
      - { hoechstens: viel }
      - { fuer: { profillage: S }, mindestens: { kontakte: 1, in: { monate: 6 } } }
`;
  expect(sentences(content).map((sentence) => sentence.split(": ")[0])).toEqual([
    "verlauf.yaml, Zeile 5, kontaktdichte[0].pflichten[0].hoechstens",
    "verlauf.yaml, Zeile 6, kontaktdichte[0].pflichten[1].mindestens",
  ]);
});

const konzept = (quelle: string, days: string): string => `  - { quelle: ${quelle}, ${days} }\n`;

test.for([
  [
    "the earlier one is open",
    konzept("A", "ab: 2024-01-01") + konzept("B", "ab: 2025-01-01"),
    "Zeile 2, kontaktdichte[0].bis: Am 01.01.2025 gelten „A“ und „B“ zugleich. Möglich ist ein Konzept je Tag; das frühere endet mit „bis: 2024-12-31“.",
  ],
  [
    "the earlier one stands later in the file",
    konzept("B", "ab: 2025-03-01") + konzept("A", "ab: 2024-01-01, bis: 2025-03-01"),
    "Zeile 3, kontaktdichte[1].bis: Am 01.03.2025 gelten „A“ und „B“ zugleich. Möglich ist ein Konzept je Tag; das frühere endet mit „bis: 2025-02-28“.",
  ],
  [
    "both begin on one day",
    konzept("A", "ab: 2024-01-01, bis: 2024-01-31") + konzept("B", "ab: 2024-01-01"),
    "Zeile 3, kontaktdichte[1].ab: Am 01.01.2024 gelten „A“ und „B“ zugleich. Möglich ist ein Konzept je Tag.",
  ],
  [
    "the last day comes before the first",
    konzept("A", "ab: 2024-01-02, bis: 2024-01-01"),
    "Zeile 2, kontaktdichte[0].bis: „2024-01-01“ liegt vor dem ersten Tag (02.01.2024). Möglich ist ein Tag ab 2024-01-02.",
  ],
  [
    "the recommendation is adopted before it was there",
    konzept("A", "ab: 2010-11-30, uebernimmt: kontaktdichte-2010"),
    "Zeile 2, kontaktdichte[0].uebernimmt: „kontaktdichte-2010“ gibt es erst seit dem 01.12.2010. Möglich ist ein Konzept mit „ab: 2010-12-01“ oder später.",
  ],
  [
    "something else is adopted",
    konzept("A", "ab: 2024-01-01, uebernimmt: kontaktdichte-2013"),
    "Zeile 2, kontaktdichte[0].uebernimmt: „kontaktdichte-2013“ steht dort. Meinten Sie „kontaktdichte-2010“? Möglich ist kontaktdichte-2010.",
  ],
  [
    "the youth age is lowered while adding",
    konzept("A", "ab: 2024-01-01, jugend: { alterUnter: 24 }"),
    "Zeile 2, kontaktdichte[0].jugend.alterUnter: „24“ ist lockerer als die Empfehlung von 2010 (25). Möglich ist mindestens 25; weniger geht nur mit „grundlage: ersetzt“.",
  ],
] as const)("concepts: %s", ([, konzepte, sentence]) => {
  expect(sentences(`kontaktdichte:\n${konzepte}`)).toEqual([`verlauf.yaml, ${sentence}`]);
});

test.for([
  ["one after the other", konzept("A", "ab: 2024-01-01, bis: 2024-12-31") + konzept("B", "ab: 2025-01-01")],
  ["an adoption from the recommendation's first day", konzept("A", "ab: 2010-12-01, uebernimmt: kontaktdichte-2010")],
  ["a lower youth age while replacing", konzept("A", "ab: 2024-01-01, grundlage: ersetzt, jugend: { alterUnter: 24 }")],
] as const)("concepts that are right: %s", ([, konzepte]) => {
  expect(sentences(`kontaktdichte:\n${konzepte}`)).toEqual([]);
});

test("a last day that can't be read isn't taken for an open end", () => {
  const konzepte = konzept("A", "ab: 2024-01-01, bis: bald") + konzept("B", "ab: 2025-01-01");
  expect(sentences(`kontaktdichte:\n${konzepte}`)).toEqual([
    "verlauf.yaml, Zeile 2, kontaktdichte[0].bis: „bald“ steht dort. Möglich ist ein Tag wie 2024-12-31.",
  ]);
});

test("a wrong channel notice has its own sentence only", () => {
  expect(sentences("datenschutz:\n  kanal: { chat: kundennummer }\n  anzeige80: bald\n")).toEqual([
    "verlauf.yaml, Zeile 3, datenschutz.anzeige80: „bald“ steht dort. Möglich ist ein Tag wie 2024-12-31.",
  ]);
});

test("of several documents each names an office, and each another", () => {
  const content =
    "haus: { dienststelle: 63504 }\n---\nhaus:\n  dienststelle: '63504'\n---\nhaus: { name: Ohne }\n---\nkontaktdichte: []\n";
  expect(sentences(content)).toEqual([
    "verlauf.yaml, Zeile 4, haus.dienststelle: „63504“ steht schon in einem früheren Dokument. Jede Dienststelle ist einmal möglich.",
    "verlauf.yaml, Zeile 6, haus.dienststelle: Die Angabe fehlt. Bei 4 Dokumenten in einer Datei nennt jedes seine Dienststelle.",
    "verlauf.yaml, Zeile 8, haus.dienststelle: Die Angabe fehlt. Bei 4 Dokumenten in einer Datei nennt jedes seine Dienststelle.",
  ]);
});

test("a long or many-lined value is shortened to one line", () => {
  expect(sentences(`haus:\n  art: "${"x".repeat(100)}"\n  land: |\n    eins\n    zwei\n`)).toEqual([
    `verlauf.yaml, Zeile 2, haus.art: „${"x".repeat(59)}…“ steht dort. Möglich ist gE oder AA.`,
    expect.stringContaining("Zeile 3, haus.land: „eins zwei“ steht dort."),
  ]);
});
