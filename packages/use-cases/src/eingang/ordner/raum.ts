import { access, lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import * as z from "zod";
import { requireOrdner } from "./echter-ordner.ts";
import { freierName } from "./freier-name.ts";
import { inArbeit } from "./orte.ts";

// A unit on its way through: a folder below in_arbeit with the unit's files in `original`. Its plan says what belongs in
// it, so that a process that stops between two files leaves nothing torn: whoever comes later puts back what is there.

export interface Raum {
  readonly id: string;
  readonly pfad: string;
  /** The unit's name, for people. */
  readonly name: string;
}

// a name alone: a path would lead out of the room
const name = z.string().refine((text) => text === basename(text) && text !== "" && text !== "." && text !== "..");

const plan = z.object({ name, eintraege: z.array(name) });

const PLAN = "plan.json";

const PLAN_BYTES = 1024 * 1024;

export const originalOf = ({ pfad }: Pick<Raum, "pfad">): string => join(pfad, "original");

const isGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

const RAUM = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The rooms that there are; what else somebody has put beside them is nothing of ours. */
export const findRaeume = async (eingang: string): Promise<readonly string[]> =>
  (await readdir(inArbeit(eingang, ""), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && RAUM.test(entry.name))
    .map((entry) => entry.name);

/** Throws where somebody has put a link in a room's place, or into it. */
export const requireRaum = async ({ pfad }: Pick<Raum, "pfad">): Promise<void> => {
  await requireOrdner(pfad);
  await requireOrdner(originalOf({ pfad }));
};

/**
 * Moves a unit's entries into a room of its own. Undefined where one of them has gone meanwhile: another process has the
 * unit, or somebody has taken a file back; then all is as it was.
 */
export const raeumeEin = async (
  eingang: string,
  id: string,
  name: string,
  eintraege: readonly string[],
): Promise<Raum | undefined> => {
  const raum = { id, name, pfad: inArbeit(eingang, id) };
  await mkdir(originalOf(raum), { recursive: true });
  const said: z.infer<typeof plan> = { name, eintraege: eintraege.map((each) => basename(each)) };
  await writeFile(join(raum.pfad, PLAN), JSON.stringify(said));
  try {
    for (const eintrag of eintraege) await rename(eintrag, join(originalOf(raum), basename(eintrag)));
    return raum;
  } catch (error) {
    await raeumeZurueck(eingang, raum);
    if (isGone(error)) return undefined;
    throw error;
  }
};

/** Puts back what lies in a room, and the room is gone. */
export const raeumeZurueck = async (eingang: string, raum: Pick<Raum, "pfad">): Promise<void> => {
  await requireRaum(raum);
  for (const name of await readdir(originalOf(raum)).catch(() => [])) {
    await rename(join(originalOf(raum), name), await freierName(eingang, [name]));
  }
  await rm(raum.pfad, { recursive: true, force: true });
};

/** A room that a process has left, and whether everything is in it; undefined where there is none or nothing is known of it. */
export const leseRaum = async (
  eingang: string,
  id: string,
): Promise<(Raum & { readonly vollstaendig: boolean }) | undefined> => {
  const pfad = inArbeit(eingang, id);
  try {
    const { name, eintraege } = await lesePlan(join(pfad, PLAN));
    const there = await Promise.all(
      eintraege.map((eintrag) =>
        access(join(originalOf({ pfad }), eintrag)).then(
          () => true,
          () => false,
        ),
      ),
    );
    return { id, pfad, name, vollstaendig: there.every(Boolean) };
  } catch {
    // stopped before the plan was whole, and then no file has moved
    return undefined;
  }
};

const lesePlan = async (datei: string): Promise<z.infer<typeof plan>> => {
  const state = await lstat(datei);
  if (!state.isFile() || state.size > PLAN_BYTES) throw new Error("no plan of ours");
  return plan.parse(JSON.parse(await readFile(datei, "utf8")));
};

/** When a room was last touched, in ms since 1970. */
export const beruehrt = async (eingang: string, id: string): Promise<number | undefined> => {
  const pfad = inArbeit(eingang, id);
  const times = await Promise.all(
    [pfad, originalOf({ pfad })].map((each) =>
      stat(each).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  const last = Math.max(...times);
  return last === 0 ? undefined : last;
};
