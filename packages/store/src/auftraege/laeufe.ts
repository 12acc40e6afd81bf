import type { Auftrag, IsoDate } from "@verlauf/core";
import type { NeueSendung } from "../postausgang/postausgang.ts";
import type { Warteschlange, Warteschlangenangaben } from "./warteschlange.ts";

export const LAUFZUSTAENDE = [
  "geplant",
  "laeuft",
  /** For something that people have to do first; it is tried again. */
  "wartet",
  "erledigt",
  /** Tried in vain, and not tried again by itself. */
  "gescheitert",
  /** Its last day went by. */
  "verfallen",
] as const;
export type Laufzustand = (typeof LAUFZUSTAENDE)[number];

export interface NeuerLauf extends Auftrag {
  readonly loeschenAm: IsoDate;
}

/** A task and what became of it. Instants are ISO, from the caller's clock. */
export interface Lauf extends Auftrag {
  readonly zustand: Laufzustand;
  readonly geplantUm: string;
  /** Not before. */
  readonly ab: string;
  /** How often it was begun. */
  readonly versuche: number;
  /** How often it failed, or its process died. */
  readonly fehlschlaege: number;
  readonly begonnenUm: string | null;
  /** The last sign of life. */
  readonly pulsUm: string | null;
  readonly beendetUm: string | null;
  /** A German sentence: what was done, what it waits for, or why it failed. */
  readonly ergebnis: string | null;
}

/** Which attempt of which task: an older one no longer counts. */
export type Laufversuch = Pick<Lauf, "kennung" | "versuche">;

export type Laufende =
  | { readonly zustand: "erledigt" | "gescheitert" | "verfallen"; readonly ergebnis: string }
  /** To be begun again, not before `ab`. */
  | { readonly zustand: "wartet"; readonly ab: string; readonly ergebnis: string; readonly fehlgeschlagen: boolean };

export interface Lauffilter {
  readonly art?: Auftrag["art"] | undefined;
  readonly zustand?: Laufzustand | undefined;
  readonly dienststelle?: string | undefined;
  readonly kennung?: string | undefined;
  readonly hoechstens: number;
}

/** What is to be done by itself, and what was. */
export interface Auftragslaeufe {
  /** Up to when everything has been planned; null at the very beginning. */
  readonly geplantBis: () => Promise<string | null>;
  /** Which of these were never planned. */
  readonly unbekannteLaeufe: (kennungen: readonly string[]) => Promise<readonly string[]>;
  /** Keeps what isn't kept yet, and that everything up to `bis` is planned; says how many are new. */
  readonly planeLaeufe: (laeufe: readonly NeuerLauf[], bis: string) => Promise<number>;
  /** What can be begun: the first open one of each lane, if its time has come and nobody is at it. */
  readonly startbareLaeufe: (jetzt: string) => Promise<readonly Lauf[]>;
  /** Takes one of them until `bis`; undefined where it is done, not its turn, or another process's. */
  readonly beginneLauf: (kennung: string, jetzt: string, bis: string) => Promise<Lauf | undefined>;
  /** A sign of life; false where the run is no longer this attempt's. */
  readonly halteLauf: (versuch: Laufversuch, jetzt: string, bis: string) => Promise<boolean>;
  /**
   * Notes the end and plans what is to be said about it, both or neither; false, and neither, where the end isn't this
   * attempt's to note.
   */
  readonly beendeLauf: (
    versuch: Laufversuch,
    ende: Laufende,
    jetzt: string,
    sendungen?: readonly NeueSendung[],
  ) => Promise<boolean>;
  /** Ends those whose last day went by and that nobody is at; says how many. */
  readonly verfalleLaeufe: (heute: IsoDate, jetzt: string, ergebnis: string) => Promise<number>;
  /** Newest first. */
  readonly laeufe: (filter: Lauffilter) => Promise<readonly Lauf[]>;
  /** Plans a failed or expired one anew, until `bis`; false where it is neither. */
  readonly holeLaufNach: (kennung: string, jetzt: string, bis: IsoDate) => Promise<boolean>;
  readonly loescheLaeufe: (heute: IsoDate) => Promise<number>;
  /** Whether this process alone has the data, and has to care for them. */
  readonly eingebettet: boolean;
  /** Checkpoint and vacuum of an embedded store, statistics of a server. */
  readonly pflege: () => Promise<void>;
  readonly oeffneWarteschlange: (angaben: Warteschlangenangaben) => Promise<Warteschlange>;
}
