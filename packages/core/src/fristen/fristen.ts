import type { IsoDate } from "../calendar.ts";
import { addMonate, ersterTag, letzterTag, type Monat, monatOf } from "../monat.ts";
import { arbeitstagAb, arbeitstageNach, arbeitstageVor, type IsFeiertag } from "./arbeitstag.ts";

/** A day of the month: its n-th working day (at most the last), or a calendar day or the next working day. */
export type Frist = { readonly arbeitstag: number } | { readonly tag: number };

/** The dates of a review month, in their order. */
export const FRISTNAMEN = ["listeAusgabe", "faelleAblage", "antworten", "zusammenfuehrung", "dialog"] as const;
export type Fristname = (typeof FRISTNAMEN)[number];

/** The day on which a date of the month falls. */
export const fristtag = (frist: Frist, monat: Monat, isFeiertag: IsFeiertag): IsoDate => {
  const letzter = letzterTag(monat);
  if ("tag" in frist) {
    const tag: IsoDate = `${monat}-${String(frist.tag).padStart(2, "0")}` as IsoDate;
    return arbeitstagAb(tag < letzter ? tag : letzter, 1, isFeiertag);
  }
  const day = arbeitstageNach(arbeitstagAb(ersterTag(monat), 1, isFeiertag), frist.arbeitstag - 1, isFeiertag);
  return monatOf(day) === monat ? day : arbeitstagAb(letzter, -1, isFeiertag);
};

/** In which month the cases of a data month are reviewed (VK-03). */
export const pruefmonatOf = (datenmonat: Monat): Monat => addMonate(datenmonat, 1);

/** The dates by which the cases of a data month are reviewed, in the month after it. */
export const fristenOf = (
  fristen: Readonly<Record<Fristname, Frist>>,
  datenmonat: Monat,
  isFeiertag: IsFeiertag,
): Readonly<Record<Fristname, IsoDate>> => {
  const dayOf = (name: Fristname): IsoDate => fristtag(fristen[name], pruefmonatOf(datenmonat), isFeiertag);
  return {
    listeAusgabe: dayOf("listeAusgabe"),
    faelleAblage: dayOf("faelleAblage"),
    antworten: dayOf("antworten"),
    zusammenfuehrung: dayOf("zusammenfuehrung"),
    dialog: dayOf("dialog"),
  };
};

/** How many working days before and after the answers are due people are reminded. */
export interface Erinnerungsabstand {
  readonly vorher: readonly number[];
  readonly danach: readonly number[];
}

/** The days of the reminders, earliest first, each once. */
export const erinnerungstage = (
  antworten: IsoDate,
  { vorher, danach }: Erinnerungsabstand,
  isFeiertag: IsFeiertag,
): { readonly vorher: readonly IsoDate[]; readonly danach: readonly IsoDate[] } => ({
  vorher: inOrder(vorher.map((tage) => arbeitstageVor(antworten, tage, isFeiertag))),
  danach: inOrder(danach.map((tage) => arbeitstageNach(antworten, tage, isFeiertag))),
});

const inOrder = (tage: readonly IsoDate[]): readonly IsoDate[] => [...new Set(tage)].sort();
