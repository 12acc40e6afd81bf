import type { Eingelesen } from "@verlauf/use-cases";
import { expect, test } from "vitest";
import { stellenOf } from "./stellen.ts";

type Hinweis = Eingelesen["hinweise"][number];

const LEER = "Noch nicht beantwortet.";

const zu = (fall: string, nr: string | null, meldung: string, stufe: Hinweis["stufe"] = "hinweis"): Hinweis => ({
  zelle: nr === null ? `Gesamturteil!B${Number(fall) + 1}` : `Antworten!E${nr}`,
  stufe,
  meldung,
  platz: { fall, nr },
});

const orte = (hinweise: readonly Hinweis[]): readonly string[] => stellenOf(hinweise).map(({ ort }) => ort);

test("an answer is named by its case and question, with its cell beside", () => {
  expect(stellenOf([zu("07", "12", "„evtl.“ steht nicht in der Auswahl (ja, nein).", "klaeren")])).toEqual([
    { ort: "Fall 07, Frage 12", meldung: "„evtl.“ steht nicht in der Auswahl (ja, nein).", zelle: "Antworten!E12" },
  ]);
});

test("questions of a case of which the same is said are one line", () => {
  const offen = ["1", "2", "3", "4", "7", "9", "10"].map((nr) => zu("10", nr, LEER));
  expect(stellenOf([...offen, zu("09", "1", LEER)])).toEqual([
    { ort: "Fall 10, Fragen 1 bis 4, 7, 9 und 10", meldung: LEER, zelle: null },
    { ort: "Fall 09, Frage 1", meldung: LEER, zelle: "Antworten!E1" },
  ]);
});

test("so are cases as a whole, and never a case's judgement with its questions", () => {
  const unberuehrt = ["04", "05", "06", "08"].map((fall) => zu(fall, null, "Noch nicht bearbeitet."));
  expect(orte([...unberuehrt, zu("01", null, LEER), zu("01", "1", LEER)])).toEqual([
    "Fälle 04 bis 06 und 08",
    "Fall 01",
    "Fall 01, Frage 1",
  ]);
});

test("questions of a catalogue of one's own may be called anything", () => {
  expect(orte(["1", "2", "3", "A1", "A2"].map((nr) => zu("02", nr, LEER)))).toEqual([
    "Fall 02, Fragen 1 bis 3, A1 und A2",
  ]);
});

test("what is to be decided comes first, and before the rest what belongs to no answer", () => {
  const ohneOrt = (zelle: string, stufe: Hinweis["stufe"]): Hinweis => ({
    zelle,
    stufe,
    meldung: "Wohin die Zeile gehört, ist nicht sicher.",
  });
  expect(
    stellenOf([
      zu("01", "1", LEER),
      ohneOrt("Arbeitsmappe", "hinweis"),
      zu("02", "3", "„nein“ ohne Begründung.", "klaeren"),
      ohneOrt("Antworten!E5", "klaeren"),
      ohneOrt("Antworten!E6", "klaeren"),
    ]).map(({ ort, zelle }) => [ort, zelle]),
  ).toEqual([
    ["Antworten!E5 bis E6", null],
    ["Fall 02, Frage 3", "Antworten!E3"],
    ["Arbeitsmappe", null],
    ["Fall 01, Frage 1", "Antworten!E1"],
  ]);
});
