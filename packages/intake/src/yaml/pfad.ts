import { kurz } from "./zitat.ts";

/** The way from a document's top to a value: keys and, in lists, places from 0. */
export type Pfad = readonly (string | number)[];

/** A problem that a check has found, before the file gives it a line. */
export interface Befund {
  readonly pfad: Pfad;
  readonly meldung: string;
}

export const pfadText = (pfad: Pfad): string =>
  pfad.reduce<string>(
    (text, teil) =>
      typeof teil === "number" ? `${text}[${teil}]` : text === "" ? kurz(teil) : `${text}.${kurz(teil)}`,
    "",
  );
