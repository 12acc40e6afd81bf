import { Refusal } from "@verlauf/core";
import { pino } from "pino";
import { blacken, stellen, withoutKundennummer } from "./blacken.ts";

/** Everything that a line of the log can say besides its event; what isn't listed here can't get in. */
export interface Logfelder {
  readonly dienst?: string;
  /** The request's id, which stands in its answer too. */
  readonly anfrage?: string;
  readonly methode?: string;
  /** The template, `/api/v1/lieferungen/{id}`, never the address itself. */
  readonly route?: string;
  readonly status?: number;
  readonly millisekunden?: number;
  /** What a person was shown instead of the fault. */
  readonly kennung?: string;
  readonly problem?: string;
  readonly adresse?: string;
  readonly port?: number;
  readonly signal?: string;
  readonly anzahl?: number;
  /** Of an outbox's entry, a run, an acceptance. */
  readonly zustand?: string;
  /** Of a sentence that Verlauf itself has made. */
  readonly grund?: string;
  readonly version?: string;
}

const FELDER: readonly (keyof Logfelder)[] = [
  "dienst",
  "anfrage",
  "methode",
  "route",
  "status",
  "millisekunden",
  "kennung",
  "problem",
  "adresse",
  "port",
  "signal",
  "anzahl",
  "zustand",
  "grund",
  "version",
];

// made by us from a fixed set, so that blackening would only take from them
const PLAIN = new Set<keyof Logfelder>(["adresse", "route", "kennung", "version"]);

const textOf = (feld: keyof Logfelder, text: string): string => {
  if (PLAIN.has(feld)) return text;
  return feld === "anfrage" ? withoutKundennummer(text) : blacken(text);
};

/** What goes to who runs the server: events and counts, nothing of the people whom they concern. */
export interface Log {
  readonly info: (ereignis: string, felder?: Logfelder) => void;
  readonly warnung: (ereignis: string, felder?: Logfelder) => void;
  /** With the place in the code where it happened; a message from below is blackened. */
  readonly fehler: (ereignis: string, error: unknown, felder?: Logfelder) => void;
}

const erlaubte = (felder: Logfelder): Logfelder =>
  Object.fromEntries(
    FELDER.flatMap((feld) => {
      const value = felder[feld];
      if (value === undefined) return [];
      return [[feld, typeof value === "string" ? textOf(feld, value) : value]];
    }),
  );

const fehlerOf = (error: unknown): object => {
  if (!(error instanceof Error)) return { art: typeof error };
  const { code } = error as { readonly code?: unknown };
  const cause = error.cause instanceof Error ? { ursache: fehlerOf(error.cause) } : {};
  return {
    art: error.name,
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    meldung: blacken(error.message),
    // what a person can mend has no place in the code that would help
    ...(error instanceof Refusal ? {} : { stellen: stellen(error) }),
    ...cause,
  };
};

/** JSON, a line an event. */
export const logTo = (ziel: pino.DestinationStream): Log => {
  const logger = pino(
    {
      base: { pid: process.pid },
      messageKey: "ereignis",
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    ziel,
  );
  return {
    info: (ereignis, felder = {}) => logger.info(erlaubte(felder), ereignis),
    warnung: (ereignis, felder = {}) => logger.warn(erlaubte(felder), ereignis),
    fehler: (ereignis, error, felder = {}) => logger.error({ ...erlaubte(felder), fehler: fehlerOf(error) }, ereignis),
  };
};

/** A log on a file descriptor or in a file, written at once so that a crash loses no line. */
export const openLog = (ziel: number | string): Log => {
  const destination =
    typeof ziel === "number"
      ? pino.destination({ dest: ziel, sync: true })
      : pino.destination({ dest: ziel, sync: true, mkdir: true, append: false, mode: 0o600 });
  // where nobody can read it there is nothing more to say
  destination.on("error", () => undefined);
  return logTo(destination);
};
