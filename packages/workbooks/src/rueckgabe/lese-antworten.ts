import { type Fragenantwort, type Katalog, leseAntwort } from "@verlauf/core";
import { deuteAuswahl, deuteFreitext } from "./deutung.ts";
import { type Fundzeile, leseFeld } from "./feld.ts";
import type { Zellenmeldung } from "./rueckgabe.ts";

/** What was read of a place: what it says, what there is to say about it, and in which cells it stands. */
export interface Gelesen<T> {
  readonly wert: T;
  readonly meldungen: readonly Zellenmeldung[];
  /** Field → cell. */
  readonly zellen: Readonly<Record<string, string | null>>;
}

export const leseAntwortzeilen = (
  nr: string,
  zeilen: readonly Fundzeile[],
  { skala }: Katalog,
): Gelesen<Fragenantwort> => {
  const antwort = leseFeld(zeilen, {
    kopf: "Antwort",
    deute: deuteAuswahl((text) => leseAntwort(text, skala), skala),
  });
  const begruendung = leseFeld(zeilen, { kopf: "Begründung", deute: deuteFreitext });
  return {
    wert: {
      nr,
      antwort: antwort.wert,
      // a reason belongs to its answer: where answers contradict each other, it is nobody's
      begruendung: antwort.uneinig ? "" : (begruendung.wert ?? ""),
    },
    meldungen: [...antwort.meldungen, ...begruendung.meldungen],
    zellen: { antwort: antwort.zelle, begruendung: begruendung.zelle },
  };
};
