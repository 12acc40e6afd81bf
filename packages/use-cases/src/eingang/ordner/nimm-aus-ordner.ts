import { randomUUID } from "node:crypto";
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { Refusal } from "@verlauf/core";
import { entpacke } from "@verlauf/intake";
import type { Akteur } from "../../rechte/akteur.ts";
import type { Annahme, Annahmeart, Annahmestand } from "../annahme.ts";
import { datenstandIn } from "./datenstand-im-namen.ts";
import { type Eingangswelt, type Einheit, findEinheiten, isExportdatei } from "./einheiten.ts";
import { asTextdatei, notizOf, ohneDatenstand } from "./notiz.ts";
import { inArbeit, ORTE } from "./orte.ts";

export interface Ordnerdeps extends Eingangswelt {
  /** The watched folder. */
  readonly eingang: string;
  readonly annahme: Annahme;
  /** Reads in what was accepted; done when it returns, unless another process is at it. */
  readonly liesEin: (id: string) => Promise<void>;
  readonly uhr: () => Date;
}

const EINGANG: Akteur = { art: "system", dienst: "eingang" };

const NAME = "name.txt";

/**
 * One round: finishes what an earlier one had begun, then takes every unit that has come in whole. Files move twice, and
 * never leave the folder: to `in_arbeit` before they are read, from there to `verarbeitet` or `zurueck`.
 */
export const nimmAusOrdner = async (deps: Ordnerdeps): Promise<void> => {
  await prepareOrte(deps.eingang);
  for (const id of await readdir(join(deps.eingang, ORTE.inArbeit))) await finish(deps, id);
  for (const einheit of await findEinheiten(deps.eingang, deps)) await take(deps, einheit);
};

export const prepareOrte = async (eingang: string): Promise<void> => {
  for (const ort of Object.values(ORTE)) await mkdir(join(eingang, ort), { recursive: true });
};

const take = async (deps: Ordnerdeps, { name, eintraege }: Einheit): Promise<void> => {
  const id = randomUUID();
  const room = inArbeit(deps.eingang, id);
  await mkdir(join(room, "original"), { recursive: true });
  await writeFile(join(room, NAME), name);
  for (const eintrag of eintraege) await rename(eintrag, join(room, "original", basename(eintrag)));
  await accept(deps, id, room, name);
  await finish(deps, id);
};

/** Looks what it is and accepts it, or says what is missing. */
const accept = async (deps: Ordnerdeps, id: string, room: string, name: string): Promise<void> => {
  try {
    const dateien = await contentsOf(room);
    const art = await artOf(dateien, deps);
    const datenstand = art === "lieferung" ? datenstandIn([name, ...dateien.map((pfad) => basename(pfad))]) : null;
    if (art === "lieferung" && datenstand === null) throw new Refusal(ohneDatenstand(name));
    await deps.annahme.nimmAn(EINGANG, { id, art, weg: "ordner", ordner: join(room, "inhalt"), datenstand });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await moveOut(deps, room, ORTE.zurueck, name, error.message);
  }
};

const endungOf = (pfad: string): string => extname(pfad).toLowerCase();

const LESBAR = new Set([".csv", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"]);

/** The files to read, side by side in a folder of their own; archives are unpacked there. */
const contentsOf = async (room: string): Promise<readonly string[]> => {
  const inhalt = join(room, "inhalt");
  // an earlier round may have come so far
  await rm(inhalt, { recursive: true, force: true });
  await mkdir(inhalt);
  const found = (await readdir(join(room, "original"), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  for (const { parentPath, name } of found) {
    const pfad = join(parentPath, name);
    if (endungOf(name) === ".zip") await entpacke(pfad, inhalt);
    else if (LESBAR.has(endungOf(name))) {
      // a share may know no hard links
      await link(pfad, join(inhalt, name)).catch(() => copyFile(pfad, join(inhalt, name)));
    }
  }
  const dateien = (await readdir(inhalt)).filter((name) => LESBAR.has(endungOf(name))).sort();
  if (dateien.length === 0) {
    throw new Refusal("Das ist keine Exportdatei und keine Arbeitsmappe. Angenommen werden .csv, .xlsx und .zip.");
  }
  return dateien.map((name) => join(inhalt, name));
};

const artOf = async (dateien: readonly string[], { profil }: Eingangswelt): Promise<Annahmeart> => {
  for (const datei of dateien) if (await isExportdatei(datei, profil)) return "lieferung";
  return "frageboegen";
};

/** Reads in what lies in a room and moves it out; what nobody has accepted yet is accepted first. */
const finish = async (deps: Ordnerdeps, id: string): Promise<void> => {
  const room = inArbeit(deps.eingang, id);
  const name = await nameOf(room);
  if (name === undefined) return;
  let stand = await standOf(deps, id);
  if (stand === undefined) {
    await accept(deps, id, room, name);
    stand = await standOf(deps, id);
  }
  if (stand === undefined) return;
  await deps.liesEin(id);
  const ende = await standOf(deps, id);
  if (ende === undefined || ende.fertigUm === null) return;
  await moveOut(
    deps,
    room,
    ende.zustand === "uebernommen" ? ORTE.verarbeitet : ORTE.zurueck,
    name,
    notizOf(name, ende),
  );
};

const standOf = (deps: Ordnerdeps, id: string): Promise<Annahmestand | undefined> =>
  deps.annahme.zeige(EINGANG, id).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
    throw error;
  });

const nameOf = (room: string): Promise<string | undefined> =>
  readFile(join(room, NAME), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw error;
  });

const STEMPEL = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Berlin",
  dateStyle: "short",
  timeStyle: "medium",
});

/** Puts a room's originals where people look for them: one file as it is with a note beside it, several in a folder. */
const moveOut = async (
  { eingang, uhr }: Ordnerdeps,
  room: string,
  ort: (typeof ORTE)[keyof typeof ORTE],
  name: string,
  notiz: string,
): Promise<void> => {
  const originals = join(room, "original");
  const stempel = STEMPEL.format(uhr()).replace(" ", "_").replaceAll(":", "");
  const [first, ...others] = await readdir(originals, { withFileTypes: true });
  if (first?.isFile() && others.length === 0) {
    const ziel = await freeName(join(eingang, ort), [first.name, `${stempel} ${first.name}`]);
    await writeFile(hinweisOf(ziel), asTextdatei(notiz));
    await rename(join(originals, first.name), ziel);
  } else {
    const ziel = await freeName(join(eingang, ort), [`${stempel} ${name}`]);
    await writeFile(join(originals, "Hinweis.txt"), asTextdatei(notiz));
    await rename(originals, ziel);
  }
  await rm(room, { recursive: true, force: true });
};

const hinweisOf = (pfad: string): string => `${pfad}.Hinweis.txt`;

/** The first of the names that is free, else the last with a number. */
const freeName = async (ordner: string, names: readonly string[]): Promise<string> => {
  for (const name of names) if (await isFree(join(ordner, name))) return join(ordner, name);
  for (let count = 2; ; count += 1) {
    const pfad = join(ordner, `${names.at(-1)} (${count})`);
    if (await isFree(pfad)) return pfad;
  }
};

const isFree = (pfad: string): Promise<boolean> =>
  stat(pfad).then(
    () => false,
    () => true,
  );
