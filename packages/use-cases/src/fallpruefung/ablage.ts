import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { dateifehler } from "../dateifehler.ts";
import { sha256 } from "./sha256.ts";

// The filing folders: who may reach what is decided by the rights of the folders. What Verlauf makes itself inherits the
// rights of the folder above and is never open to everyone; what is there already keeps its rights.

const OWNER_ONLY = 0o700;
const NOT_FOR_OTHERS = 0o2770;

const there = async (path: string): Promise<{ readonly mode: number; readonly isFolder: boolean } | undefined> => {
  try {
    const found = await stat(path);
    return { mode: found.mode, isFolder: found.isDirectory() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
};

/** Makes a folder below the root of the filing, and what is missing above it; gives the rights that it has. */
const ensureFolder = async (wurzel: string, teile: readonly string[]): Promise<number> => {
  const root = await there(wurzel);
  if (root === undefined) await mkdir(wurzel, { recursive: true, mode: OWNER_ONLY });
  let mode = root?.mode ?? OWNER_ONLY;
  let path = wurzel;
  for (const teil of teile) {
    path = join(path, teil);
    const found = await there(path);
    if (found?.isFolder === true) mode = found.mode;
    else {
      const own = mode & NOT_FOR_OTHERS;
      await mkdir(path, { recursive: true, mode: own });
      await chmod(path, own);
      mode = own;
    }
  }
  return mode;
};

export interface Ablageort {
  readonly wurzel: string;
  /** Folders below it, each a name that `namensteil` made. */
  readonly ordner: readonly string[];
  readonly datei: string;
  /** A file that a person asked for is theirs alone, wherever it lies. */
  readonly nurEigene?: boolean;
}

export const pfadOf = ({ wurzel, ordner, datei }: Ablageort): string => join(wurzel, ...ordner, datei);

/** What lies at a place of the filing; undefined where nothing does. */
export const readAbgelegtes = async (ort: Ablageort): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(pfadOf(ort));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw dateifehler(error, pfadOf(ort), "geschrieben");
  }
};

/** Puts a file into the filing, whole or not at all, in place of what lies there. */
export const legeAb = async (ort: Ablageort, inhalt: Uint8Array): Promise<void> => {
  const pfad = pfadOf(ort);
  const unfertig = `${pfad}.unfertig`;
  try {
    const inherited = (await ensureFolder(ort.wurzel, ort.ordner)) & 0o660;
    const mode = ort.nurEigene === true ? 0o600 : inherited;
    await writeFile(unfertig, inhalt, { mode });
    await chmod(unfertig, mode);
    await rename(unfertig, pfad);
  } catch (error) {
    await rm(unfertig, { force: true }).catch(() => undefined);
    throw dateifehler(error, pfad, "geschrieben");
  }
};

/** Moves what lies there aside, under a name that says which version it was, so that nothing that somebody wrote is lost. */
export const legeBeiseite = async (ort: Ablageort, inhalt: Uint8Array): Promise<string> => {
  const pfad = pfadOf(ort);
  const name = ort.datei.replace(/(\.\w+)$/, `_vorher_${sha256(inhalt).slice(0, 8)}$1`);
  const ziel = join(dirname(pfad), name);
  try {
    await rename(pfad, ziel);
  } catch (error) {
    throw dateifehler(error, ziel, "geschrieben");
  }
  return ziel;
};
