import { heightOf, rowHeight } from "../../cell-size.ts";
import type { Spalte } from "../../liste.ts";
import { columnLetters } from "./a1.ts";
import { LOOKS, type Look } from "./looks.ts";
import type { Formel, Row, Sheet, Wert } from "./sheet.ts";

/** A column of a table in a sheet. */
export interface Tabellenspalte {
  readonly kopf: string;
  readonly breite: number;
  readonly look: Look;
  readonly kopfLook?: Look;
}

/** Rows from top to bottom, each put under the last; every method gives the row's number. */
export interface Layout {
  readonly title: (text: string) => number;
  readonly subtitle: (text: string) => number;
  readonly blank: () => number;
  readonly heading: (text: string) => number;
  /** A text over all columns, as high as it needs. */
  readonly paragraph: (text: string, look?: Look) => number;
  readonly head: (spalten: readonly Tabellenspalte[]) => number;
  /** As high as its texts need, and at least so many points. */
  readonly row: (werte: readonly Wert[], looks: readonly Look[], least?: number) => number;
  /** A row whose last cell reaches to the right edge. */
  readonly wideRow: (werte: readonly Wert[], looks: readonly Look[]) => number;
  readonly breakHere: () => void;
  readonly lastRow: () => number;
  readonly sheet: (name: string, more: Partial<Omit<Sheet, "name" | "rows" | "widths">>) => Sheet;
}

const HEAD_PADDING = 6;
const SAFE = 0.94;

const shown = (wert: Wert): Exclude<Wert, Formel> =>
  typeof wert === "object" && wert !== null && "formel" in wert ? wert.ergebnis : wert;

const isWrapped = (look: Look | undefined): boolean => look?.alignment?.wrapText === true;

/** What the height of rows of these looks depends on. */
const measured = (widths: readonly number[], looks: readonly Look[]): readonly Spalte[] =>
  widths.map((width, index) => ({
    kopf: "",
    art: "text",
    // fonts differ a little; a line too many is better than one cut off
    breite: width * SAFE,
    umbruch: isWrapped(looks[index]),
  }));

export const layout = (widths: readonly number[]): Layout => {
  const rows: Row[] = [];
  const breaks: number[] = [];
  const total = widths.reduce((sum, width) => sum + width, 0);

  // rows of a table share their looks
  const known = new Map<readonly Look[], readonly Spalte[]>();
  const heightFor = (werte: readonly Wert[], looks: readonly Look[]): number => {
    const spalten = known.get(looks) ?? measured(widths, looks);
    known.set(looks, spalten);
    return rowHeight(spalten, werte.map(shown));
  };

  const add = (row: Row): number => rows.push(row);
  const mergedFrom = (column: number): Pick<Row, "merged"> =>
    column < widths.length ? { merged: [column, widths.length] } : {};
  const line = (text: string, look: Look, height: number): number => add({ werte: [text], looks: [look], height });

  return {
    title: (text) => line(text, LOOKS.title, 24),
    subtitle: (text) => line(text, LOOKS.subtitle, heightOf(1)),
    blank: () => add({ werte: [], looks: [], height: heightOf(1) }),
    heading: (text) => line(text, LOOKS.heading, 22),
    paragraph: (text, look = LOOKS.paragraph) =>
      add({
        werte: [text],
        looks: [look],
        height: rowHeight(measured([total], [look]), [text]),
        ...mergedFrom(1),
      }),
    head: (spalten) => {
      const werte = spalten.map(({ kopf }) => kopf);
      const looks = spalten.map(({ kopfLook }) => kopfLook ?? LOOKS.head);
      // the filter's button takes a few characters
      const narrower = spalten.map(({ breite }) => breite - 3);
      return add({ werte, looks, height: rowHeight(measured(narrower, looks), werte) + HEAD_PADDING });
    },
    row: (werte, looks, least = 0) => add({ werte, looks, height: Math.max(least, heightFor(werte, looks)) }),
    wideRow: (werte, looks) => add({ werte, looks, height: heightOf(1), ...mergedFrom(werte.length) }),
    breakHere: () => {
      breaks.push(rows.length);
    },
    lastRow: () => rows.length,
    sheet: (name, more) => ({
      name,
      widths,
      rows,
      breaks,
      frozen: { rows: 0, columns: 0 },
      printTitle: null,
      filter: null,
      tabelle: null,
      eingaben: [],
      diagramme: [],
      ...more,
    }),
  };
};

/** The filter over a table's rows; null where it has none. */
export const filterOf = (headRow: number, lastRow: number, columns: number): string | null =>
  lastRow > headRow ? `A${headRow}:${columnLetters(columns)}${lastRow}` : null;
