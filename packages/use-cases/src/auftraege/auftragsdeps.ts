import type { Auftragsart, Uhrzeit } from "@verlauf/core";
import type { Lauf, NeueSendung } from "@verlauf/store";
import type { Deps } from "../deps.ts";
import type { Ereignis } from "../ereignisse/ereignis.ts";
import type { Zugang } from "../zugang/zugang.ts";

/** What the jobs need from outside. */
export interface Auftragsdeps extends Deps {
  readonly uhr: () => Date;
  /** The gate, opened for the jobs themselves; one for each run, since it keeps what it has read. */
  readonly oeffneZugang: () => Zugang;
  /** Notes a fault in the log and gives the id under which it stands there. */
  readonly meldeFehler: (error: unknown, lauf: Pick<Lauf, "kennung" | "art">) => string;
  readonly handler: Auftragshandler;
  /** When an embedded store is backed up; null where it isn't, or there is none. */
  readonly sicherungUm: Uhrzeit | null;
  /** After how long a process that was killed lets go of its run; two minutes where nothing is said. */
  readonly haltezeitMs?: number | undefined;
}

/** What comes of a run: a German sentence for the list of runs, and what is to be said to whom. */
export interface Laufergebnis {
  readonly satz: string;
  readonly sendungen: readonly NeueSendung[];
  readonly ereignisse: readonly Ereignis[];
  /** Something that people have to do first; the run is begun again later. */
  readonly wartet: boolean;
}

/** Does a task. It may be killed and begun again at any point, so everything it does has to be the same done twice. */
export type Handler = (deps: Auftragsdeps, lauf: Lauf, signal: AbortSignal) => Promise<Laufergebnis>;

export type Auftragshandler = Readonly<Partial<Record<Auftragsart, Handler>>>;

/** A run that has only a sentence to leave behind. */
export const nurSatz = (satz: string): Laufergebnis => ({ satz, sendungen: [], ereignisse: [], wartet: false });
