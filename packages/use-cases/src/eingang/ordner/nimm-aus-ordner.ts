import { randomUUID } from "node:crypto";
import { constants, copyFile, link, mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { Refusal } from "@verlauf/core";
import { entpacke } from "@verlauf/intake";
import type { Akteur } from "../../rechte/akteur.ts";
import type { Annahme, Annahmeart, Annahmestand } from "../annahme.ts";
import { datenstandIn } from "./datenstand-im-namen.ts";
import { requireOrdner } from "./echter-ordner.ts";
import { type Eingangswelt, type Einheit, findEinheiten, isExportdatei } from "./einheiten.ts";
import { freierName } from "./freier-name.ts";
import { asTextdatei, notizOf, ohneDatenstand } from "./notiz.ts";
import { hinweisOf, inArbeit, ORTE } from "./orte.ts";
import {
  beruehrt,
  findRaeume,
  leseRaum,
  originalOf,
  type Raum,
  raeumeEin,
  raeumeZurueck,
  requireRaum,
} from "./raum.ts";

export interface Ordnerdeps extends Eingangswelt {
  /** The watched folder. */
  readonly eingang: string;
  readonly annahme: Annahme;
  /** Reads in what was accepted; done when it returns, unless another process is at it. */
  readonly liesEin: (id: string) => Promise<void>;
  readonly uhr: () => Date;
  /** A fault of one unit, which keeps no other one from being taken. */
  readonly onFehler: (fehler: unknown) => void;
}

const EINGANG: Akteur = { art: "system", dienst: "eingang" };

/** A room that nobody has touched for so long was left by a process that has stopped; a younger one may be another's. */
const VERLASSEN_MS = 120_000;

/**
 * One round: finishes what another one had begun and left, then takes every unit that has come in whole. Files move twice,
 * and never leave the folder: to `in_arbeit` before they are read, from there to `verarbeitet` or `zurueck`. Several
 * processes may watch one folder.
 */
export const nimmAusOrdner = async (deps: Ordnerdeps): Promise<void> => {
  await prepareOrte(deps.eingang);
  for (const id of await findRaeume(deps.eingang)) await resume(deps, id).catch(deps.onFehler);
  for (const einheit of await findEinheiten(deps.eingang, deps)) await take(deps, einheit).catch(deps.onFehler);
};

export const prepareOrte = async (eingang: string): Promise<void> => {
  for (const ort of Object.values(ORTE)) {
    const pfad = join(eingang, ort);
    await requireOrdner(pfad);
    await mkdir(pfad, { recursive: true });
  }
};

const take = async (deps: Ordnerdeps, { name, eintraege }: Einheit): Promise<void> => {
  const raum = await raeumeEin(deps.eingang, randomUUID(), name, eintraege);
  if (raum === undefined) return;
  await accept(deps, raum);
  await finish(deps, raum);
};

const resume = async (deps: Ordnerdeps, id: string): Promise<void> => {
  const last = await beruehrt(deps.eingang, id);
  if (last === undefined || deps.uhr().getTime() - last < VERLASSEN_MS) return;
  await requireRaum({ pfad: inArbeit(deps.eingang, id) });
  const raum = await leseRaum(deps.eingang, id);
  if (raum === undefined || !raum.vollstaendig) {
    await raeumeZurueck(deps.eingang, raum ?? { pfad: inArbeit(deps.eingang, id) });
    return;
  }
  if ((await standOf(deps, id)) === undefined) await accept(deps, raum);
  await finish(deps, raum);
};

/** Looks what it is and accepts it, or says what is missing. */
const accept = async (deps: Ordnerdeps, raum: Raum): Promise<void> => {
  const { id, name, pfad } = raum;
  try {
    const dateien = await contentsOf(raum);
    const art = await artOf(dateien, deps);
    const datenstand = art === "lieferung" ? datenstandIn([name, ...dateien.map((pfad) => basename(pfad))]) : null;
    if (art === "lieferung" && datenstand === null) throw new Refusal(ohneDatenstand(name));
    await deps.annahme.nimmAn(EINGANG, { id, art, weg: "ordner", ordner: resolve(pfad, "inhalt"), datenstand });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await moveOut(deps, raum, ORTE.zurueck, error.message);
  }
};

const endungOf = (pfad: string): string => extname(pfad).toLowerCase();

const LESBAR = new Set([".csv", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"]);

/** The files to read, side by side in a folder of their own; archives are unpacked there. */
const contentsOf = async (raum: Raum): Promise<readonly string[]> => {
  const inhalt = join(raum.pfad, "inhalt");
  // an earlier round may have come so far
  await rm(inhalt, { recursive: true, force: true });
  await mkdir(inhalt);
  const found = (await readdir(originalOf(raum), { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  for (const { parentPath, name } of found) {
    const pfad = join(parentPath, name);
    if (endungOf(name) === ".zip") await entpacke(pfad, inhalt).catch(twiceThere);
    else if (LESBAR.has(endungOf(name))) {
      // a share may know no hard links; a copy never replaces what lies there
      await link(pfad, join(inhalt, name)).catch(() =>
        copyFile(pfad, join(inhalt, name), constants.COPYFILE_EXCL).catch(twiceThere),
      );
    }
  }
  const dateien = (await readdir(inhalt, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && LESBAR.has(endungOf(entry.name)))
    .map(({ name }) => name)
    .sort();
  if (dateien.length === 0) {
    throw new Refusal("Das ist keine Exportdatei und keine Arbeitsmappe. Angenommen werden .csv, .xlsx und .zip.");
  }
  return dateien.map((name) => join(inhalt, name));
};

const twiceThere = (error: unknown): never => {
  if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  throw new Refusal("Zwei Dateien haben denselben Namen. Bitte nur eine davon in den Eingang legen.", { cause: error });
};

const artOf = async (dateien: readonly string[], { profil }: Eingangswelt): Promise<Annahmeart> => {
  for (const datei of dateien) if (await isExportdatei(datei, profil)) return "lieferung";
  return "frageboegen";
};

/** Reads in what lies in a room and moves it out. What another process is reading in is left to it. */
const finish = async (deps: Ordnerdeps, raum: Raum): Promise<void> => {
  if ((await standOf(deps, raum.id)) === undefined) return;
  await deps.liesEin(raum.id);
  const ende = await standOf(deps, raum.id);
  if (ende === undefined || ende.fertigUm === null) return;
  const ort = ende.zustand === "uebernommen" ? ORTE.verarbeitet : ORTE.zurueck;
  await moveOut(deps, raum, ort, notizOf(raum.name, ende));
};

const standOf = (deps: Ordnerdeps, id: string): Promise<Annahmestand | undefined> =>
  deps.annahme.zeige(EINGANG, id).catch((error: unknown) => {
    if (error instanceof Refusal) return undefined;
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
  raum: Raum,
  ort: (typeof ORTE)[keyof typeof ORTE],
  notiz: string,
): Promise<void> => {
  await requireRaum(raum);
  const originals = originalOf(raum);
  const stempel = STEMPEL.format(uhr()).replace(" ", "_").replaceAll(":", "");
  const [first, ...others] = await readdir(originals, { withFileTypes: true });
  if (first?.isFile() && others.length === 0) {
    const ziel = await freierName(join(eingang, ort), [first.name, `${stempel} ${first.name}`]);
    await rm(hinweisOf(ziel), { force: true });
    await writeNotiz(hinweisOf(ziel), notiz);
    await rename(join(originals, first.name), ziel);
  } else {
    const ziel = await freierName(join(eingang, ort), [`${stempel} ${raum.name}`]);
    await writeNotiz(await freierName(originals, ["Hinweis.txt", "Hinweis von Verlauf.txt"]), notiz);
    await rename(originals, ziel);
  }
  await rm(raum.pfad, { recursive: true, force: true });
};

// "wx": what lies there is never overwritten, and no link is followed
const writeNotiz = (pfad: string, notiz: string): Promise<void> => writeFile(pfad, asTextdatei(notiz), { flag: "wx" });
