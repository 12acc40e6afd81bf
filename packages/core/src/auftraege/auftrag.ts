import type { IsoDate } from "../calendar.ts";
import type { Monat } from "../monat.ts";

/** What Verlauf does by itself when its time has come. */
export const AUFTRAGSARTEN = [
  /** Draws the teams' cases, files the questionnaires and tells the leads (VK-40, VK-39). */
  "ausgabe",
  /** Files the area managers' lists of all cases, with the replacements made since (VK-41). */
  "faelleablage",
  /** Reminds leads before the answers are due. */
  "erinnerung",
  /** Asks leads after the answers were due. */
  "nachfrage",
  /** Tells area managers whose answers are missing. */
  "verspaetung",
  /** Merges what has come back (VK-42). */
  "zusammenfuehrung",
  /** Tells leads and area managers once a week how many are overdue for contact. */
  "wochenuebersicht",
  /** Tells substitutes of the teams that are in their hands now, and the administration of messages that didn't arrive. */
  "tagesmeldung",
  /** Deletes what is kept for no longer. */
  "loeschung",
  /** Checkpoint and vacuum of an embedded store, which has nobody else to do it. */
  "wartung",
  /** Backs up an embedded store. */
  "sicherung",
] as const;
export type Auftragsart = (typeof AUFTRAGSARTEN)[number];

/** A time of day on the wall, "07:00". */
export type Uhrzeit = `${number}:${number}`;

/** Day and time on a wall clock in Germany, "2026-11-02T07:00". Compared with `<`. */
export type Ortszeit = `${IsoDate}T${Uhrzeit}`;

/** A dated task. */
export interface Auftrag {
  /** What makes it the same task: "erinnerung:63504:2026-10:vorher5". One of a kind is done once. */
  readonly kennung: string;
  readonly art: Auftragsart;
  /** Null for what is done once for all offices. */
  readonly dienststelle: string | null;
  /** The data month; the Monday of a week; the day. */
  readonly zeitraum: Monat | IsoDate;
  /** Working days before or after the answers are due; null where that says nothing. */
  readonly abstand: number | null;
  /** Tasks of one lane are done one after the other, the earlier one first: nobody is reminded of what isn't drawn yet. */
  readonly spur: string;
  readonly faellig: Ortszeit;
  /** The last day on which it is done if it was missed. */
  readonly bis: IsoDate;
}
