import { FREITEXT_ZEICHEN, type Frage, type Rechtskreis } from "@verlauf/core";
import type { Workbook, Worksheet } from "exceljs";
import { rowHeight } from "../../cell-size.ts";
import { AUSSEHEN, fallbeginn, TEXT, WRAPPED } from "../aussehen.ts";
import type { Form } from "../form.ts";
import { luecke } from "../luecken.ts";
import { ANTWORTKOEPFE, BLATT, STATUS } from "../spalten.ts";
import { EINGABEHILFEN } from "../texte.ts";
import { addBlatt, addColours, addValidation, type Formspalte, fest, protect, put, setColumns } from "./blatt.ts";

const [FALL, NR, FRAGE, HINWEIS, ANTWORT, BEGRUENDUNG, STATUSKOPF, SCHLUESSEL] = ANTWORTKOEPFE;

const SPALTEN: readonly Formspalte[] = [
  { kopf: FALL, art: "text", breite: 8 },
  { kopf: NR, art: "text", breite: 7 },
  { kopf: FRAGE, art: "text", breite: 46, umbruch: true },
  { kopf: HINWEIS, art: "text", breite: 32, umbruch: true },
  { kopf: ANTWORT, art: "text", breite: 19, eingabe: true },
  { kopf: BEGRUENDUNG, art: "text", breite: 44, eingabe: true },
  { kopf: STATUSKOPF, art: "text", breite: 19 },
  { kopf: SCHLUESSEL, art: "text", breite: 30, versteckt: true },
];

/** The row of a question of the case at that place, both counted from 0. */
export const antwortzeile = ({ katalog }: Pick<Form, "katalog">, fall: number, frage: number): number =>
  2 + fall * katalog.fragen.length + frage;

export const letzteAntwortzeile = (form: Form): number => antwortzeile(form, form.gefragt, 0) - 1;

/** The name of the gap in which a question's cells stand that reaches one Rechtskreis only. */
export const zeilenluecke = (fall: number, frage: number): string => `muster.${fall}.${frage}`;

export const istBegrenzt = (frage: Frage): frage is Frage & { readonly giltFuer: Rechtskreis } =>
  frage.giltFuer !== null;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const statusformel = ({ begruendungBei }: Frage, row: number): string => {
  const needed = begruendungBei.map((antwort) => `TRIM(E${row})=${quoted(antwort)}`).join(",");
  const answered =
    needed === ""
      ? quoted(STATUS.vollstaendig)
      : `IF(AND(OR(${needed}),TRIM(F${row})=""),${quoted(STATUS.ohneBegruendung)},${quoted(STATUS.vollstaendig)})`;
  const known = `ISNUMBER(MATCH(TRIM(E${row}),Liste_Antworten,0))`;
  return `IF(TRIM(E${row})="",${quoted(STATUS.offen)},IF(${known},${answered},${quoted(STATUS.unbekannt)}))`;
};

const addRow = (sheet: Worksheet, form: Form, fall: number, index: number, frage: Frage): void => {
  const number = antwortzeile(form, fall, index);
  const row = sheet.getRow(number);
  const look = index === 0 ? fallbeginn : <T>(same: T): T => same;
  const status = statusformel(frage, number);
  const texts = [fest(frage.nr), fest(frage.text), fest(frage.hinweis)];
  put(row, 1, luecke(`nr.${fall}`), look(TEXT));
  for (const [place, text] of texts.entries()) put(row, place + 2, text, look(place === 0 ? TEXT : WRAPPED));
  put(row, 5, null, look(AUSSEHEN.input));
  put(row, 6, null, look(AUSSEHEN.input));
  put(row, 7, { formula: status, result: STATUS.offen }, look(AUSSEHEN.wrapped));
  put(row, 8, luecke(`schluessel.${fall}.${index}`), look(TEXT));
  row.height = Math.max(33, rowHeight(SPALTEN, ["", "", frage.text, frage.hinweis]));
};

const colour = (sheet: Worksheet, last: number): void => {
  const says = (cell: string, ...words: readonly string[]): string =>
    words.length === 1
      ? `${cell}=${quoted(words[0] ?? "")}`
      : `OR(${words.map((word) => `${cell}=${quoted(word)}`).join(",")})`;
  addColours(
    sheet,
    `E2:E${last}`,
    [
      [says("$G2", STATUS.unbekannt), "warnung"],
      [says("TRIM($E2)", "ja", "überwiegend ja"), "gut"],
      [says("TRIM($E2)", "überwiegend nein", "nein"), "achtung"],
      [says("TRIM($E2)", "nicht beurteilbar", "trifft nicht zu"), "neutral"],
    ],
    1,
  );
  addColours(sheet, `F2:F${last}`, [[says("$G2", STATUS.ohneBegruendung), "warnung"]], 5);
  addColours(
    sheet,
    `G2:G${last}`,
    [
      [says("$G2", STATUS.ohneBegruendung, STATUS.unbekannt), "warnung"],
      [says("$G2", STATUS.vollstaendig), "gut"],
      [says("LEFT($G2,8)", "entfällt"), "neutral"],
    ],
    6,
  );
};

/** A row for each question of each case. */
export const addAntworten = async (workbook: Workbook, form: Form): Promise<void> => {
  const sheet = addBlatt(workbook, BLATT.antworten, form, { columns: 2, rows: 1, cell: "E2" });
  const last = letzteAntwortzeile(form);
  setColumns(sheet, SPALTEN);
  for (let fall = 0; fall < form.gefragt; fall++)
    for (const [index, frage] of form.katalog.fragen.entries()) addRow(sheet, form, fall, index, frage);
  sheet.autoFilter = `A1:H${last}`;
  addValidation(sheet, `E2:E${last}`, {
    type: "list",
    formulae: ["Liste_Antworten"],
    hilfe: EINGABEHILFEN.antwort,
    fehler: "Bitte eine Antwort aus der Auswahl wählen.",
  });
  addValidation(sheet, `F2:F${last}`, {
    type: "textLength",
    operator: "lessThanOrEqual",
    formulae: [FREITEXT_ZEICHEN],
    hilfe: EINGABEHILFEN.begruendung,
    fehler: `Der Text ist länger als ${FREITEXT_ZEICHEN} Zeichen. Bitte kürzen.`,
  });
  colour(sheet, last);
  await protect(sheet);
};
