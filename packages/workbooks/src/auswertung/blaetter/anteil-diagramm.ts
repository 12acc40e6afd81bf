import type { Anteil } from "@verlauf/core";
import { type Diagramm, GRAD_FARBEN } from "../diagramm/diagramm.ts";
import { absoluteRef } from "../mappe/a1.ts";

/** A row of a table whose share is drawn; without a share there is no bar. */
export interface Anteilbalken {
  readonly name: string;
  readonly positiv: Anteil | null;
}

/** Where the table stands that the chart is drawn from. */
export interface Anteiltabelle {
  readonly blatt: string;
  readonly headRow: number;
  readonly namenspalte: number;
  readonly anteilspalte: number;
  /** What the share's column is headed. */
  readonly kopf: string;
}

export const anteilDiagramm = (
  balken: readonly Anteilbalken[],
  { blatt, headRow, namenspalte, anteilspalte, kopf }: Anteiltabelle,
  rest: Pick<Diagramm, "art" | "name" | "titel" | "achsen" | "von" | "bis">,
): Diagramm => {
  const [first, last] = [headRow + 1, headRow + balken.length];
  const shown = balken.map(
    ({ name, positiv }) => `${name}: ${positiv === null ? "ohne Anteil" : `${Math.round(positiv.anteil * 100)} %`}`,
  );
  return {
    ...rest,
    wert: "anteil",
    alternativtext: `Balkendiagramm: ${rest.titel}. ${shown.join("; ")}.`,
    kategorien: {
      ref: absoluteRef(blatt, namenspalte, first, namenspalte, last),
      texte: balken.map(({ name }) => name),
    },
    reihen: [
      {
        nameRef: absoluteRef(blatt, anteilspalte, headRow, anteilspalte, headRow),
        name: kopf,
        ref: absoluteRef(blatt, anteilspalte, first, anteilspalte, last),
        werte: balken.map(({ positiv }) => positiv?.anteil ?? null),
        ...GRAD_FARBEN.ja,
      },
    ],
  };
};
