import { expect, test } from "vitest";
import { excelBreaches } from "../testing/excel-rules.ts";
import { readWorkbook, valuesOf } from "../testing/read-workbook.ts";
import { type Auskunftsinhalt, protokollzahlenAsCsv, writeProtokollauskunft } from "./protokollauskunft.ts";

const inhalt: Auskunftsinhalt = {
  angaben: [{ feld: "Wer", inhalt: "ein Pseudonym, das jeden Tag ein anderes ist" }],
  regeln: [{ frage: "Wie lange?", antwort: "60 Monate." }],
  arten: [
    { art: "Änderung", handlung: "stichprobe.ersetzen", anlass: "Fall ersetzt", gegenstand: "Referenz des Falls" },
  ],
  zahlen: [
    { monat: "2026-10", art: "Änderung", anlass: "Fall ersetzt", anzahl: 3 },
    { monat: "2026-11", art: "Lesen", anlass: "Stand der Rückgaben gezeigt", anzahl: 1204 },
  ],
};

test("the workbook says what is stored, who sees it, for how long, and how often", async () => {
  const bytes = await writeProtokollauskunft(inhalt, "2026-11-22");
  expect(excelBreaches(bytes)).toEqual([]);
  const { sheets } = readWorkbook(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(["Regeln", "Angaben", "Handlungen", "Anzahl je Monat"]);
  expect(sheets.map((sheet) => valuesOf(sheet).at(-1))).toEqual([
    ["Wie lange?", "60 Monate."],
    ["Wer", "ein Pseudonym, das jeden Tag ein anderes ist"],
    ["Änderung", "stichprobe.ersetzen", "Fall ersetzt", "Referenz des Falls"],
    ["November 2026", "Lesen", "Stand der Rückgaben gezeigt", "1204"],
  ]);
});

test("the same content gives the same bytes", async () => {
  expect(await writeProtokollauskunft(inhalt, "2026-11-22")).toEqual(
    await writeProtokollauskunft(inhalt, "2026-11-22"),
  );
});

test("the counts as CSV", () => {
  expect(protokollzahlenAsCsv(inhalt).split("\r\n").slice(1)).toEqual([
    "Oktober 2026;Änderung;Fall ersetzt;3",
    "November 2026;Lesen;Stand der Rückgaben gezeigt;1204",
    "",
  ]);
});
