import { GEPRUEFT_DURCH, PRUEFENDE } from "../fragebogen/spalten.ts";
import type { Fremdmappe, Zellenmeldung } from "./rueckgabe.ts";
import { isLeer, wortlaut, zellname, zitat } from "./zelle.ts";

export interface Pruefende {
  readonly inVertretung: boolean;
  readonly meldungen: readonly Zellenmeldung[];
}

/** Who says to have filled the workbook: what stands beside the label, in whatever sheet. */
export const readPruefende = ({ blaetter }: Fremdmappe): Pruefende => {
  for (const blatt of blaetter) {
    for (const [row, cells] of blatt.zeilen) {
      const label = [...cells].find(([, zelle]) => wortlaut(zelle).replace(/[\s:]+$/, "") === LABEL);
      if (label === undefined) continue;
      const [labelColumn] = label;
      const entry = [...cells].find(([column, zelle]) => column > labelColumn && !isLeer(zelle));
      if (entry === undefined) continue;
      const [column, zelle] = entry;
      const found = PRUEFENDE.find((wahl) => wahl.toLowerCase() === wortlaut(zelle).replace(/\W+$/, ""));
      if (found !== undefined) return { inVertretung: found === "Vertretung", meldungen: [] };
      const meldung = `${zitat(zelle.wert)} steht nicht in der Auswahl (${PRUEFENDE.join(", ")}).`;
      return { inVertretung: false, meldungen: [{ zelle: zellname(blatt, row, column), stufe: "klaeren", meldung }] };
    }
  }
  return { inVertretung: false, meldungen: [] };
};

const LABEL = GEPRUEFT_DURCH.toLowerCase();
