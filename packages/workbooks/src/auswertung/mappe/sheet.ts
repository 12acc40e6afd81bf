import type { Zelle } from "../../liste.ts";
import type { Diagramm } from "../diagramm/diagramm.ts";
import type { Look } from "./looks.ts";

// A review workbook as data, before anything is written: what stands where and how it looks.

/** A formula in Excel's English, without "=", with the result that it has at the moment. */
export interface Formel {
  readonly formel: string;
  readonly ergebnis: string | number;
}

export type Wert = Zelle | Formel;

export interface Row {
  readonly werte: readonly Wert[];
  /** One a column; often the same list for all rows of a table. */
  readonly looks: readonly Look[];
  /** In points. */
  readonly height: number;
  /** First and last of the columns, from 1, that are one cell. */
  readonly merged?: readonly [number, number];
}

/** What may be chosen or typed in a range, with the prompt that a screen reader reads aloud. */
export interface Eingabe {
  /** A1 range. */
  readonly bereich: string;
  readonly regel:
    | { readonly art: "liste"; readonly werte: readonly string[] }
    | { readonly art: "datum" }
    | { readonly art: "laenge"; readonly hoechstens: number };
  readonly titel: string;
  readonly hinweis: string;
}

/** A real Excel table; its head row and the rows below it are part of the sheet's rows. */
export interface Tabelle {
  readonly name: string;
  readonly headRow: number;
  readonly lastRow: number;
  readonly spalten: readonly string[];
}

export interface Sheet {
  readonly name: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Row that is printed again on each page. */
  readonly printTitle: number | null;
  /** Rows after which a printed page ends. */
  readonly breaks: readonly number[];
  /** A1 range. */
  readonly filter: string | null;
  readonly tabelle: Tabelle | null;
  readonly eingaben: readonly Eingabe[];
  readonly diagramme: readonly Diagramm[];
}

/** A range with a name of its own, so that formulas can be read. */
export interface Bereichsname {
  readonly name: string;
  readonly bezug: string;
}

export interface Mappe {
  readonly titel: string;
  readonly beschreibung: string;
  /** Left in every footer. */
  readonly fuss: string;
  readonly stand: `${number}-${number}-${number}`;
  readonly sheets: readonly Sheet[];
  readonly namen: readonly Bereichsname[];
  /** Custom document properties. */
  readonly eigenschaften: Readonly<Record<string, string>>;
}
