import type { IsoDate } from "@verlauf/core";

type Annahmezustand = "angenommen" | "laeuft" | "uebernommen" | "abgewiesen" | "gescheitert";

export interface NeuerAnnahmesatz {
  readonly id: string;
  readonly art: "lieferung" | "frageboegen";
  readonly weg: "api" | "webhook" | "ordner";
  /** Where its files lie, below the data directory. */
  readonly ordner: string;
  readonly datenstand: IsoDate | null;
  /** Who handed it over, by kind and key; never a person's name. */
  readonly von: string;
  /** For which offices it may have rows; null for every one. */
  readonly dienststellen: readonly string[] | null;
  /** ISO instant. */
  readonly angenommenUm: string;
  readonly loeschenAm: IsoDate;
}

export interface Annahmesatz extends NeuerAnnahmesatz {
  /** How often somebody has begun to read it in; whoever began before the last has no say any more. */
  readonly versuche: number;
  readonly zustand: Annahmezustand;
  readonly fertigUm: string | null;
  /** JSON, as it was noted at the end. */
  readonly ergebnis: string | null;
}

export type Annahmeversuch = Pick<Annahmesatz, "id" | "versuche">;

/** What was handed over, and who reads it in. */
export interface Annahmen {
  /** False where the id is known: whoever handed it over first has. */
  readonly bewahreAnnahme: (neue: NeuerAnnahmesatz) => Promise<boolean>;
  readonly annahme: (id: string) => Promise<Annahmesatz | undefined>;
  /** Those that nobody reads in at the moment, oldest first. */
  readonly offeneAnnahmen: (jetzt: string) => Promise<readonly string[]>;
  /** Takes it for reading in until `bis`; undefined where it is done or another process has it. */
  readonly beginneAnnahme: (id: string, jetzt: string, bis: string) => Promise<Annahmesatz | undefined>;
  /** Holds it longer; false where it is no longer ours. */
  readonly halteAnnahme: (versuch: Annahmeversuch, bis: string) => Promise<boolean>;
  /** False where it is no longer ours: then nothing is noted. */
  readonly beendeAnnahme: (
    versuch: Annahmeversuch,
    ende: {
      readonly zustand: "uebernommen" | "abgewiesen" | "gescheitert";
      readonly fertigUm: string;
      readonly ergebnis: string;
    },
  ) => Promise<boolean>;
  /** Those whose time has come; their files are deleted before the rows. */
  readonly abgelaufeneAnnahmen: (heute: IsoDate) => Promise<readonly Annahmesatz[]>;
  /** Where the files of all of them lie, or lay. */
  readonly annahmeordner: () => Promise<readonly string[]>;
  readonly loescheAnnahme: (id: string) => Promise<void>;
}
