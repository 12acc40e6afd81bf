import { columnOf, dayOfSerial, kundennummerOfNumber, numberText, unescaped } from "./cell-text.ts";
import type { KindOfColumn } from "./columns.ts";
import { LIMITS } from "./limits.ts";
import type { Workbook } from "./workbook.ts";
import { damaged, tooBig } from "./workbook-refusal.ts";
import { xmlReader } from "./xml.ts";

/** A sheet's row with any content. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** How many Kundennummern in it had become numbers. */
  readonly restored: number;
}

/**
 * The first sheet's rows as texts, as they are unpacked. A number in one of the day columns is a day's serial number
 * and comes as `JJJJ-MM-TT`; formulas, names, merged cells and all of a style but an exponent are never looked at.
 */
export async function* sheetRows(workbook: Workbook, kindOf: KindOfColumn): AsyncGenerator<readonly SheetRow[]> {
  const { container, sheet } = workbook;
  let rows: SheetRow[] = [];
  const reader = sheetReader(workbook, kindOf, (row) => rows.push(row));
  for await (const chunk of container.read(sheet)) {
    reader.write(chunk);
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
  reader.end();
  if (rows.length > 0) yield rows;
}

const sheetReader = (
  { name, strings, scientific, dateSystem }: Workbook,
  kindOf: KindOfColumn,
  onRow: (row: SheetRow) => void,
) => {
  let row = 0;
  let column = -1;
  let cells: string[] = [];
  let type = "n";
  let style = "";
  let raw = "";
  let inCell = false;
  let inValue = false;
  let inPhonetic = false;
  let count = 0;
  let restored = 0;

  const value = (): string => {
    switch (type) {
      case "s": {
        const text = strings[Number(raw)];
        if (text === undefined) throw damaged(name);
        return text;
      }
      case "b":
        return raw === "1" || raw === "true" ? "WAHR" : "FALSCH";
      case "n":
        return number();
      default:
        return unescaped(raw);
    }
  };

  const number = (): string => {
    const kind = kindOf(column);
    if (kind === "tag") return dayOfSerial(Number(raw), dateSystem) ?? numberText(raw);
    if (kind === "kundennummer" && (scientific.has(style) || /E/i.test(raw))) {
      const kundennummer = kundennummerOfNumber(raw);
      if (kundennummer !== undefined) {
        restored++;
        return kundennummer;
      }
    }
    return numberText(raw);
  };

  return xmlReader(name, {
    open: (tag, { r, t, s }) => {
      if (tag === "row") {
        const next = r === undefined ? row + 1 : Number(r);
        if (!Number.isInteger(next) || next <= row || next > LIMITS.rows) throw damaged(name);
        row = next;
        column = -1;
        cells = [];
        restored = 0;
      } else if (tag === "c") {
        column = r === undefined ? column + 1 : columnOf(r);
        if (column < 0) throw damaged(name);
        type = t ?? "n";
        style = s ?? "";
        raw = "";
        inCell = true;
      } else if (inCell && (tag === "v" || tag === "t")) inValue = true;
      else if (tag === "rPh") inPhonetic = true;
    },
    text: (text) => {
      if (!inValue || inPhonetic) return;
      raw += text;
      if (raw.length > LIMITS.text) throw damaged(name);
    },
    close: (tag) => {
      if (tag === "v" || tag === "t") inValue = false;
      else if (tag === "rPh") inPhonetic = false;
      else if (tag === "c") {
        inCell = false;
        if (raw === "" || column >= LIMITS.columns) return;
        if (++count > LIMITS.cells) throw tooBig(name);
        while (cells.length < column) cells.push("");
        cells[column] = value();
      } else if (tag === "row" && cells.length > 0) onRow({ row, cells, restored });
    },
  });
};
