import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Refusal } from "@verlauf/core";

/** Kinds of files that a person may take for a questionnaire; each gets an answer. */
const MAPPEN = /\.(xlsx|xlsm|xlsb|xls|ods)$/i;

/** What Verlauf itself files beside questionnaires, and what office programs leave while a file is open. */
const EIGENE = /^(Faelle|Auswertung|Schluessel)_|_vorher_[0-9a-f]{8}\.|^~\$|^\.|\.unfertig$/;

const filesIn = async (ordner: string): Promise<readonly string[]> => {
  const entries = await readdir(ordner, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && MAPPEN.test(entry.name) && !EIGENE.test(basename(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

const NOT_FOUND = "Die Datei oder der Ordner ist nicht vorhanden.";

/** A workbook that came in otherwise than as a file. */
export interface Rueckgabedatei {
  readonly name: string;
  readonly inhalt: Uint8Array;
}

export interface Fund {
  readonly datei: string;
  /** Undefined where it is still to be read from the disk. */
  readonly inhalt?: Uint8Array;
  /** Found in a folder; else somebody named it. */
  readonly ausOrdner: boolean;
}

/** The workbooks that paths name: files as they stand, of folders all that lie in them and below. */
export const findDateien = async (pfade: readonly string[]): Promise<readonly Fund[]> => {
  const found = new Map<string, Fund>();
  for (const pfad of pfade) {
    const state = await stat(pfad).catch((error: NodeJS.ErrnoException) => {
      throw new Refusal(`${pfad}: ${error.code === "EACCES" ? "Dafür fehlt die Berechtigung." : NOT_FOUND}`, {
        cause: error,
      });
    });
    const ausOrdner = state.isDirectory();
    const files = ausOrdner ? await filesIn(pfad) : [pfad];
    if (files.length === 0) throw new Refusal(`${pfad}: Hier liegt keine Arbeitsmappe mit einem Fragebogen.`);
    for (const datei of files)
      found.set(datei, { datei, ausOrdner: ausOrdner && found.get(datei)?.ausOrdner !== false });
  }
  return [...found.values()];
};
