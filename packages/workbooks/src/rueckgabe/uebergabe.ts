import type { Fremdmappe, Fremdzelle } from "./rueckgabe.ts";

/** A workbook on its way out of the thread: a list of values costs a tenth of a map of maps of objects. */
export interface Uebergabe extends Omit<Fremdmappe, "blaetter"> {
  readonly blaetter: readonly {
    readonly name: string;
    /** Row, column and marks of each cell in turn. */
    readonly orte: Int32Array;
    readonly werte: readonly Fremdzelle["wert"][];
  }[];
}

/** What the thread answers. */
export type Antwort = { readonly ok: true; readonly mappe: Uebergabe } | { readonly ok: false; readonly satz: string };

const FORMEL = 1;
const FEHLER = 2;

export const packe = (mappe: Fremdmappe): Uebergabe => ({
  ...mappe,
  blaetter: mappe.blaetter.map(({ name, zeilen }) => {
    const orte: number[] = [];
    const werte: Fremdzelle["wert"][] = [];
    for (const [row, cells] of zeilen) {
      for (const [column, { wert, formel, fehler }] of cells) {
        orte.push(row, column, (formel ? FORMEL : 0) | (fehler ? FEHLER : 0));
        werte.push(wert);
      }
    }
    return { name, orte: Int32Array.from(orte), werte };
  }),
});

export const entpacke = (uebergabe: Uebergabe): Fremdmappe => ({
  ...uebergabe,
  blaetter: uebergabe.blaetter.map(({ name, orte, werte }) => {
    const zeilen = new Map<number, Map<number, Fremdzelle>>();
    for (const [index, wert] of werte.entries()) {
      const [row = 0, column = 0, marks = 0] = orte.subarray(index * 3, index * 3 + 3);
      const cells = zeilen.get(row) ?? new Map<number, Fremdzelle>();
      zeilen.set(row, cells);
      cells.set(column, { wert, formel: (marks & FORMEL) !== 0, fehler: (marks & FEHLER) !== 0 });
    }
    return { name, zeilen };
  }),
});
