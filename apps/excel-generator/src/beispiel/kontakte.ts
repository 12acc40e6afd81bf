import {
  type DayNumber,
  type Gespraechsart,
  isoDate,
  type Kontaktsatz,
  type Stelle,
  type Vermerk,
} from "@verlauf/core";
import type { Betreuung } from "./betreuung.ts";
import type { Zufall } from "./zufall.ts";

export type Beispielkontakt = Omit<Kontaktsatz, "kundennummer" | "dienststelle">;

export interface Kontaktverlauf {
  /** By day, earliest first. */
  readonly kontakte: readonly Beispielkontakt[];
  /** Days of the talks with a specialist, earliest first. */
  readonly gespraeche: readonly DayNumber[];
}

/** How many people's next talk is overdue. */
const ANTEIL_VERSAEUMT = 0.24;
/** An export goes back the better part of a year. */
const RUECKSCHAU = 340;

const NEBENBEI = [
  [5, "telefonisch"],
  [3, "schriftlich"],
  [3, "E-Mail"],
  [1, "Video"],
  [1, "Gruppe"],
  [3, "nicht erschienen"],
  [3, "persönlich"],
] as const;
const ANDERE_STELLEN = ["Leistung", "Eingangszone", "Träger", "ÄD", "PD"] as const;

// Back from the last talk in the person's rhythm, sometimes early, sometimes late; the first one soon after the start.
const gespraechstage = (betreuung: Betreuung, rhythmus: number, zufall: Zufall): readonly DayNumber[] => {
  const { beginn, zuletzt } = betreuung;
  const pause = zufall.chance(ANTEIL_VERSAEUMT)
    ? rhythmus + 1 + zufall.duration(rhythmus * 0.6)
    : zufall.between(0, rhythmus - 1);
  const earliest = Math.max(beginn, zuletzt - RUECKSCHAU);
  const days: DayNumber[] = [];
  for (let day = zuletzt - pause; day >= earliest; day -= Math.ceil(rhythmus * (0.55 + zufall.next() * 0.6)))
    days.unshift(day);
  const first = beginn + zufall.between(0, 12);
  const isRecorded = first >= earliest && first <= zuletzt && first < (days[0] ?? zuletzt + 1);
  return isRecorded && zufall.chance(0.9) ? [first, ...days] : days;
};

const gespraechsartOf = (index: number, reachesBeginn: boolean, zufall: Zufall): Gespraechsart | null => {
  if (reachesBeginn && index === 0) return "Erstgespräch";
  if (reachesBeginn && index === 1) return "Zweitgespräch";
  return zufall.chance(0.8) ? "Folgegespräch" : null;
};

const gespraech = (day: DayNumber, index: number, reachesBeginn: boolean, zufall: Zufall): Beispielkontakt => {
  const gespraechsart = gespraechsartOf(index, reachesBeginn, zufall);
  const vermerk: Vermerk = gespraechsart === "Erstgespräch" ? "Standortbestimmung" : "Beratungsvermerk";
  const stelle: Stelle = zufall.chance(0.15) ? "Fallmanagement" : "Integrationsfachkraft";
  return {
    datum: isoDate(day),
    art: "persönlich",
    stelle,
    gespraechsart,
    vermerk: zufall.chance(0.9) ? vermerk : null,
  };
};

const nebenbei = ({ beginn, zuletzt }: Betreuung, zufall: Zufall): Beispielkontakt => {
  const art = zufall.weighted(NEBENBEI);
  const elsewhere = art === "persönlich" || zufall.chance(0.2);
  return {
    datum: isoDate(zufall.between(Math.max(beginn, zuletzt - RUECKSCHAU), zuletzt)),
    art,
    stelle: elsewhere ? zufall.oneOf(ANDERE_STELLEN) : "Integrationsfachkraft",
    gespraechsart: null,
    vermerk: null,
  };
};

export const createKontakte = (betreuung: Betreuung, rhythmus: number, zufall: Zufall): Kontaktverlauf => {
  const gespraeche = gespraechstage(betreuung, rhythmus, zufall);
  const reachesBeginn = (gespraeche[0] ?? 0) <= betreuung.beginn + 30;
  const kontakte = [
    ...gespraeche.map((day, index) => gespraech(day, index, reachesBeginn, zufall)),
    ...Array.from({ length: zufall.between(0, 2) }, () => nebenbei(betreuung, zufall)),
  ];
  return { kontakte: kontakte.sort((one, other) => (one.datum < other.datum ? -1 : 1)), gespraeche };
};
