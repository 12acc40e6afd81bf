import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { IsoDate } from "@verlauf/core";
import { tagInBerlin } from "../berlin.ts";
import { hinweisOf, ORTE } from "../eingang/ordner/orte.ts";

interface Ordner {
  readonly daten: string;
  readonly eingang: string | null;
}

/** Deletes rejects, and what the watched folder has taken or sent back, from before a day. Says how many entries. */
export const loescheAlteDateien = async ({ daten, eingang }: Ordner, vor: IsoDate): Promise<number> => {
  const places = [
    join(daten, "abgelehnt"),
    ...(eingang === null ? [] : [join(eingang, ORTE.verarbeitet), join(eingang, ORTE.zurueck)]),
  ];
  let count = 0;
  for (const place of places) {
    for (const name of await entriesOf(place)) {
      const pfad = join(place, name);
      const seit = await liegtSeit(pfad);
      if (seit === undefined || seit >= vor) continue;
      await rm(pfad, { recursive: true, force: true });
      count += 1;
    }
  }
  return count;
};

const entriesOf = (ordner: string): Promise<readonly string[]> =>
  readdir(ordner).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });

/** A file keeps its own time when it is moved; the note beside it was written then. */
const liegtSeit = async (pfad: string): Promise<IsoDate | undefined> => {
  for (const each of [hinweisOf(pfad), join(pfad, "Hinweis.txt"), pfad]) {
    const state = await stat(each).catch(() => undefined);
    if (state !== undefined) return tagInBerlin(state.mtime);
  }
  return undefined;
};
