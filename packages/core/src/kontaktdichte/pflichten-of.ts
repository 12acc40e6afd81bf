import { birthday, type DayNumber } from "../calendar.ts";
import { dayAfter } from "./abstand.ts";
import { reaches, reachesAge } from "./erreicht.ts";
import type { Fall } from "./fall.ts";
import type { GeltendePflicht, GeltendeZaehlung } from "./geltende-pflicht.ts";
import type { GeltendeEmpfehlung, Regelstand } from "./regelstand.ts";

/** A duty that reaches a person, with the day on which it falls due. */
export interface Faelligkeit {
  readonly pflicht: GeltendePflicht;
  readonly faellig: DayNumber;
}

/** From which day each way of counting counts: the last contact that counts, or Beginn, the later. */
export interface Anker {
  readonly beginn: DayNumber;
  /** The last contact that counts, by `GeltendeZaehlung.platz`; undefined where there is none. */
  readonly letzte: readonly (DayNumber | undefined)[];
  /** All days on which contacts count, in order; by the same places, none where only the last contact is known. */
  readonly tage: readonly (readonly DayNumber[])[];
}

/** The day from which an interval runs. */
export const ankerOf = ({ beginn, letzte }: Anker, { platz }: GeltendeZaehlung): DayNumber => {
  const letzter = letzte[platz];
  return letzter === undefined || letzter < beginn ? beginn : letzter;
};

const due = (anker: Anker, pflicht: GeltendePflicht): Faelligkeit => ({
  pflicht,
  faellig: dayAfter(ankerOf(anker, pflicht.zaehlung), pflicht.abstand),
});

// Age looks at the due date's own day; where no duty of the concept holds by that but one would by the age on the
// Stichtag, that age decides, so that nobody falls between two age groups of a concept.
const hausPflichten = (regeln: Regelstand, fall: Fall, anker: Anker): readonly Faelligkeit[] => {
  const reached = regeln.haus.filter(({ fuer }) => reaches(fuer, fall)).map((pflicht) => due(anker, pflicht));
  const byDueDay = reached.filter(({ pflicht, faellig }) => reachesAge(pflicht.fuer, fall, faellig));
  return byDueDay.length > 0 ? byDueDay : reached.filter(({ pflicht }) => reachesAge(pflicht.fuer, fall, regeln.tag));
};

const NONE: readonly Faelligkeit[] = [];

/** Whether the recommendation holds for a person, by itself or adopted: SGB II, and no duty of a replacing concept. */
const empfehlungFor = (regeln: Regelstand, fall: Fall, reachedByHaus: boolean): GeltendeEmpfehlung | null =>
  fall.rechtskreis === "SGB II" && !(regeln.konzept?.grundlage === "ersetzt" && reachedByHaus)
    ? regeln.empfehlung
    : null;

/** Young on the due date's own day, so the four weeks hold only while they end before the birthday (KD-15). */
export const isJung = (fall: Fall, faellig: DayNumber, unter: number): boolean =>
  faellig < birthday(fall.geburtsdatum, unter);

/**
 * Every duty that reaches a person, in the order in which they rank when two fall due on the same day: young people's,
 * the house's in the file's order with the first conversation last, the Profillage's.
 */
export const pflichtenOf = (
  regeln: Regelstand,
  fall: Fall,
  anker: Anker,
): { readonly pflichten: readonly Faelligkeit[]; readonly empfehlung: GeltendeEmpfehlung | null } => {
  const haus = regeln.haus.length > 0 ? hausPflichten(regeln, fall, anker) : NONE;
  const empfehlung = empfehlungFor(regeln, fall, haus.length > 0);
  const pflichten: Faelligkeit[] = [];

  if (empfehlung !== null && !(fall.profillage !== null && regeln.jugendAusser.includes(fall.profillage))) {
    const jugend = due(anker, empfehlung.jugend);
    if (isJung(fall, jugend.faellig, regeln.jugendUnter)) pflichten.push(jugend);
  }
  for (const pflicht of haus) pflichten.push(pflicht);
  if (regeln.erstgespraech !== null && fall.rechtskreis === "SGB II") {
    const letzter = anker.letzte[regeln.zaehlungDerEmpfehlung.platz];
    if (letzter === undefined || letzter < anker.beginn) pflichten.push(due(anker, regeln.erstgespraech));
  }
  if (empfehlung !== null && fall.profillage !== null && fall.profillage !== "N") {
    pflichten.push(due(anker, empfehlung.profillagen[fall.profillage]));
  }
  return { pflichten, empfehlung };
};
