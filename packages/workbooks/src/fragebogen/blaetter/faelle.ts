import type { Workbook } from "exceljs";
import { AUSSEHEN, TEXT, WRAPPED } from "../aussehen.ts";
import type { Form } from "../form.ts";
import { luecke } from "../luecken.ts";
import { BLATT, FALLKOEPFE } from "../spalten.ts";
import { addBlatt, type Formspalte, protect, put, setColumns } from "./blatt.ts";

const [FALL, REFERENZ, KUNDENNUMMER, RECHTSKREIS, VON, BIS, KONTAKTE, KONTAKTDICHTE, BEMERKUNG] = FALLKOEPFE;

/** The columns of the list; the name of a gap in which a column's values stand. */
interface Fallspalte extends Formspalte {
  readonly feld:
    | "nr"
    | "referenz"
    | "kundennummer"
    | "rechtskreis"
    | "von"
    | "bis"
    | "kontakte"
    | "kontaktdichte"
    | "bemerkung";
}

const ALLE: readonly Fallspalte[] = [
  { feld: "nr", kopf: FALL, art: "text", breite: 8 },
  { feld: "referenz", kopf: REFERENZ, art: "text", breite: 25 },
  { feld: "kundennummer", kopf: KUNDENNUMMER, art: "text", breite: 17 },
  { feld: "rechtskreis", kopf: RECHTSKREIS, art: "text", breite: 14 },
  { feld: "von", kopf: VON, art: "datum", breite: 14 },
  { feld: "bis", kopf: BIS, art: "datum", breite: 14 },
  { feld: "kontakte", kopf: KONTAKTE, art: "text", breite: 36, umbruch: true },
  { feld: "kontaktdichte", kopf: KONTAKTDICHTE, art: "text", breite: 44, umbruch: true },
  { feld: "bemerkung", kopf: BEMERKUNG, art: "text", breite: 26, umbruch: true },
];

/** The column of numbers goes where none may be shown. */
export const fallspalten = ({ mitKundennummer }: Pick<Form, "mitKundennummer">): readonly Fallspalte[] =>
  ALLE.filter(({ feld }) => mitKundennummer || feld !== "kundennummer");

// any day: the writer looks for its number and puts the gap in its place
const SOME_DAY = new Date(Date.UTC(2000, 0, 1));

/** The list of the cases drawn, replaced ones included. */
export const addFaelle = async (workbook: Workbook, form: Form): Promise<void> => {
  const sheet = addBlatt(workbook, BLATT.faelle, form, { columns: 1, rows: 1, cell: "B2" });
  const spalten = fallspalten(form);
  setColumns(sheet, spalten);
  for (let fall = 0; fall < form.gelistet; fall++) {
    const row = sheet.getRow(fall + 2);
    for (const [column, { feld, art, umbruch }] of spalten.entries()) {
      const text = luecke(`liste.${fall}.${feld}`);
      if (art === "datum") put(row, column + 1, SOME_DAY, AUSSEHEN.day);
      else put(row, column + 1, text, umbruch === true ? WRAPPED : TEXT);
    }
    row.height = 15;
  }
  await protect(sheet);
};
