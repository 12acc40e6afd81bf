import { FREITEXT_ZEICHEN, isQuartal, letzterTag, monateOf } from "@verlauf/core";
import type { Workbook, Worksheet } from "exceljs";
import { AUSSEHEN, TEXT } from "../aussehen.ts";
import type { Form } from "../form.ts";
import { luecke } from "../luecken.ts";
import { BLATT, GESAMTKOEPFE } from "../spalten.ts";
import { EINGABEHILFEN } from "../texte.ts";
import { addBlatt, addColours, addValidation, type Formspalte, protect, put, setColumns } from "./blatt.ts";

const WIDTHS = [8, 18, 24, 24, 34, 14, 28, 9, 14, 28, 30] as const;
const DAY_COLUMN = 9;
const KEY_COLUMN = 11;
const THREE_LINES = 48;
const EARLIEST = new Date(Date.UTC(1990, 0, 1));

const SPALTEN: readonly Formspalte[] = GESAMTKOEPFE.map((kopf, index) => ({
  kopf,
  art: "text",
  breite: WIDTHS[index] ?? 20,
  eingabe: index > 0 && index < KEY_COLUMN - 1,
  versteckt: index === KEY_COLUMN - 1,
}));

const validate = (sheet: Worksheet, { zeitraum }: Form, last: number): void => {
  const range = (column: string): string => `${column}2:${column}${last}`;
  const list = (column: string, name: string, hilfe: readonly [string, string]): void =>
    addValidation(sheet, range(column), {
      type: "list",
      formulae: [`Liste_${name}`],
      hilfe,
      fehler: "Bitte einen Eintrag aus der Auswahl wählen.",
    });
  const text = (column: string, hilfe: readonly [string, string]): void =>
    addValidation(sheet, range(column), {
      type: "textLength",
      operator: "lessThanOrEqual",
      formulae: [FREITEXT_ZEICHEN],
      hilfe,
      fehler: `Der Text ist länger als ${FREITEXT_ZEICHEN} Zeichen. Bitte kürzen.`,
    });
  list("B", "Grade", EINGABEHILFEN.gesamturteil);
  list("C", "Ursachen", EINGABEHILFEN.ursache);
  list("D", "Ursachen", EINGABEHILFEN.ursache);
  text("E", EINGABEHILFEN.ansatz);
  list("F", "Ebenen", EINGABEHILFEN.ebene);
  text("G", EINGABEHILFEN.gutePraxis);
  list("H", "JaNein", EINGABEHILFEN.paragraf16a);
  addValidation(sheet, range("I"), {
    type: "date",
    operator: "between",
    formulae: [EARLIEST, new Date(`${letzterTag(isQuartal(zeitraum) ? monateOf(zeitraum)[2] : zeitraum)}T00:00:00Z`)],
    hilfe: EINGABEHILFEN.verlaengertBis,
    fehler: "Bitte einen Tag vor dem betrachteten Zeitraum angeben, etwa 30.06.2025.",
  });
  text("J", EINGABEHILFEN.gesamtbegruendung);
};

/** A row for each case: its overall judgement, and what the review noted beside it. */
export const addGesamturteil = async (workbook: Workbook, form: Form): Promise<void> => {
  const sheet = addBlatt(workbook, BLATT.gesamturteil, form, { columns: 1, rows: 1, cell: "B2" });
  const last = form.gefragt + 1;
  setColumns(sheet, SPALTEN);
  for (let fall = 0; fall < form.gefragt; fall++) {
    const row = sheet.getRow(fall + 2);
    put(row, 1, luecke(`nr.${fall}`), TEXT);
    for (let column = 2; column < KEY_COLUMN; column++)
      put(row, column, null, column === DAY_COLUMN ? AUSSEHEN.inputDay : AUSSEHEN.input);
    put(row, KEY_COLUMN, luecke(`schluessel.${fall}`), TEXT);
    row.height = THREE_LINES;
  }
  sheet.autoFilter = `A1:K${last}`;
  validate(sheet, form, last);
  addColours(
    sheet,
    `B2:B${last}`,
    [
      ['OR($B2="ja",$B2="überwiegend ja")', "gut"],
      ['OR($B2="überwiegend nein",$B2="nein")', "achtung"],
    ],
    1,
  );
  await protect(sheet);
};
