import type { Innenmappe } from "./auswertungsmappe.ts";
import { antwortenBlatt } from "./blaetter/antworten.ts";
import { doppeltBlatt } from "./blaetter/doppelt.ts";
import { faelleBlatt } from "./blaetter/faelle.ts";
import { fragenBlatt } from "./blaetter/fragen.ts";
import { handlungsfelderBlatt } from "./blaetter/handlungsfelder.ts";
import { herkunftText } from "./blaetter/kopfzeilen.ts";
import { innenMethodeBlatt } from "./blaetter/methode.ts";
import { teamsBlatt } from "./blaetter/teams.ts";
import { teamsUndFragenBlatt } from "./blaetter/teams-und-fragen.ts";
import { trendBlatt } from "./blaetter/trend.ts";
import { trendFragenBlatt } from "./blaetter/trend-fragen.ts";
import { uebersichtBlatt } from "./blaetter/uebersicht.ts";
import { ziehungBlatt } from "./blaetter/ziehung.ts";
import { dokumentOf } from "./dokument.ts";
import { inhaltOf } from "./inhalt.ts";
import { finishMappe } from "./mappe/finish.ts";
import type { Mappe } from "./mappe/sheet.ts";
import { writeSheets } from "./mappe/write.ts";

const planOf = (mappe: Innenmappe): Mappe => {
  const { kopf, handlungsfelder, auswertung } = mappe;
  const inhalt = inhaltOf(mappe);
  const antworten = antwortenBlatt(inhalt);
  const faelle = faelleBlatt(inhalt);
  return {
    ...dokumentOf(kopf),
    sheets: [
      uebersichtBlatt(inhalt),
      fragenBlatt(inhalt),
      teamsBlatt(inhalt),
      teamsUndFragenBlatt(inhalt),
      trendBlatt(inhalt),
      trendFragenBlatt(inhalt),
      antworten.sheet,
      faelle.sheet,
      handlungsfelderBlatt(handlungsfelder, herkunftText(kopf)),
      doppeltBlatt(inhalt),
      ziehungBlatt(inhalt),
      innenMethodeBlatt(auswertung.katalog),
    ],
    namen: [...antworten.namen, ...faelle.namen],
  };
};

/** The review workbook of an area or an office, with every case and answer that its numbers rest on. */
export const writeAuswertungsmappe = async (mappe: Innenmappe): Promise<Uint8Array> => {
  const plan = planOf(mappe);
  return finishMappe(await writeSheets(plan), plan);
};
