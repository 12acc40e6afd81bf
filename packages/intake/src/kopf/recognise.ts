import { DATEIARTEN, type Dateiart } from "@verlauf/core";
import { comparable } from "../profil/comparable.ts";
import type { Profil } from "../profil/profil.ts";
import { assignColumns, type Zuordnungsversuch } from "./assign.ts";

export type Erkannt =
  | { readonly known: true; readonly versuch: Zuordnungsversuch }
  /** Needed columns are missing; the kind is the one that comes nearest, undefined where nothing fits. */
  | { readonly known: false; readonly versuch: Zuordnungsversuch | undefined };

/** What a file is, by its header; its name only breaks ties. */
export const recognise = (fileName: string, kopf: readonly string[], profil: Profil): Erkannt => {
  const versuche = DATEIARTEN.map((art) => assignColumns(kopf, art, profil));
  const hint = hintedBy(fileName);
  const score = ({ art, spalten }: Zuordnungsversuch): number => spalten.size * 2 + (art === hint ? 1 : 0);
  const best = (candidates: readonly Zuordnungsversuch[]): Zuordnungsversuch | undefined =>
    candidates.toSorted((one, other) => score(other) - score(one))[0];

  const whole = best(versuche.filter(({ fehlend }) => fehlend.length === 0));
  if (whole !== undefined) return { known: true, versuch: whole };
  const hinted = versuche.find(({ art }) => art === hint);
  const nearest = hinted ?? best(versuche.filter(({ spalten }) => spalten.size > 0));
  return { known: false, versuch: nearest };
};

/** The kind that a file's name begins with or holds, as in `2016-05 Kunden.csv`. */
const hintedBy = (fileName: string): Dateiart | undefined => {
  const name = comparable(fileName);
  return DATEIARTEN.find((art) => name.startsWith(art)) ?? DATEIARTEN.find((art) => name.includes(art));
};
