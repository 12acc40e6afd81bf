import { basename, extname, join } from "node:path";
import { Refusal } from "@verlauf/core";
import type { FileLayer, FileState } from "./file-layer.ts";
import { readingRefused } from "./file-refusal.ts";

export interface FoundFile {
  readonly path: string;
  readonly size: number;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Names of what lies there and isn't read. */
  readonly notRead: readonly string[];
}

const READ = new Set([".csv", ".txt", ".xlsx"]);

const isReadable = (name: string): boolean => READ.has(extname(name).toLowerCase());

// what Office and LibreOffice put beside a file that somebody has open
const isLockFile = (name: string): boolean => name.startsWith("~$") || name.startsWith(".~lock.");

const byName = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** What the paths of a call hold: files as named, folders without their subfolders; each file once. */
export const listFiles = async (paths: readonly string[], layer: FileLayer): Promise<FoundFiles> => {
  if (paths.length === 0 || paths.includes(""))
    throw new Refusal("Bitte eine Datei oder einen Ordner angeben, der eingelesen werden soll.");
  const found = new Map<string, FoundFile>();
  const notRead: string[] = [];

  for (const path of paths) {
    const state = await stateOf(path, layer);
    if (state.kind === "other") throw new Refusal(`„${basename(path)}“ ist weder eine Datei noch ein Ordner.`);
    if (state.kind === "file") {
      if (isLockFile(basename(path))) throw new Refusal(lockSentence(basename(path)));
      found.set(state.id, { path, size: state.size });
      continue;
    }
    const before = found.size;
    const inFolder = await listFolder(path, layer);
    for (const name of inFolder.toSorted(byName)) {
      const inner = join(path, name);
      const { kind, size, id } = await stateOf(inner, layer);
      if (kind === "file" && isReadable(name) && !isLockFile(name)) found.set(id, { path: inner, size });
      // a subfolder is passed over in silence, unless its name promises a table
      else if (kind !== "folder" || isReadable(name)) notRead.push(name);
    }
    if (found.size === before && paths.length === 1) throw new Refusal(nothingIn(path, inFolder, notRead));
  }
  return { files: [...found.values()], notRead };
};

const stateOf = async (path: string, layer: FileLayer): Promise<FileState> => {
  try {
    return await layer.stat(path);
  } catch (error) {
    throw readingRefused(path, error);
  }
};

const listFolder = async (path: string, layer: FileLayer): Promise<readonly string[]> => {
  try {
    return await layer.list(path);
  } catch (error) {
    throw readingRefused(path, error);
  }
};

const lockSentence = (name: string): string =>
  `„${name}“ ist nur die Sperrdatei eines Büroprogramms. Bitte die Datei dort schließen und sie selbst angeben.`;

const nothingIn = (path: string, names: readonly string[], notRead: readonly string[]): string => {
  const folder = basename(path) || path;
  if (names.length === 0) return `Der Ordner „${folder}“ ist leer.`;
  const others = notRead.length === 0 ? "" : ` Nicht gelesen: ${notRead.slice(0, 10).join(", ")}.`;
  return `Der Ordner „${folder}“ enthält keine Datei mit der Endung .csv, .txt oder .xlsx.${others}`;
};
