import type { Dateiart } from "@verlauf/core";
import type { CsvHeader } from "../csv/header.ts";
import type { FileLayer } from "../files/file-layer.ts";
import type { Profil } from "../profil/profil.ts";
import type { Spalte } from "../saetze/feldleser.ts";
import type { TextTraits } from "../text/sniff.ts";
import type { SheetHeader } from "../xlsx/rows.ts";

/** What a delivery's files are, before their rows are read. */
export interface Inspection {
  /** In the order in which they are read: what is referred to comes first. */
  readonly dateien: readonly InspectedFile[];
  readonly nichtGelesen: readonly string[];
  readonly ignorierteSpalten: readonly IgnorierteSpalten[];
  readonly hinweise: readonly string[];
  /** Of all files together, whatever their names and order. */
  readonly sha256: string;
  readonly bytes: number;
  /** The customers' column "Letzter Kontakt" stands in for contact files, of which there are none. */
  readonly nurLetzterKontakt: boolean;
  readonly profil: Profil;
  readonly layer: FileLayer;
}

export interface InspectedFile {
  readonly pfad: string;
  /** Its base name. */
  readonly datei: string;
  readonly art: Dateiart;
  readonly bytes: number;
  readonly sha256: string;
  readonly spalten: ReadonlyMap<string, Spalte>;
  readonly inhalt: TableContent;
}

export type TableContent =
  | { readonly format: "csv"; readonly traits: TextTraits; readonly header: CsvHeader }
  | { readonly format: "xlsx"; readonly header: SheetHeader };

export interface IgnorierteSpalten {
  readonly datei: string;
  readonly spalten: readonly string[];
}
