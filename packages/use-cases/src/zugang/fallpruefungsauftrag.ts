import type { Monat, Quartal } from "@verlauf/core";
import type { VonHand } from "../fallpruefung/fragebogen/eingelesen.ts";
import type { Rueckgabedatei } from "../fallpruefung/fragebogen/find-dateien.ts";
import type { Ebenenziel } from "../fallpruefung/stichprobe/ziehe-ebene.ts";
import type { Ziehungsziel } from "../fallpruefung/stichprobe/ziehungsauftrag.ts";

// What is asked of the gate about the case review, and what it answers.

/** A workbook for whoever asked, filed nowhere. */
export interface Arbeitsmappe {
  /** A file's name, without a folder. */
  readonly name: string;
  readonly inhalt: Uint8Array;
}

export interface Auswertungsmappe extends Arbeitsmappe {
  readonly bezeichnung: string;
  readonly saetze: readonly string[];
  readonly hinweise: readonly string[];
}

export interface Ziehauftrag {
  readonly monat: Monat;
  readonly ziel: Ziehungsziel;
  /** For whoever runs Verlauf only: who chooses the seed chooses the cases. */
  readonly basisSeed?: string | undefined;
}

export interface Kalibrierauftrag {
  readonly quartal: Quartal;
  readonly bereich: string;
  readonly dienststelle?: string | undefined;
  readonly basisSeed?: string | undefined;
}

export interface Ersatzauftrag {
  /** A case's reference, with or without the Dienststelle. */
  readonly fall: string;
  readonly grund: string;
  /** The office in which to look; left out: wherever the actor may. */
  readonly dienststelle?: string | undefined;
  readonly ebene?: Ebenenziel | undefined;
}

/** What came in place of a case; the Kundennummer only for those who may see it. */
export interface Ersatz {
  readonly dienststelle: string;
  readonly referenz: string;
  readonly durch: {
    readonly referenz: string;
    readonly kundennummer: string | null;
    readonly ticket: string | null;
  } | null;
  readonly hinweise: readonly string[];
}

/** Whose questionnaire: one unit's. */
export interface Bogenfrage {
  readonly monat: Monat;
  readonly ziel:
    | { readonly art: "team"; readonly dienststelle?: string | undefined; readonly team: string }
    | Ebenenziel;
  /** For a channel that shows references only: no Kundennummer stands anywhere in it. */
  readonly ohneNummern?: boolean | undefined;
}

export interface Rueckgabeauftrag {
  /** Paths on this machine (for whoever runs Verlauf), or what came in. */
  readonly dateien: readonly string[] | readonly Rueckgabedatei[];
  readonly vonHand?: VonHand | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Standansichtsfrage {
  readonly monat: Monat;
  readonly dienststelle?: string | undefined;
  readonly bereich?: string | undefined;
}
