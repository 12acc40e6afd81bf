import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dateifehler } from "@verlauf/use-cases";

const ifThere = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
};

/** Writes a list for the person who asked for it alone; the file is there whole or not at all. */
export const writeDatei = async (datei: string, inhalt: string | Uint8Array): Promise<void> => {
  try {
    const there = await ifThere(stat(datei));
    // /dev/stdout must not become a file, and a link stays a link
    if (there !== undefined && !there.isFile()) await writeFile(datei, inhalt);
    else await writeWhole(there === undefined ? datei : await realpath(datei), inhalt);
  } catch (error) {
    throw dateifehler(error, datei, "geschrieben");
  }
};

const writeWhole = async (datei: string, inhalt: string | Uint8Array): Promise<void> => {
  const unfertig = `${datei}.unfertig`;
  try {
    await writeFile(unfertig, inhalt, { mode: 0o600 });
    await rename(unfertig, datei);
  } catch (error) {
    await rm(unfertig, { force: true }).catch(() => undefined);
    throw error;
  }
};
