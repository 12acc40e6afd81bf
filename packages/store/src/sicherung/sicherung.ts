/** One file of a backup, by its path in it with slashes. */
export interface Sicherungsdatei {
  readonly pfad: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a backup says of itself, in `sicherung.json`; it is written last, so that a backup with it is whole. */
export interface Sicherungsverzeichnis {
  /** ISO instant. */
  readonly angelegtUm: string;
  /** Which store it is of: the same after a restore, another for each one that was begun anew. */
  readonly bestand: string;
  readonly ordner: readonly string[];
  readonly dateien: readonly Sicherungsdatei[];
}

/** A backup as it lies in its folder. */
export interface Sicherung {
  readonly name: string;
  readonly pfad: string;
  readonly angelegtUm: string;
  readonly bestand: string;
  readonly bytes: number;
}

/** The backups of a folder, newest first, and what is named like one and isn't whole. */
export interface Sicherungsliste {
  readonly sicherungen: readonly Sicherung[];
  readonly unbrauchbar: readonly { readonly name: string; readonly grund: string }[];
}

export interface NeueSicherung {
  /** The folder in which backups lie, made where there is none. */
  readonly ordner: string;
  /** German wall-clock time, by which people recognise it: 2026-11-23T02:00:00 */
  readonly ortszeit: string;
  readonly jetzt: Date;
}

/** Backups of the embedded store. */
export interface Sicherungen {
  /** Copies the data, checks the copy and gives it its name; what fails leaves nothing behind. */
  readonly legeSicherungAn: (neu: NeueSicherung) => Promise<Sicherung>;
}
