import type { Grad } from "@verlauf/core";

// A chart as data: what it shows, where its numbers stand, and what a reader who doesn't see it is told.

/** Patterns beside colours, so that no part is known by its colour alone. */
export type Muster = "voll" | "schraeg" | "quer" | "dicht";

export interface Reihe {
  /** Cell with the series' name, as "'Fragen'!$D$5". */
  readonly nameRef: string;
  readonly name: string;
  readonly ref: string;
  /** What the range holds at the moment; null is an empty place. */
  readonly werte: readonly (number | null)[];
  /** Hex RGB. */
  readonly farbe: string;
  readonly muster: Muster;
}

export interface Diagramm {
  /** Bars lie, columns stand. */
  readonly art: "balken" | "saeulen";
  /**
   * `geteilt`: each bar as long as all others, divided by its parts' shares. `anzahl`, `anteil`: bars as long as their
   * value, a count or a share from 0 to 1.
   */
  readonly wert: "geteilt" | "anzahl" | "anteil";
  readonly name: string;
  readonly titel: string;
  /** Read aloud instead of the picture. */
  readonly alternativtext: string;
  readonly kategorien: { readonly ref: string; readonly texte: readonly string[] };
  readonly reihen: readonly Reihe[];
  readonly achsen: { readonly kategorie: string; readonly wert: string };
  /** Column and row, both from 0, of the corners. */
  readonly von: readonly [number, number];
  readonly bis: readonly [number, number];
}

/** Each has a contrast of at least 3:1 against white. */
export const GRAD_FARBEN: Readonly<Record<Grad, Pick<Reihe, "farbe" | "muster">>> = {
  ja: { farbe: "1F3864", muster: "voll" },
  "überwiegend ja": { farbe: "4472A8", muster: "schraeg" },
  "überwiegend nein": { farbe: "B45309", muster: "quer" },
  nein: { farbe: "7A2E0B", muster: "dicht" },
};
