import { rename, rm, writeFile } from "node:fs/promises";
import { dateifehler } from "../dateifehler.ts";

/** Writes a list for the person who asked for it alone; the file is there whole or not at all. */
export const writeDatei = async (datei: string, inhalt: string | Uint8Array): Promise<void> => {
  const unfertig = `${datei}.unfertig`;
  try {
    await writeFile(unfertig, inhalt, { mode: 0o600 });
    await rename(unfertig, datei);
  } catch (error) {
    await rm(unfertig, { force: true }).catch(() => undefined);
    throw dateifehler(error, datei, "geschrieben");
  }
};
