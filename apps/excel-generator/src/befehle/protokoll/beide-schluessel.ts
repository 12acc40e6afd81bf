import type { Schluesselhalter } from "@verlauf/store";
import { oeffneSchluessel, type Schluesselpaar } from "@verlauf/use-cases";
import { type Argv, text } from "../../befehl.ts";
import { type Datenoptionen, readTextFile } from "../../datenort.ts";
import type { Umgebung } from "../../umgebung.ts";
import { kennwortOf } from "./kennwort.ts";

export interface Schluesseloptionen extends Datenoptionen {
  readonly "schluessel-verwaltung": string;
  readonly "schluessel-datenschutz": string;
  readonly "kennwort-verwaltung": string | undefined;
  readonly "kennwort-datenschutz": string | undefined;
}

/** The two keys that have to come together. */
export const withBeidenSchluesseln = (argv: Argv): Argv =>
  argv
    .option("schluessel-verwaltung", text("Datei mit dem Schlüssel der Verwaltung (nötig)", { demandOption: true }))
    .option("schluessel-datenschutz", text("Datei mit dem Schlüssel des Datenschutzes (nötig)", { demandOption: true }))
    .option("kennwort-verwaltung", text("Datei mit dem Kennwort dazu (sonst VERLAUF_KENNWORT_VERWALTUNG)"))
    .option("kennwort-datenschutz", text("Datei mit dem Kennwort dazu (sonst VERLAUF_KENNWORT_DATENSCHUTZ)"));

export const schluesselpaarOf = async (options: Schluesseloptionen, umgebung: Umgebung): Promise<Schluesselpaar> => {
  const open = async (fuer: Schluesselhalter) =>
    oeffneSchluessel(
      fuer,
      new TextDecoder().decode(readTextFile(options[`schluessel-${fuer}`])),
      await kennwortOf(fuer, options[`kennwort-${fuer}`], umgebung),
    );
  // one after the other: each may ask at the terminal
  const verwaltung = await open("verwaltung");
  return { verwaltung, datenschutz: await open("datenschutz") };
};
