import { lstat, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { IsoDate } from "@verlauf/core";
import { tagInBerlin } from "../berlin.ts";
import { requireOrdner } from "../eingang/ordner/echter-ordner.ts";
import { hinweisOf, ORTE } from "../eingang/ordner/orte.ts";

interface Ordner {
  readonly daten: string;
  readonly eingang: string | null;
}

/**
 * Deletes rejects, and what the watched folder has taken or sent back, from before a day. Says how many entries. Throws
 * the sentence what to mend where a place of the watched folder is a link or a file: behind it nothing is deleted, and
 * what is old is still deleted everywhere else.
 */
export const loescheAlteDateien = async ({ daten, eingang }: Ordner, vor: IsoDate): Promise<number> => {
  const abgelehnt = await loescheIn(join(daten, "abgelehnt"), vor);
  if (eingang === null) return abgelehnt;
  const done = await Promise.allSettled(
    [ORTE.verarbeitet, ORTE.zurueck].map(async (ort) => {
      const place = join(eingang, ort);
      await requireOrdner(place);
      return loescheIn(place, vor);
    }),
  );
  return done.reduce((count, each) => {
    if (each.status === "rejected") throw each.reason;
    return count + each.value;
  }, abgelehnt);
};

const loescheIn = async (place: string, vor: IsoDate): Promise<number> => {
  let count = 0;
  for (const name of await entriesOf(place)) {
    const pfad = join(place, name);
    const seit = await liegtSeit(pfad);
    if (seit === undefined || seit >= vor) continue;
    await rm(pfad, { recursive: true, force: true });
    count += 1;
  }
  return count;
};

const entriesOf = (ordner: string): Promise<readonly string[]> =>
  readdir(ordner).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });

/**
 * A file keeps its own time when it is moved; the note beside it was written then. A link counts with its own time, and
 * goes without what it leads to.
 */
const liegtSeit = async (pfad: string): Promise<IsoDate | undefined> => {
  for (const each of [hinweisOf(pfad), join(pfad, "Hinweis.txt"), pfad]) {
    const state = await lstat(each).catch(() => undefined);
    if (state !== undefined) return tagInBerlin(state.mtime);
  }
  return undefined;
};
