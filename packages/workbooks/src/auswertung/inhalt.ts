import {
  type Antwort,
  type Auswertung,
  type Beurteilung,
  type Frage,
  kurzreferenz,
  type Rechtskreis,
} from "@verlauf/core";
import type { Falltext, Innenmappe } from "./auswertungsmappe.ts";
import { canCountifs } from "./mappe/count-formula.ts";

// The rows on which every number of a review workbook rests, in the order in which they are shown.

interface Fallzeile {
  readonly beurteilung: Beurteilung;
  /** The reference as it is used inside the office. */
  readonly fall: string;
}

interface Antwortzeile {
  readonly fall: string;
  readonly team: string;
  readonly rechtskreis: Rechtskreis;
  readonly frage: Frage;
  readonly antwort: Antwort | "offen";
  readonly begruendung: string;
}

export interface Inhalt {
  readonly mappe: Innenmappe;
  readonly auswertung: Auswertung;
  readonly faelle: readonly Fallzeile[];
  readonly antworten: readonly Antwortzeile[];
  readonly textOf: (beurteilung: Beurteilung, nr: string | null, art: Falltext["art"]) => string;
  /** Whether COUNTIFS tells the teams and the questions apart. */
  readonly countifs: boolean;
}

export const ZURUECKGEHALTEN = "zurückgehalten: möglicher Personenbezug, Freigabe nötig";

export const inhaltOf = (mappe: Innenmappe): Inhalt => {
  const { auswertung } = mappe;
  const textOf = texteOf(mappe);
  const faelle = fallzeilen(auswertung);
  const namen = [...auswertung.teams.map(({ stand }) => stand.team), ...auswertung.katalog.fragen.map(({ nr }) => nr)];
  return {
    mappe,
    auswertung,
    faelle,
    antworten: faelle.flatMap((zeile) => antwortzeilen(zeile, auswertung.katalog.fragen, textOf)),
    textOf,
    countifs: canCountifs(namen),
  };
};

const texteOf = ({ texte }: Innenmappe): Inhalt["textOf"] => {
  const keyOf = (referenz: string, nr: string | null, art: string): string => `${referenz}\n${nr ?? ""}\n${art}`;
  const known = new Map(texte.map(({ referenz, nr, art, text }) => [keyOf(referenz, nr, art), text]));
  return ({ referenz }, nr, art) => {
    const text = known.get(keyOf(referenz, nr, art));
    return text === null ? ZURUECKGEHALTEN : (text ?? "");
  };
};

const fallzeilen = ({ beurteilungen, teams }: Auswertung): readonly Fallzeile[] => {
  const place = new Map(teams.map(({ stand }, index) => [`${stand.dienststelle}\n${stand.team}`, index]));
  const placeOf = ({ dienststelle, team }: Beurteilung): number =>
    place.get(`${dienststelle}\n${team}`) ?? teams.length;
  return beurteilungen
    .toSorted((one, other) => placeOf(one) - placeOf(other) || Number(one.fall) - Number(other.fall))
    .map((beurteilung) => ({ beurteilung, fall: kurzreferenz(beurteilung.referenz, beurteilung.dienststelle) }));
};

const antwortzeilen = (
  { beurteilung, fall }: Fallzeile,
  fragen: readonly Frage[],
  textOf: Inhalt["textOf"],
): readonly Antwortzeile[] => {
  const { team, rechtskreis } = beurteilung;
  const given = new Map(beurteilung.antworten.toReversed().map(({ nr, antwort }) => [nr, antwort]));
  return fragen.flatMap((frage) => {
    const antwort = given.get(frage.nr) ?? null;
    // as it is counted: a question that doesn't reach the case is neither open nor asked
    if (antwort === null && frage.giltFuer !== null && frage.giltFuer !== rechtskreis) return [];
    const begruendung = textOf(beurteilung, frage.nr, "begruendung");
    return [{ fall, team, rechtskreis, frage, antwort: antwort ?? "offen", begruendung }];
  });
};
