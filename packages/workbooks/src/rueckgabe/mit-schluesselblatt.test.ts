import { expect, test } from "vitest";
import { BLATT, FALLKOEPFE } from "../fragebogen/spalten.ts";
import { leseRueckgabe } from "./lese-rueckgabe.ts";
import { type Bogen, bogenOf, KATALOG, KENNUNG, mappeAus, SCHLUESSEL, type Zeile } from "./testing/probebogen.ts";

// A workbook that went out with references only comes back as it is, or with the numbers that somebody has put beside them.

const NUMMERN: readonly Zeile[] = Object.entries(KENNUNG.faelle).map(([fall, referenz], place) => [
  fall,
  referenz,
  `635H00000${place}`,
]);

const SCHLUESSELBLATT: readonly Zeile[] = [
  ["Schlüsselblatt: Team 412"],
  ["Jobcenter Musterstadt · Datenstand 31.10.2026"],
  [],
  ["Fall", "Referenz", "Kundennummer", "Bemerkung"],
  ...NUMMERN,
];

const lese = (bogen: Bogen) =>
  leseRueckgabe(mappeAus(bogen), { kennung: KENNUNG, katalog: KATALOG, schluessel: SCHLUESSEL });

const OHNE = bogenOf();
const wanted = lese(OHNE);

test.for([
  ["the key sheet behind the others", { ...OHNE, Schlüssel: SCHLUESSELBLATT }],
  ["the key sheet before the others", { Schlüssel: SCHLUESSELBLATT, ...OHNE }],
  ["the numbers in the list of cases", { ...OHNE, [BLATT.faelle]: [FALLKOEPFE.slice(0, 3), ...NUMMERN] }],
  [
    "the numbers beside the answers",
    {
      ...OHNE,
      [BLATT.antworten]: (OHNE[BLATT.antworten] ?? []).map((row, place) => [
        ...row,
        place === 0 ? "Kundennummer" : "635H000001",
      ]),
    },
  ],
] as const)("%s: the same answers, and nothing to say", ([, bogen]) => {
  const { faelle, meldungen, zeilen } = lese(bogen);
  expect({ faelle, meldungen, zeilen }).toEqual({
    faelle: wanted.faelle,
    meldungen: wanted.meldungen,
    zeilen: wanted.zeilen,
  });
});

test("the answers are there at all", () => {
  expect(wanted.zeilen).toBeGreaterThan(100);
});
