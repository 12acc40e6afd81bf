import type { Fallantworten, IsoDate, Rechtskreis } from "@verlauf/core";
import type { Ziehungsschluessel } from "./ziehungsschluessel.ts";

/** What was read of one case, with what the review knows of it. */
export interface Rueckgabefall extends Fallantworten {
  readonly referenz: string;
  readonly rechtskreis: Rechtskreis;
  readonly vollstaendig: boolean;
  readonly nichtBewertet: boolean;
}

export interface Katalogangabe {
  readonly id: string;
  readonly version: string;
}

const RUECKGABESTATUS = ["angenommen", "zu_klaeren", "abgelehnt"] as const;
export type Rueckgabestatus = (typeof RUECKGABESTATUS)[number];

/** What is kept of every file that came back, taken or not. */
interface Rueckgabekopf {
  readonly datei: string;
  /** Of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly am: IsoDate;
  readonly von: string;
}

interface Rueckgabeinhalt {
  readonly inVertretung: boolean;
  readonly faelle: readonly Rueckgabefall[];
  /** Doubtful answers that wait for a decision. */
  readonly zuKlaeren: number;
}

/** A returned file on its way into the store; a refused one may belong to nobody. */
export interface NeueRueckgabe
  extends Rueckgabekopf,
    Rueckgabeinhalt,
    Readonly<Record<"dienststelle" | "einheit", string | null>> {
  readonly ebene: Ziehungsschluessel["ebene"] | null;
  readonly zeitraum: Ziehungsschluessel["zeitraum"] | null;
  readonly inhalt: Uint8Array;
  readonly status: Rueckgabestatus;
  readonly katalog: Katalogangabe | null;
  readonly loeschenAm: IsoDate;
}

/** The return that holds for a unit: the latest that was taken, without its bytes. */
export interface Rueckgabesatz extends Rueckgabekopf, Rueckgabeinhalt, Ziehungsschluessel {
  readonly id: number;
  readonly status: Exclude<Rueckgabestatus, "abgelehnt">;
  readonly katalog: Katalogangabe;
  /** Day of the unit's first return that was taken: what punctuality goes by. */
  readonly erstmals: IsoDate;
}

/** One of the files that came back for a unit. */
export interface Rueckgabeversion extends Rueckgabekopf {
  readonly id: number;
  readonly status: Rueckgabestatus;
  /** Whether it is the one that holds. */
  readonly gueltig: boolean;
  readonly loeschenAm: IsoDate;
}
