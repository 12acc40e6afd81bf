import { assessKontaktdichte, type IsoDate, isUrteil, STATUS, type Status } from "@verlauf/core";
import type { Deps } from "../deps.ts";
import { type Frage, faelleOf, openFrage } from "./frage.ts";

/** How many persons of a team are in which state. */
export interface Teamzahlen {
  readonly dienststelle: string;
  readonly team: string;
  readonly zaehlung: Readonly<Record<Status, number>>;
  readonly nichtInBetreuung: number;
}

export interface Zahlenantwort {
  readonly stichtag: IsoDate;
  readonly datenstand: IsoDate;
  /** By office and team. */
  readonly teams: readonly Teamzahlen[];
  readonly gesamt: Readonly<Record<Status, number>>;
  readonly bemerkungen: readonly string[];
}

export const leereZaehlung = (): Record<Status, number> =>
  Object.fromEntries(STATUS.map((status) => [status, 0])) as Record<Status, number>;

interface Zaehler {
  readonly dienststelle: string;
  readonly team: string;
  readonly zaehlung: Record<Status, number>;
  nichtInBetreuung: number;
}

/** Counts of contact density by team; no person is kept longer than it takes to count. */
export const zaehle = async (deps: Deps, frage: Frage): Promise<Zahlenantwort> => {
  const grundlage = await openFrage(deps, frage);
  const teams = new Map<string, Zaehler>();
  for await (const faelle of faelleOf(deps, grundlage, frage)) {
    for (const fall of faelle) {
      const key = JSON.stringify([fall.dienststelle, fall.team]);
      const known = teams.get(key);
      const zaehler = known ?? {
        dienststelle: fall.dienststelle,
        team: fall.team,
        zaehlung: leereZaehlung(),
        nichtInBetreuung: 0,
      };
      if (known === undefined) teams.set(key, zaehler);
      const urteil = assessKontaktdichte(grundlage.regelnFor(fall), fall);
      if (isUrteil(urteil)) zaehler.zaehlung[urteil.lage.status] += 1;
      else if (urteil === "nicht_in_betreuung") zaehler.nichtInBetreuung += 1;
    }
  }
  const gesamt = leereZaehlung();
  for (const { zaehlung } of teams.values()) for (const status of STATUS) gesamt[status] += zaehlung[status];
  const { stichtag, datenstand, bemerkungen } = grundlage;
  return { stichtag, datenstand, teams: [...teams.values()], gesamt, bemerkungen };
};
