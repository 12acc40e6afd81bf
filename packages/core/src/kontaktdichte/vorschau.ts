import { type DayNumber, dayNumber, type IsoDate, isoDate, mondayOf } from "../calendar.ts";
import { coveredUntil } from "./ausnahmen.ts";
import type { Fall } from "./fall.ts";
import { ankerFor, auslassungOf } from "./kontaktdichte.ts";
import { type Anker, pflichtenOf } from "./pflichten-of.ts";
import type { Regelstand } from "./regelstand.ts";

/** One week's conversations of a team; the backlog stands in the first week. */
export interface Vorschauzeile {
  /** The week's Monday. */
  readonly ab: IsoDate;
  readonly team: string;
  readonly rueckstand: number;
  readonly faellig: number;
}

// An exception puts a conversation off to the day after it has run out; an overdue one waits for the Stichtag.
const nextDay = (regeln: Regelstand, fall: Fall, anker: Anker): DayNumber => {
  let next = Number.POSITIVE_INFINITY;
  for (const { pflicht, faellig } of pflichtenOf(regeln, fall, anker).pflichten) {
    const covered = coveredUntil(fall.ausnahmen, isoDate(Math.max(faellig, regeln.tag)), pflicht.jugend);
    next = Math.min(next, covered === null ? faellig : dayNumber(covered) + 1);
  }
  return next;
};

/**
 * The days up to `bis` on which conversations with a person in service fall due, the first of them before the Stichtag where it is
 * overdue. Each is assumed on its due day (an overdue one on the Stichtag) and falls due again after the interval.
 */
export const gespraechstage = (regeln: Regelstand, fall: Fall, bis: DayNumber): readonly DayNumber[] => {
  const served =
    fall.betreuungBis !== null && fall.betreuungBis >= regeln.stichtag ? dayNumber(fall.betreuungBis) : bis;
  const end = Math.min(bis, served);
  const start = ankerFor(regeln, fall);
  const days: DayNumber[] = [];
  for (let next = nextDay(regeln, fall, start); next <= end; ) {
    days.push(next);
    const held = Math.max(next, regeln.tag);
    next = nextDay(regeln, fall, { beginn: start.beginn, letzte: regeln.zaehlungen.map(() => held), tage: [] });
  }
  return days;
};

/** A forecast that takes customers one by one and gives a row per week and team, weeks from Monday. */
export const openVorschau = (regeln: Regelstand, wochen: number) => {
  const first = mondayOf(regeln.tag);
  const last = first + wochen * 7 - 1;
  const teams = new Set<string>();
  const conversations = new Map<string, number>();
  const key = (team: string, week: number): string => `${week} ${team}`;
  const rueckstand = -1;
  return {
    add: (fall: Fall): void => {
      if (auslassungOf(fall, regeln) !== null) return;
      teams.add(fall.team);
      for (const day of gespraechstage(regeln, fall, last)) {
        const place = key(fall.team, day < regeln.tag ? rueckstand : Math.floor((day - first) / 7));
        conversations.set(place, (conversations.get(place) ?? 0) + 1);
      }
    },
    /** By week, then by team's code points. */
    rows: (): readonly Vorschauzeile[] =>
      Array.from({ length: wochen }, (_, week) =>
        [...teams].sort().map((team) => ({
          ab: isoDate(first + week * 7),
          team,
          rueckstand: week === 0 ? (conversations.get(key(team, rueckstand)) ?? 0) : 0,
          faellig: conversations.get(key(team, week)) ?? 0,
        })),
      ).flat(),
  };
};
