import type { Antwortfeld, Fallantworten } from "@verlauf/core";
import type { Falltext } from "@verlauf/workbooks";

export interface Freitext {
  /** Null belongs to the case as a whole. */
  readonly nr: string | null;
  readonly feld: Antwortfeld;
  /** As the review workbook calls it. */
  readonly art: Falltext["art"];
  readonly text: string;
}

/** Every free text that was written to a case. */
export const freitexteOf = ({ antworten, gesamt }: Fallantworten): readonly Freitext[] =>
  [
    ...antworten.map(
      ({ nr, begruendung }): Freitext => ({ nr, feld: "begruendung", art: "begruendung", text: begruendung }),
    ),
    { nr: null, feld: "ansatz", art: "ansatz", text: gesamt.ansatz } as const,
    { nr: null, feld: "gutePraxis", art: "gutePraxis", text: gesamt.gutePraxis } as const,
    { nr: null, feld: "gesamtbegruendung", art: "gesamtbegruendung", text: gesamt.begruendung } as const,
  ].filter(({ text }) => text !== "");
