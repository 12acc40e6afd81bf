import { readdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Refusal } from "@verlauf/core";
import { bytesOf } from "./lege-sicherung-an.ts";
import { isSicherungsname, ortsfehler, UNFERTIG } from "./ort.ts";
import type { Sicherung, Sicherungsliste } from "./sicherung.ts";
import { readVerzeichnis } from "./verzeichnis.ts";

/** The backups that lie in a folder; none where there is no such folder. */
export const sicherungenIn = async (ordner: string): Promise<Sicherungsliste> => {
  const names = await readdir(ordner).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw ortsfehler(error, `Die Sicherungen in ${ordner} lassen sich nicht lesen.`);
  });
  const sicherungen: Sicherung[] = [];
  const unbrauchbar: { name: string; grund: string }[] = [];
  for (const name of names.filter(isSicherungsname).sort()) {
    const pfad = resolve(ordner, name);
    try {
      const verzeichnis = await readVerzeichnis(pfad);
      const { angelegtUm, bestand } = verzeichnis;
      sicherungen.push({ name, pfad, angelegtUm, bestand, bytes: bytesOf(verzeichnis) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      unbrauchbar.push({ name, grund: error.message });
    }
  }
  return {
    sicherungen: sicherungen.toSorted((one, other) => (one.angelegtUm < other.angelegtUm ? 1 : -1)),
    unbrauchbar,
  };
};

/**
 * Deletes the backups of the same store beside one but for the newest, until with that one so many are left, and gives
 * those that went. Backups of other stores and what isn't whole stay: it can't be told whose they are.
 */
export const loescheAltSicherungen = async (
  { pfad, bestand }: Pick<Sicherung, "pfad" | "bestand">,
  aufbewahren: number,
): Promise<readonly Sicherung[]> => {
  const ordner = resolve(pfad, "..");
  const { sicherungen } = await sicherungenIn(ordner);
  // the one that was just made stays, even where a clock that was set back makes another one look newer
  const others = sicherungen.filter((each) => each.bestand === bestand && each.pfad !== resolve(pfad));
  const alte = others.slice(Math.max(0, aufbewahren - 1));
  try {
    for (const { name } of alte) {
      // stopped in the middle it is no backup any more, and the rest goes later
      const weg = join(ordner, `${UNFERTIG}${name}`);
      await rename(join(ordner, name), weg);
      await rm(weg, { recursive: true, force: true });
    }
  } catch (error) {
    throw ortsfehler(error, `Alte Sicherungen in ${ordner} konnten nicht gelöscht werden.`);
  }
  return alte;
};
