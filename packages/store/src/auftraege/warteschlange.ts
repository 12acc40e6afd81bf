/** Where the queue's own tables lie, apart from the data. */
export const QUEUE_SCHEMA = "auftraege_queue";

/** How the queue reaches the database: by itself, or through the one connection of an embedded one. */
export type QueueConnection =
  | { readonly connectionString: string }
  | { readonly executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }> };

export interface Warteschlangenangaben {
  /** A fault of the queue itself; it goes on by itself. */
  readonly onFehler: (error: Error) => void;
  /** How often it looks for jobs, and for those whose process died. */
  readonly pollSekunden?: number | undefined;
  readonly aufsichtSekunden?: number | undefined;
}

export interface Sendeauftrag {
  readonly name: string;
  /** What makes it the same job: a second one isn't kept. */
  readonly kennung: string;
  readonly daten: string;
}

/** "tot" lays the job among the dead letters; what is thrown is tried again, with growing pauses, and then laid there. */
export type Arbeit = (daten: string, signal: AbortSignal) => Promise<"erledigt" | "tot">;

/** Jobs between processes: each is given to one of them, and to another when that one dies. */
export interface Warteschlange {
  readonly sende: (auftraege: readonly Sendeauftrag[]) => Promise<void>;
  readonly arbeite: (name: string, arbeit: Arbeit) => Promise<void>;
  /** Done by one of the processes whenever the expression says so, in German time; what was missed is made up for once. */
  readonly planeCron: (name: string, cron: string, arbeit: () => Promise<void>) => Promise<void>;
  /** How many dead letters there are. */
  readonly tote: () => Promise<number>;
  /** Lets what runs come to its end. */
  readonly stop: () => Promise<void>;
}
