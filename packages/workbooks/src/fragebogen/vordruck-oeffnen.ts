import { writeZip } from "../zip-package.ts";
import type { Form } from "./form.ts";
import type { Fragebogen } from "./fragebogen.ts";
import { fuellungOf } from "./fuellung.ts";
import { paketteil } from "./paketteil.ts";
import type { Schluessel } from "./signatur.ts";

// Apart from the making of a prepared package, which needs exceljs: a thread that only fills packages starts without it.

/** The cells of a row whose question reaches one Rechtskreis only, for a case of it and for another. */
export interface Zeilenmuster {
  readonly gilt: string;
  readonly entfaellt: string;
}

/** A package that is ready but for its gaps, as data that can be sent to a thread. */
export interface Vordruck {
  readonly form: Form;
  /** The parts by their names. */
  readonly texte: ReadonlyMap<string, string>;
  readonly zeilen: ReadonlyMap<string, Zeilenmuster>;
}

/** What makes questionnaires out of a prepared package; keeps what they have in common compressed. */
export const openVordruck = (
  { form, texte, zeilen }: Vordruck,
  schluessel: Schluessel,
): ((bogen: Fragebogen) => Uint8Array) => {
  const teile = [...texte].map(([name, xml]) => paketteil(name, xml));
  return (bogen) => {
    const fuellung = fuellungOf(bogen, form, zeilen, schluessel);
    return writeZip(teile.map((teil) => teil(fuellung)));
  };
};
