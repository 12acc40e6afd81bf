import type { Aussenauswertung } from "@verlauf/core";
import type { Aussenmappe } from "./auswertungsmappe.ts";
import { aussenDienststellenBlatt } from "./blaetter/aussen-dienststellen.ts";
import { aussenFragenBlatt } from "./blaetter/aussen-fragen.ts";
import { aussenTrendBlatt } from "./blaetter/aussen-trend.ts";
import { aussenUebersichtBlatt } from "./blaetter/aussen-uebersicht.ts";
import { handlungsfelderBlatt } from "./blaetter/handlungsfelder.ts";
import { herkunftText } from "./blaetter/kopfzeilen.ts";
import { aussenMethodeBlatt } from "./blaetter/methode.ts";
import { BLATT } from "./blaetter/namen.ts";
import { dokumentOf } from "./dokument.ts";
import { finishMappe } from "./mappe/finish.ts";
import type { Mappe, Sheet } from "./mappe/sheet.ts";
import { writeSheets } from "./mappe/write.ts";

/** The whole district first, then AA and gE apart (VA-18). */
const fragenBlaetter = ({ summen, katalog }: Aussenauswertung): readonly Sheet[] =>
  summen
    .toSorted((eine, andere) => Number(eine.art !== null) - Number(andere.art !== null))
    .map((summe) =>
      aussenFragenBlatt(summe.art === null ? BLATT.fragen : `${BLATT.fragen} ${summe.art}`, summe, katalog),
    );

const planOf = (mappe: Aussenmappe): Mappe => {
  const { kopf, auswertung, handlungsfelder } = mappe;
  return {
    ...dokumentOf(kopf),
    sheets: [
      aussenUebersichtBlatt(mappe),
      ...fragenBlaetter(auswertung),
      aussenDienststellenBlatt(auswertung),
      aussenTrendBlatt(auswertung),
      handlungsfelderBlatt(handlungsfelder, herkunftText(kopf)),
      aussenMethodeBlatt(auswertung.katalog),
    ],
    namen: [],
  };
};

/** The RD's review workbook: counts with small ones hidden, no cases, no free texts, no teams. */
export const writeAussenmappe = async (mappe: Aussenmappe): Promise<Uint8Array> => {
  const plan = planOf(mappe);
  return finishMappe(await writeSheets(plan), plan);
};
