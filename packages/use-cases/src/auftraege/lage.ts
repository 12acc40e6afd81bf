import { type Fristname, fristenOf, type IsoDate, isMonat, type Monat } from "@verlauf/core";
import type { Lauf } from "@verlauf/store";
import { tagInBerlin } from "../berlin.ts";
import type { Deps } from "../deps.ts";
import { type Organisation, type Pruefhaus, pruefhausOf, readOrganisation } from "../fallpruefung/pruefhaus.ts";
import type { Auftragsdeps } from "./auftragsdeps.ts";
import { type Versender, versandFrom } from "./versand.ts";

/** What a month's task finds: the house, its people, its dates, and what day it is. */
export interface Monatslage {
  readonly monat: Monat;
  readonly dienststelle: string;
  readonly heute: IsoDate;
  readonly organisation: Organisation;
  readonly haus: Pruefhaus;
  readonly fristen: Readonly<Record<Fristname, IsoDate>>;
  readonly versand: Versender;
}

export const requireDienststelle = ({ kennung, dienststelle }: Lauf): string => {
  if (dienststelle === null) throw new RangeError(`a task without an office: ${kennung}`);
  return dienststelle;
};

export const monatslageOf = async (deps: Auftragsdeps, lauf: Lauf): Promise<Monatslage> => {
  const { zeitraum: monat, kennung } = lauf;
  if (!isMonat(monat)) throw new RangeError(`a task without a month: ${kennung}`);
  return monatslageIn(deps, requireDienststelle(lauf), monat);
};

/** The same for whatever else has to do with an office's month. */
export const monatslageIn = async (
  deps: Deps & Pick<Auftragsdeps, "uhr">,
  dienststelle: string,
  monat: Monat,
): Promise<Monatslage> => {
  const organisation = await readOrganisation(deps);
  const haus = pruefhausOf(deps.haeuser, organisation, dienststelle);
  return {
    monat,
    dienststelle,
    heute: tagInBerlin(deps.uhr()),
    organisation,
    haus,
    fristen: fristenOf(haus.konfiguration.fallpruefung.fristen, monat, haus.isFeiertag),
    versand: await versandFrom(deps),
  };
};
