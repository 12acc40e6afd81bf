import { mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { Refusal } from "@verlauf/core";
import { copyFile } from "../engine/copy-files.ts";
import { makePrivateDirectory, syncFolder, syncTree } from "../engine/data-directory.ts";
import { ortsfehler } from "./ort.ts";
import { pruefeSicherung } from "./pruefe-sicherung.ts";
import type { Sicherungsverzeichnis } from "./sicherung.ts";
import { readVerzeichnis } from "./verzeichnis.ts";

export interface Wiederherstellung {
  /** The backup's own folder. */
  readonly sicherung: string;
  /** The data directory that is made; what lies there already is left alone. */
  readonly nach: string;
}

/** Makes a data directory from a backup, whole or not at all; the backup stays as it is. */
export const stelleWiederHer = async ({ sicherung, nach }: Wiederherstellung): Promise<Sicherungsverzeichnis> => {
  const quelle = resolve(sicherung);
  const ziel = resolve(nach);
  const verzeichnis = await readVerzeichnis(sicherung);
  if (`${ziel}${sep}`.startsWith(`${quelle}${sep}`)) {
    throw new Refusal(`${nach} liegt in der Sicherung selbst. Bitte einen anderen Ordner angeben (--nach).`);
  }
  const gabEs = await checkLeer(ziel, nach);
  await pruefeSicherung(sicherung, verzeichnis);
  const entwurf = `${ziel}.neu`;
  try {
    await mkdir(dirname(ziel), { recursive: true, mode: 0o700 });
    // left by one that was stopped in the middle
    await rm(entwurf, { recursive: true, force: true });
    await makePrivateDirectory(entwurf);
    await copyInto(entwurf, sicherung, verzeichnis);
    await syncTree(entwurf);
    if (gabEs) await rmdir(ziel);
    await rename(entwurf, ziel);
    await syncFolder(dirname(ziel));
  } catch (error) {
    await rm(entwurf, { recursive: true, force: true }).catch(() => undefined);
    throw ortsfehler(error, `Die Sicherung konnte nicht nach ${nach} wiederhergestellt werden.`);
  }
  return verzeichnis;
};

/** Whether the folder is there already. */
const checkLeer = async (ziel: string, nach: string): Promise<boolean> => {
  const lying = await readdir(ziel).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw ortsfehler(error, `${nach} lässt sich nicht benutzen.`);
  });
  if (lying !== undefined && lying.length > 0) {
    throw new Refusal(
      `In ${nach} liegt schon etwas. Wiederhergestellt wird nur in einen leeren oder neuen Ordner, damit nichts überschrieben wird.`,
    );
  }
  return lying !== undefined;
};

const copyInto = async (
  entwurf: string,
  sicherung: string,
  { ordner, dateien }: Sicherungsverzeichnis,
): Promise<void> => {
  for (const each of ordner) await mkdir(join(entwurf, each), { recursive: true, mode: 0o700 });
  for (const { pfad, sha256 } of dateien) {
    const copied = await copyFile(join(sicherung, pfad), join(entwurf, pfad));
    if (copied.sha256 !== sha256) {
      throw new Refusal(
        `Die Sicherung ${sicherung} hat sich beim Lesen geändert (${pfad}). Bitte noch einmal versuchen.`,
      );
    }
  }
};
