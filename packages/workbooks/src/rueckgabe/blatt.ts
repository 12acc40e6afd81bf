import { beschaedigt, zuViel } from "./ablehnung.ts";
import { BLATT, GRENZEN } from "./grenzen.ts";
import type { Fremdblatt, Fremdzelle } from "./rueckgabe.ts";
import { type Attributes, readXml } from "./xml.ts";
import { columnOf, unescaped } from "./zelltext.ts";

/** How many filled cells a workbook has had so far. */
export interface Zaehler {
  zellen: number;
}

/**
 * A sheet's filled cells. Styles, merged cells, validations and formulas are never looked at: a cell is what stands in
 * it, and a range of a million cells in any of them costs nothing.
 */
export const readBlatt = (name: string, xml: string, texts: readonly string[], count: Zaehler): Fremdblatt => {
  const zeilen = new Map<number, ReadonlyMap<number, Fremdzelle>>();
  let row = 0;
  let cells = new Map<number, Fremdzelle>();
  let column = 0;
  let type = "n";
  let raw = "";
  let hasValue = false;
  let formel = false;
  let inCell = false;
  let inValue = false;
  let inPhonetic = false;

  const openRow = ({ r }: Attributes): void => {
    const next = r === undefined ? row + 1 : Number(r);
    if (!Number.isInteger(next) || next <= row || next > BLATT.zeilen) throw beschaedigt();
    row = next;
    column = 0;
    cells = new Map();
  };
  const openCell = ({ r, t }: Attributes): void => {
    const next = r === undefined ? column + 1 : columnOf(r);
    if (row === 0 || next <= column || next > BLATT.spalten) throw beschaedigt();
    column = next;
    type = t ?? "n";
    raw = "";
    hasValue = false;
    formel = false;
    inCell = true;
  };
  const closeCell = (): void => {
    inCell = false;
    if ((!hasValue && !formel) || column > GRENZEN.spalten) return;
    if (++count.zellen > GRENZEN.zellen) throw zuViel("gefüllte Zellen");
    cells.set(column, { wert: wertOf(type, raw, texts), formel, fehler: type === "e" });
  };

  readXml(xml, {
    open: (tag, attributes) => {
      if (tag === "c") openCell(attributes);
      else if (tag === "row") openRow(attributes);
      else if (inCell && (tag === "v" || tag === "t")) inValue = true;
      else if (inCell && tag === "f") formel = true;
      else if (tag === "rPh") inPhonetic = true;
    },
    text: (text) => {
      if (!inValue || inPhonetic) return;
      raw += text;
      hasValue = true;
      if (raw.length > GRENZEN.text) throw zuViel("Text in einer Zelle");
    },
    close: (tag) => {
      if (tag === "v" || tag === "t") inValue = false;
      else if (tag === "c") closeCell();
      else if (tag === "rPh") inPhonetic = false;
      else if (tag === "row" && cells.size > 0) {
        if (zeilen.size >= GRENZEN.zeilen) throw zuViel("gefüllte Zeilen");
        zeilen.set(row, cells);
      }
    },
  });
  return { name, zeilen };
};

const wertOf = (type: string, raw: string, texts: readonly string[]): Fremdzelle["wert"] => {
  switch (type) {
    case "s": {
      const text = /^\d+$/.test(raw) ? texts[Number(raw)] : undefined;
      if (text === undefined) throw beschaedigt();
      return text;
    }
    case "b":
      return raw === "1" || raw === "true";
    case "n": {
      if (raw.trim() === "") return null;
      const number = Number(raw);
      if (!Number.isFinite(number)) throw beschaedigt();
      return number;
    }
    default:
      return unescaped(raw);
  }
};
