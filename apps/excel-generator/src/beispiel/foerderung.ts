import {
  addMonthsToDay,
  type DayNumber,
  type Handlungsbedarf,
  isoDate,
  type Profillage,
  type Rechtskreis,
  type Strategie,
  type Strategiestatus,
} from "@verlauf/core";
import {
  ABSOLVENTENMANAGEMENT,
  BEDARFE,
  BESCHAEFTIGTE,
  QUALIFIKATION_REALISIEREN,
  type Schluesselgruppe,
  UEBERGREIFEND,
} from "./bedarfe.ts";
import type { Betreuung } from "./betreuung.ts";
import { merkmaleOf } from "./lage.ts";
import type { Zufall } from "./zufall.ts";

export type Beispielbedarf = Omit<Handlungsbedarf, "kundennummer" | "dienststelle">;
export type Beispielstrategie = Omit<Strategie, "kundennummer" | "dienststelle">;

export interface Foerderung {
  readonly handlungsbedarfe: readonly Beispielbedarf[];
  readonly strategien: readonly Beispielstrategie[];
}

/** The person as far as it decides what is planned. */
export interface Foerderlage {
  readonly lage: Profillage;
  readonly rechtskreis: Rechtskreis;
  readonly betreuung: Betreuung;
  readonly standortbestimmung: DayNumber;
}

const FOERDERGRUPPEN = ["Qualifikation", "Leistungsfähigkeit", "Rahmenbedingungen"] as const;
const ALLE = [...FOERDERGRUPPEN, "Motivation"] as const;

const others = (focus: Schluesselgruppe, count: number, zufall: Zufall): readonly Schluesselgruppe[] => {
  const left = ALLE.filter((gruppe) => gruppe !== focus);
  const skipped = zufall.between(0, left.length - 1);
  return [...left.slice(skipped), ...left.slice(0, skipped)].slice(0, count);
};

/** Groups with a need, the focus first, as the Leitkonzept describes each profile (2.1.1). */
const gruppenOf = (lage: Profillage, zufall: Zufall): readonly Schluesselgruppe[] => {
  const focus = zufall.oneOf(FOERDERGRUPPEN);
  switch (lage) {
    case "A":
      return ["Motivation"];
    case "F":
      return [focus];
    case "E":
      return zufall.chance(0.3) ? [focus, focus] : [focus, ...others(focus, 1, zufall)];
    case "S":
      return ["Leistungsfähigkeit", ...others("Leistungsfähigkeit", 2, zufall)];
    case "U":
      return ["Rahmenbedingungen", ...others("Rahmenbedingungen", 2, zufall)];
    case "I":
      return zufall.chance(0.4) ? [focus] : [];
    case "M":
    case "Z":
    case "N":
      return [];
  }
};

const STATUS = [
  [62, "laufend"],
  [18, "erfolgreich"],
  [12, "nicht erfolgreich"],
  [8, "storniert"],
] as const satisfies readonly (readonly [number, Strategiestatus])[];

const strategie = (
  handlungsstrategie: string,
  handlungsbedarf: string | null,
  { betreuung: { zuletzt }, lage, standortbestimmung }: Foerderlage,
  zufall: Zufall,
): Beispielstrategie => {
  const beginn = zufall.between(Math.max(standortbestimmung, zuletzt - 300), zuletzt);
  const status = zufall.weighted<Strategiestatus>(STATUS);
  const longest = Math.min(addMonthsToDay(beginn, merkmaleOf(lage).zielMonate) - beginn, 365);
  // now and then one has run out and nobody has closed it
  const ranOut = status === "laufend" && beginn < zuletzt - 60 && zufall.chance(0.1);
  const ende = ranOut ? zufall.between(beginn + 30, zuletzt - 1) : beginn + zufall.between(60, longest);
  const runs = status === "laufend" && !ranOut ? Math.max(ende, zuletzt + zufall.between(1, 90)) : ende;
  const inMassnahme = handlungsstrategie === QUALIFIKATION_REALISIEREN || zufall.chance(0.12);
  return {
    handlungsstrategie,
    handlungsbedarf,
    beginn: isoDate(beginn),
    ende: isoDate(runs),
    status,
    erledigtAm:
      status === "laufend" ? null : isoDate(zufall.between(beginn, Math.max(beginn, Math.min(runs, zuletzt)))),
    massnahmeBeginn: inMassnahme ? isoDate(beginn + 14) : null,
    massnahmeEnde: inMassnahme ? isoDate(Math.max(beginn + 21, runs - 7)) : null,
  };
};

const uebergreifend = ({ lage, rechtskreis }: Foerderlage, zufall: Zufall): string | null => {
  if (lage === "I") return zufall.chance(0.7) ? BESCHAEFTIGTE : null;
  if (lage === "Z" || lage === "N") return null;
  return lage === "M" || zufall.chance(0.45) ? zufall.oneOf(UEBERGREIFEND[rechtskreis]) : null;
};

export const createFoerderung = (person: Foerderlage, zufall: Zufall): Foerderung => {
  const gruppen = gruppenOf(person.lage, zufall);
  const taken = new Set<string>();
  const handlungsbedarfe: Beispielbedarf[] = [];
  const strategien: Beispielstrategie[] = [];
  for (const [index, schluesselgruppe] of gruppen.entries()) {
    const bedarf = zufall.oneOf(BEDARFE[schluesselgruppe].filter(({ name }) => !taken.has(name)));
    taken.add(bedarf.name);
    handlungsbedarfe.push({
      schluesselgruppe,
      handlungsbedarf: bedarf.name,
      festgestelltAm: zufall.chance(0.95) ? isoDate(person.standortbestimmung) : null,
      schwerpunkt: index === 0,
    });
    if (!zufall.chance(0.92)) continue;
    const name = zufall.oneOf(bedarf.strategien);
    strategien.push(strategie(name, bedarf.name, person, zufall));
    if (name === QUALIFIKATION_REALISIEREN)
      strategien.push(strategie(ABSOLVENTENMANAGEMENT, bedarf.name, person, zufall));
  }
  const more = uebergreifend(person, zufall);
  if (more !== null) strategien.push(strategie(more, null, person, zufall));
  return { handlungsbedarfe, strategien };
};
