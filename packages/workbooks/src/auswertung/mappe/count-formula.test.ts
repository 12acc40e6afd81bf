import { expect, test } from "vitest";
import { type Bedingung, canCountifs, countFormula } from "./count-formula.ts";

test.for([
  [["1", "2", "18"], true],
  [["412", "Süd", "Nord 2"], true],
  [["0412", "412"], false],
  [["1.1", "1.10"], false],
  [["1e2"], false],
  [["3a"], false],
  [["4*"], false],
  [["Süd?"], false],
  [["<5"], false],
  [["=1"], false],
  [["WAHR"], false],
  [[""], false],
  [["12345678901234567"], false],
] as const)("COUNTIFS can tell %j: %s", ([werte, wanted]) => {
  expect(canCountifs(werte)).toBe(wanted);
});

const BEDINGUNGEN: readonly Bedingung[] = [
  { name: "Antworten_Nr", zelle: "$A5" },
  { name: "Antworten_Antwort", endetAuf: "nein" },
  { name: "Antworten_Team", text: 'Team "Süd"' },
];

test("as office people know it", () => {
  expect(countFormula(BEDINGUNGEN, true)).toBe(
    'COUNTIFS(Antworten_Nr,$A5,Antworten_Antwort,"*nein",Antworten_Team,"Team ""Süd""")',
  );
});

test("exactly, where COUNTIFS would guess", () => {
  expect(countFormula(BEDINGUNGEN, false)).toBe(
    'SUMPRODUCT(1*(Antworten_Nr=$A5)*(RIGHT(Antworten_Antwort,4)="nein")*(Antworten_Team="Team ""Süd"""))',
  );
});
