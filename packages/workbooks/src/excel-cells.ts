import type { Row, Style } from "exceljs";
import type { Zelle } from "./liste.ts";
import { guarded } from "./look.ts";
import { beginsLikeFormula, cellText, germanDay, printable, shortened } from "./safe-text.ts";

// How a value becomes a cell of exceljs, the same in all workbooks.

// Excel believes in 29.02.1900; before March of that year its days are one off, and before 1900 it has none.
const FIRST_DAY = "1900-03-01";

export const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.25, footer: 0.3 };

export const footerText = (text: string): string => shortened(printable(text), 80).replaceAll("&", "&&");

export const dateOf = (day: string): Date =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))));

const fill = (row: Row, column: number, value: number | Date | null, look: Partial<Style>): void => {
  const cell = row.getCell(column);
  cell.value = value;
  cell.style = look;
};

export const fillText = (row: Row, column: number, text: string, look: Partial<Style>): void => {
  const cell = row.getCell(column);
  cell.value = cellText(text);
  cell.style = beginsLikeFormula(cell.value) ? guarded(look) : look;
};

/** Looks by what a cell holds. */
export interface ZelleLooks {
  readonly text: Partial<Style>;
  readonly day: Partial<Style>;
  readonly number: Partial<Style>;
}

export const fillZelle = (row: Row, column: number, zelle: Zelle, { text, day, number }: ZelleLooks): void => {
  if (zelle === null) fill(row, column, null, text);
  else if (typeof zelle === "string") fillText(row, column, zelle, text);
  else if (typeof zelle === "number") fill(row, column, zelle, number);
  else if (zelle.datum < FIRST_DAY) fillText(row, column, germanDay(zelle.datum), text);
  else fill(row, column, dateOf(zelle.datum), day);
};
