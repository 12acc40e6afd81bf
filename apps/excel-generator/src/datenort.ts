import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "@verlauf/core";
import {
  defaultServer,
  type Konfiguration,
  loadKonfiguration,
  mangelSatz,
  type Serverkonfiguration,
} from "@verlauf/intake";
import type { OpenOptions, Place, Store } from "@verlauf/store";
import { dateifehler } from "@verlauf/use-cases";
import { type Argv, text } from "./befehl.ts";
import type { Umgebung } from "./umgebung.ts";

/** Where a command finds the data. */
export interface Datenoptionen {
  readonly daten: string | undefined;
}

export interface Hausoptionen extends Datenoptionen {
  readonly konfig: string | undefined;
}

export const withDaten = (argv: Argv): Argv =>
  argv.option("daten", text("Ordner mit den Daten (sonst VERLAUF_DATEN oder ./daten)"));

export const withKonfig = (argv: Argv): Argv =>
  argv.option("konfig", text("Konfiguration des Hauses (sonst ./verlauf.yaml; fehlt sie, gelten keine Hausregeln)"));

export const datenOrdner = ({ daten }: Datenoptionen, { config }: Umgebung): string => daten ?? config.daten;

const placeOf = (options: Datenoptionen, umgebung: Umgebung): Place =>
  umgebung.config.databaseUrl !== undefined && options.daten === undefined
    ? { databaseUrl: umgebung.config.databaseUrl }
    : { daten: datenOrdner(options, umgebung) };

/** Whether asking can have an answer; opening an embedded store would make an empty one. */
export const hasDaten = (options: Datenoptionen, umgebung: Umgebung): boolean => {
  const place = placeOf(options, umgebung);
  return !("daten" in place) || existsSync(join(place.daten, "datenbank"));
};

/** Opens the data for the work and closes them after it, whatever happens. */
export const withStore = async <T>(
  options: Datenoptionen,
  umgebung: Umgebung,
  work: (store: Store) => Promise<T>,
  open: OpenOptions = {},
): Promise<T> => {
  const store = await umgebung.openStore(placeOf(options, umgebung), open);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
};

/** As `withStore`, for questions: without data it is refused and nothing is made. */
export const withDatenbestand = <T>(
  options: Datenoptionen,
  umgebung: Umgebung,
  work: (store: Store) => Promise<T>,
  open: OpenOptions = {},
): Promise<T> => {
  if (!hasDaten(options, umgebung)) {
    throw new Refusal(
      `In ${datenOrdner(options, umgebung)} liegen noch keine Daten. Lesen Sie zuerst eine Lieferung ein: verlauf import ORDNER --datenstand JJJJ-MM-TT`,
    );
  }
  return withStore(options, umgebung, work, open);
};

const STANDARD = "./verlauf.yaml";

/** A file's text for reading as YAML, or the sentence that says why it can't be had. */
export const readTextFile = (datei: string): Uint8Array => {
  try {
    return readFileSync(datei);
  } catch (error) {
    throw dateifehler(error, datei, "gelesen");
  }
};

const readKonfiguration = (datei: string) => {
  const result = loadKonfiguration(readTextFile(datei), datei.replace(/^\.\//, ""));
  if (result.ok) return result;
  throw new Refusal(result.maengel.map(mangelSatz).join("\n"));
};

export const readHaeuser = (datei: string): readonly Konfiguration[] => readKonfiguration(datei).haeuser;

/** The houses of verlauf.yaml; none where the file isn't named and doesn't exist. */
export const haeuserOf = ({ konfig }: Pick<Hausoptionen, "konfig">): readonly Konfiguration[] =>
  konfig === undefined && !existsSync(STANDARD) ? [] : readHaeuser(konfig ?? STANDARD);

/** All that verlauf.yaml says; what holds without one where it isn't named and doesn't exist. */
export const konfigurationOf = ({ konfig }: Pick<Hausoptionen, "konfig">) =>
  konfig === undefined && !existsSync(STANDARD)
    ? { haeuser: [], server: defaultServer, chat: null }
    : readKonfiguration(konfig ?? STANDARD);

/** How the server runs, by verlauf.yaml; what holds without one where there is none. */
export const serverOf = (options: Pick<Hausoptionen, "konfig">): Serverkonfiguration => konfigurationOf(options).server;
