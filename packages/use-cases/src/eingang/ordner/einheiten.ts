import { readdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { inspectDelivery, type Profil } from "@verlauf/intake";
import { isBeiwerk, isEigenerOrt } from "./orte.ts";

/** What lies in the watched folder and belongs together: a folder, an archive, loose export files, one workbook. */
export interface Einheit {
  readonly name: string;
  /** The entries to move, files or one folder. */
  readonly eintraege: readonly string[];
  readonly dateien: readonly string[];
}

export interface Eingangswelt {
  readonly profil?: Profil | undefined;
  /** Whether a file has come in whole. */
  readonly isFertig: (datei: string) => boolean;
}

/**
 * The units of which every file has come in. Loose export files are one delivery, so all of them wait for the last; a
 * workbook that somebody still has open waits, too.
 */
export const findEinheiten = async (eingang: string, welt: Eingangswelt): Promise<readonly Einheit[]> => {
  const entries = (await readdir(eingang, { withFileTypes: true }))
    .filter(({ name }) => !isBeiwerk(name) && !isEigenerOrt(name))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
  const open = new Set((await readdir(eingang)).filter((name) => name.startsWith("~$")).map((name) => name.slice(2)));
  const units: Einheit[] = [];
  const loose: string[] = [];
  for (const entry of entries) {
    const pfad = join(eingang, entry.name);
    if (entry.isDirectory()) {
      const dateien = await filesBelow(pfad);
      if (dateien.length > 0) units.push({ name: entry.name, eintraege: [pfad], dateien });
    } else if (entry.isFile() && !open.has(entry.name) && !open.has(entry.name.slice(2))) {
      if (isArchiv(pfad)) units.push(alone(pfad));
      else loose.push(pfad);
    }
  }
  // a file that is still coming in may belong to the loose ones
  if (loose.every(welt.isFertig)) units.push(...(await looseUnits(loose, welt.profil)));
  return units.filter(({ dateien }) => dateien.every(welt.isFertig));
};

const alone = (pfad: string): Einheit => ({ name: basename(pfad), eintraege: [pfad], dateien: [pfad] });

const filesBelow = async (ordner: string): Promise<readonly string[]> =>
  (await readdir(ordner, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !isBeiwerk(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const looseUnits = async (loose: readonly string[], profil: Profil | undefined): Promise<readonly Einheit[]> => {
  const exporte: string[] = [];
  const others: Einheit[] = [];
  for (const pfad of loose) {
    if (await isExportdatei(pfad, profil)) exporte.push(pfad);
    else others.push(alone(pfad));
  }
  const [first] = exporte;
  if (first === undefined) return others;
  const name = exporte.length === 1 ? basename(first) : "Lieferung";
  return [{ name, eintraege: exporte, dateien: exporte }, ...others];
};

const isArchiv = (pfad: string): boolean => extname(pfad).toLowerCase() === ".zip";

/** Whether a file belongs to a delivery. A table is one by its ending, a workbook by its header. */
export const isExportdatei = async (pfad: string, profil: Profil | undefined): Promise<boolean> => {
  switch (extname(pfad).toLowerCase()) {
    case ".csv":
    case ".txt":
      return true;
    case ".xlsx":
      return inspectDelivery([pfad], { ...(profil && { profil }) }).then(
        () => true,
        () => false,
      );
    default:
      return false;
  }
};
