import type { Dateiart, IsoDate } from "@verlauf/core";
import type { Akteur } from "../rechte/akteur.ts";

/** What was handed over: export files, or returned questionnaires. */
export type Annahmeart = "lieferung" | "frageboegen";

export type Annahmeweg = "api" | "webhook" | "ordner";

/** Files that somebody has handed over and that wait in a folder of their own. */
export interface NeueAnnahme {
  /** Left out: one is drawn. */
  readonly id?: string;
  readonly art: Annahmeart;
  readonly weg: Annahmeweg;
  /** Becomes the acceptance's own: its files are read from there and deleted when their time has come. */
  readonly ordner: string;
  /** A delivery's day; null for questionnaires. */
  readonly datenstand: IsoDate | null;
}

/** `gescheitert`: a fault of ours, to be looked up under the id in the sentence; `abgewiesen`: the sentence says what to mend. */
export type Annahmezustand = "angenommen" | "laeuft" | "uebernommen" | "abgewiesen" | "gescheitert";

/** What became of it so far. */
export interface Annahmestand {
  readonly id: string;
  readonly art: Annahmeart;
  readonly zustand: Annahmezustand;
  readonly datenstand: IsoDate | null;
  /** ISO instants. */
  readonly angenommenUm: string;
  readonly fertigUm: string | null;
  /** German sentences: why it was refused, or what is worth knowing. */
  readonly meldungen: readonly string[];
  readonly dateien: readonly {
    readonly name: string;
    readonly art: Dateiart | null;
    readonly zeilen: number;
    readonly uebernommen: number;
    readonly abgelehnt: number;
  }[];
  readonly lieferungen: readonly { readonly dienststelle: string; readonly personen: number }[];
}

/** A file of rejected rows, with their bytes as they came. */
export interface AbgelehnteDatei {
  readonly name: string;
  readonly pfad: string;
}

/** Takes in what is handed over: at once to the disk, then one after the other into the data. */
export interface Annahme {
  /** Keeps it and gives it a number; reading it in happens afterwards. Whether the actor may hand over anything is checked here, for which offices when it is read. */
  readonly nimmAn: (akteur: Akteur, neue: NeueAnnahme) => Promise<Annahmestand>;
  /** Throws what everything throws that isn't there or isn't for this actor. */
  readonly zeige: (akteur: Akteur, id: string) => Promise<Annahmestand>;
  readonly abgelehnt: (akteur: Akteur, id: string) => Promise<readonly AbgelehnteDatei[]>;
}
