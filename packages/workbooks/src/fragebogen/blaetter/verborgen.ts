import { EBENEN, GRADE } from "@verlauf/core";
import type { Workbook } from "exceljs";
import { AUSSEHEN, TEXT } from "../aussehen.ts";
import type { Form } from "../form.ts";
import { luecke } from "../luecken.ts";
import { BLATT, entfaellt, JA_NEIN, METAZEILEN, PRUEFENDE } from "../spalten.ts";
import { istBegrenzt } from "./antworten.ts";
import { fest, protect, put } from "./blatt.ts";

/** What the metadata say of the workbook, signed. */
export const addMeta = async (workbook: Workbook): Promise<void> => {
  const sheet = workbook.addWorksheet(BLATT.meta, { state: "veryHidden" });
  for (const [index, name] of METAZEILEN.entries()) {
    const row = sheet.getRow(index + 1);
    put(row, 1, name, TEXT);
    put(row, 2, luecke(name), TEXT);
  }
  await protect(sheet);
};

/** The column of the words for questions that don't reach a case; rows are filled with them later. */
export const ENTFAELLT_COLUMN = 6;

export const entfaelltWorte = ({ katalog }: Pick<Form, "katalog">): readonly string[] => [
  ...new Set(katalog.fragen.filter(istBegrenzt).map(({ giltFuer }) => entfaellt(giltFuer))),
];

/** What can be chosen, each list under the name by which validations call it. */
export const addListen = async (workbook: Workbook, form: Form): Promise<void> => {
  const sheet = workbook.addWorksheet(BLATT.listen, { state: "veryHidden" });
  const lists = [
    ["Antworten", form.katalog.skala],
    ["Grade", GRADE],
    ["Ursachen", form.katalog.ursachen],
    ["Ebenen", EBENEN],
    ["JaNein", JA_NEIN],
    ["Pruefende", PRUEFENDE],
  ] as const;
  for (const [index, [name, words]] of lists.entries()) {
    const column = index < ENTFAELLT_COLUMN - 1 ? index + 1 : index + 2;
    const letter = sheet.getColumn(column).letter;
    for (const [row, word] of words.entries()) put(sheet.getRow(row + 1), column, fest(word), TEXT);
    workbook.definedNames.add(`${BLATT.listen}!$${letter}$1:$${letter}$${Math.max(1, words.length)}`, `Liste_${name}`);
  }
  for (const [row, word] of entfaelltWorte(form).entries())
    put(sheet.getRow(row + 1), ENTFAELLT_COLUMN, word, AUSSEHEN.entfaellt);
  await protect(sheet);
};
