import { type Katalog, type Monat, type Quartal, Refusal } from "@verlauf/core";
import type { Fragebogen, Fragebogenfall } from "./fragebogen.ts";
import { zeitraumText } from "./texte.ts";

/** What a prepared package depends on: questionnaires that agree in it differ only in what is filled in. */
export interface Form {
  readonly zeitraum: Monat | Quartal;
  readonly katalog: Katalog;
  readonly ohneParagraf16a: boolean;
  readonly mitKundennummer: boolean;
  /** Cases that are asked about. */
  readonly gefragt: number;
  /** Cases that are listed: the replaced ones, too. */
  readonly gelistet: number;
}

/** The cases that are asked about: those that aren't replaced. */
export const gefragteFaelle = ({ faelle }: Fragebogen): readonly Fragebogenfall[] =>
  faelle.filter(({ ersetzt }) => ersetzt === null);

export const formOf = (bogen: Fragebogen): Form => {
  const { kennung, bezeichnung, katalog, ohneParagraf16a, faelle } = bogen;
  const gefragt = gefragteFaelle(bogen).length;
  if (gefragt === 0)
    throw new Refusal(`${bezeichnung}: Unter den ${zeitraumText(kennung.zeitraum)} ist keiner, der zu prüfen ist.`);
  if (katalog.fragen.length === 0) throw new Refusal(`Der Fragenkatalog „${katalog.titel}“ enthält keine Frage.`);
  return {
    zeitraum: kennung.zeitraum,
    katalog,
    ohneParagraf16a,
    mitKundennummer: faelle.some(({ kundennummer }) => kundennummer !== null),
    gefragt,
    gelistet: faelle.length,
  };
};
