import type { Einleseergebnis } from "@verlauf/use-cases";
import { expect, test } from "vitest";
import { rueckgabeJson, rueckgabeText } from "./rueckgabe.ts";

const ERGEBNIS: Einleseergebnis = {
  dateien: [
    {
      datei: "eingang/mappe.xlsx",
      dienststelle: "63504",
      team: "412",
      bezeichnung: "Team 412",
      monat: "2026-10",
      status: "zu_klaeren",
      antworten: [],
      gesamt: [],
      hinweise: [
        {
          zelle: "Antworten!F22",
          stufe: "klaeren",
          meldung: "„nein“ ohne Begründung.",
          platz: { fall: "02", nr: "3" },
        },
      ],
      faelle: 10,
      vollstaendig: 9,
    },
  ],
  unveraendert: 0,
};

test("at the command line an answer is found by its cell, in text and in JSON", () => {
  expect(rueckgabeText(ERGEBNIS)).toContain("  Antworten!F22: „nein“ ohne Begründung.");
  expect(JSON.parse(rueckgabeJson(ERGEBNIS))).toMatchObject({ dateien: [{ team: "412" }], unveraendert: 0 });
  expect(JSON.parse(rueckgabeJson(ERGEBNIS)).dateien[0].hinweise).toEqual([
    { zelle: "Antworten!F22", meldung: "„nein“ ohne Begründung." },
  ]);
});
