import type { Spalte, Zelle } from "./liste.ts";
import { beginsLikeFormula, germanDay, printable } from "./safe-text.ts";

// Written here rather than by a library: what counts as a formula has to be the same as in the workbooks, and the rest
// is one quoting rule.

const SPECIAL = /[";\n]|^\s|\s$/;

const quoted = (text: string): string => (SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const written = (zelle: Zelle): string => {
  if (zelle === null) return "";
  if (typeof zelle === "number") return String(zelle).replace(".", ",");
  if (typeof zelle === "object") return germanDay(zelle.datum);
  const text = printable(zelle);
  return quoted(beginsLikeFormula(text) ? `'${text}` : text);
};

/** A list as German Excel opens it: UTF-8 with BOM, semicolons, CRLF, days as TT.MM.JJJJ. */
export const writeCsv = (spalten: readonly Pick<Spalte, "kopf">[], zeilen: readonly (readonly Zelle[])[]): string => {
  const lines = [spalten.map(({ kopf }) => kopf), ...zeilen].map((zeile) => zeile.map(written).join(";"));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
};
