import { expect, test } from "vitest";
import { kennungOf, leseKennung } from "./kennung.ts";

const KOPF = {
  monat: "2026-10",
  ebene: "bereich",
  bezeichnung: "Bereich „41“",
  haus: "Jobcenter Musterstadt",
  stand: "2026-11-25",
  regeltext: "Hausregel",
  fristAntworten: null,
} as const;

test("a workbook knows where it belongs", () => {
  expect(leseKennung(kennungOf(KOPF))).toEqual({ monat: "2026-10", ebene: "bereich", bezeichnung: "Bereich „41“" });
});

test.for([
  "",
  "null",
  "{",
  "[]",
  '{"schema":"verlauf-auswertung/2","monat":"2026-10","ebene":"rd","bezeichnung":"x"}',
  '{"schema":"verlauf-auswertung/1","monat":"2026-13","ebene":"rd","bezeichnung":"x"}',
  '{"schema":"verlauf-auswertung/1","monat":"2026-10","ebene":"land","bezeichnung":"x"}',
  '{"schema":"verlauf-auswertung/1","monat":"2026-10","ebene":"rd"}',
])("%j says nothing", (text) => {
  expect(leseKennung({ VerlaufAuswertung: text })).toBeUndefined();
});
