import type { Gesamtangabe, Monat } from "@verlauf/core";
import type { Fragebogenkennung, Zellenmeldung } from "@verlauf/workbooks";
import type { Handelnde } from "../stichprobe/handelnde.ts";
import type { Rueckgabedatei } from "./find-dateien.ts";

/** Whose workbook it is when a person has to say so. */
export interface VonHand {
  readonly monat: Monat;
  readonly team: string;
  readonly dienststelle?: string | undefined;
}

/** Whose workbook it is, as far as rights ask. */
export type Bogeneinheit = Pick<Fragebogenkennung, "ebene" | "dienststelle" | "einheit" | "zeitraum">;

export interface Einleseauftrag extends Handelnde {
  readonly pfade: readonly string[];
  /** What came in otherwise than as a file. */
  readonly inhalte?: readonly Rueckgabedatei[] | undefined;
  /** Whether whoever returns them may do so for a unit; left out, for all. */
  readonly nur?: ((einheit: Bogeneinheit) => boolean) | undefined;
  readonly vonHand?: VonHand | undefined;
  /** Where the signing key lies. */
  readonly daten: string;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

type Einlesestatus = "angenommen" | "zu_klaeren" | "ersetzt_frueheren" | "abgelehnt";

/** What became of one returned file. */
export interface Eingelesen {
  readonly datei: string;
  readonly dienststelle: string | null;
  readonly team: string | null;
  /** "Team 412", "RD Hessen"; null where nobody knows whose it is. */
  readonly bezeichnung: string | null;
  /** Data month; of calibration cases the quarter. */
  readonly monat: string | null;
  readonly status: Einlesestatus;
  readonly antworten: readonly {
    readonly fall: string;
    readonly nr: string;
    readonly antwort: string | null;
    readonly begruendung: string;
  }[];
  readonly gesamt: readonly ({ readonly fall: string } & Gesamtangabe)[];
  readonly hinweise: readonly Zellenmeldung[];
  readonly faelle: number;
  readonly vollstaendig: number;
}

export interface Einleseergebnis {
  readonly dateien: readonly Eingelesen[];
  /** Workbooks in folders or sent in that are as Verlauf made them: nobody has filled them yet, so they are no returns. */
  readonly unveraendert: number;
}
