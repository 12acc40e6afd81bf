import type { Workbook } from "exceljs";
import { AUSSEHEN, TEXT } from "../aussehen.ts";
import type { Form } from "../form.ts";
import { luecke } from "../luecken.ts";
import { BLATT, FORTSCHRITTKOEPFE, STAND, STATUS } from "../spalten.ts";
import { letzteAntwortzeile } from "./antworten.ts";
import { addBlatt, addColours, type Formspalte, protect, put, setColumns } from "./blatt.ts";

const WIDTHS = [10, 14, 14, 15, 20, 26, 34] as const;

const SPALTEN: readonly Formspalte[] = FORTSCHRITTKOEPFE.map((kopf, index) => ({
  kopf,
  art: index >= 1 && index <= 3 ? "zahl" : "text",
  breite: WIDTHS[index] ?? 20,
}));

/** Stands where nothing is left to do. */
const NICHTS = "–";

/** The row of the totals. */
export const summenzeile = ({ gefragt }: Pick<Form, "gefragt">): number => gefragt + 2;

// SUMPRODUCT rather than COUNTIFS: only it takes "01" for a text in Excel and in LibreOffice alike
const formulas = (form: Form, row: number): readonly string[] => {
  const rows = (column: string): string => `Antworten!$${column}$2:$${column}$${letzteAntwortzeile(form)}`;
  const here = `(${rows("A")}=$A${row})`;
  const is = (status: string): string => `(${rows("G")}="${status}")`;
  const gesamt = (column: string): string =>
    `INDEX(Gesamturteil!$${column}$2:$${column}$${form.gefragt + 1},MATCH($A${row},Gesamturteil!$A$2:$A$${form.gefragt + 1},0))`;
  const missing = (column: string): string => `TRIM(${gesamt(column)})=""`;
  const stand = `IF(AND(B${row}=0,E${row}="${STATUS.offen}"),"${STAND.offen}",IF(AND(B${row}=C${row},D${row}=0,E${row}<>"${STATUS.offen}"),"${STAND.vollstaendig}","${STAND.inArbeit}"))`;
  return [
    `SUMPRODUCT(${here}*(${is(STATUS.vollstaendig)}+${is(STATUS.ohneBegruendung)}))`,
    `SUMPRODUCT(${here}*(LEFT(${rows("G")},8)<>"entfällt"))`,
    `SUMPRODUCT(${here}*${is(STATUS.ohneBegruendung)})`,
    `IF(${missing("B")},"${STATUS.offen}",${gesamt("B")})`,
    form.ohneParagraf16a ? `IF(TRIM(${gesamt("H")})="ja","${STAND.nichtBewerten}",${stand})` : stand,
    `IF(F${row}="${STAND.nichtBewerten}","${NICHTS}",IF(D${row}>0,"Begründung",IF(AND(E${row}<>"${STATUS.offen}",E${row}<>"ja",${missing("C")},${missing("D")}),"Ursache",IF(AND(${missing("I")}=FALSE,${missing("J")}),"Grund für verlängert bis","${NICHTS}"))))`,
  ];
};

/** How far the cases are; every number counts itself. */
export const addFortschritt = async (workbook: Workbook, form: Form): Promise<void> => {
  const sheet = addBlatt(workbook, BLATT.fortschritt, form, { columns: 1, rows: 1, cell: "B2" });
  setColumns(sheet, SPALTEN);
  const results = [0, 0, 0, STATUS.offen, STAND.offen, NICHTS];
  for (let fall = 0; fall < form.gefragt; fall++) {
    const row = sheet.getRow(fall + 2);
    put(row, 1, luecke(`nr.${fall}`), TEXT);
    for (const [index, formula] of formulas(form, fall + 2).entries())
      put(row, index + 2, { formula, result: results[index] ?? "" }, index < 3 ? AUSSEHEN.integer : AUSSEHEN.text);
    row.height = 18;
  }
  const last = form.gefragt + 1;
  const total = sheet.getRow(summenzeile(form));
  put(total, 1, "Summe", AUSSEHEN.total);
  for (const [index, column] of ["B", "C", "D"].entries())
    put(total, index + 2, { formula: `SUM(${column}2:${column}${last})`, result: 0 }, AUSSEHEN.totalInteger);
  const judged = `${form.gefragt}-COUNTIF(E2:E${last},"${STATUS.offen}")`;
  put(total, 5, { formula: `${judged}&" von ${form.gefragt}"`, result: `0 von ${form.gefragt}` }, AUSSEHEN.total);
  const done = `COUNTIF(F2:F${last},"${STAND.vollstaendig}")`;
  put(
    total,
    6,
    { formula: `${done}&" von ${form.gefragt} vollständig"`, result: `0 von ${form.gefragt} vollständig` },
    AUSSEHEN.total,
  );
  put(total, 7, null, AUSSEHEN.total);
  total.height = 20;
  addColours(
    sheet,
    `F2:F${last}`,
    [
      [`$F2="${STAND.vollstaendig}"`, "gut"],
      [`$F2="${STAND.inArbeit}"`, "achtung"],
      [`$F2="${STAND.nichtBewerten}"`, "neutral"],
    ],
    1,
  );
  addColours(sheet, `D2:D${last}`, [["$D2>0", "warnung"]], 4);
  await protect(sheet);
};
