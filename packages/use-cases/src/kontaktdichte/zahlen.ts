import type { Status } from "@verlauf/core";

/** How many persons of a team are in which state. */
export interface Teamzahlen {
  readonly dienststelle: string;
  readonly team: string;
  readonly zaehlung: Readonly<Record<Status, number>>;
  readonly nichtInBetreuung: number;
}
