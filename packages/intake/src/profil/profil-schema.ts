import { DATEIARTEN } from "@verlauf/core";
import * as z from "zod";
import { abschnitt, einesVon, mindestensEines, satz, text } from "../yaml/bausteine.ts";
import { DATUMSFORMATE, type Dateiprofil, type Profil } from "./profil.ts";

/** What a profile file says about one kind of export file. */
export interface Dateiangaben {
  readonly felder?: Readonly<Record<string, readonly string[]>>;
  readonly werte?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly datum?: Dateiprofil["datum"];
}

export interface Profilangaben {
  readonly profil: string;
  readonly dateien: Readonly<Record<string, Dateiangaben>>;
}

const FELDER = "ein Abschnitt mit Feldnamen wie kundennummer";

const optionalEach = <T extends z.ZodType>(names: readonly string[], part: (name: string) => T) =>
  Object.fromEntries(names.map((name) => [name, part(name).exactOptional()]));

// Where the base profile has value words for a field, those they stand for are all there are; else any text is one.
const bedeutung = (base: Dateiprofil, feld: string): z.ZodType<string> => {
  const values = [...new Set(Object.values(base.werte[feld] ?? {}))];
  return values.length === 0 ? text("ein Wert") : einesVon(values);
};

const datei = (base: Dateiprofil): z.ZodType<Dateiangaben> => {
  const fields = Object.keys(base.felder);
  const header = mindestensEines(text("eine Spaltenüberschrift"));
  const words = (feld: string) =>
    z.record(z.string(), bedeutung(base, feld), { error: ({ input }) => satz(input, "{ WORT: WERT }") });
  return abschnitt({
    felder: abschnitt(
      optionalEach(fields, () => header),
      FELDER,
    ).exactOptional(),
    werte: abschnitt(optionalEach(fields, words), FELDER).exactOptional(),
    datum: mindestensEines(einesVon(DATUMSFORMATE)).exactOptional(),
  });
};

/** The schema of a mapping profile; which fields and value words there are comes from the base profile. */
export const profilSchema = (base: Profil): z.ZodType<Profilangaben> =>
  abschnitt({
    profil: text("ein Name wie „haus-x“"),
    dateien: abschnitt(optionalEach(DATEIARTEN, (art) => datei(base.dateien[art as (typeof DATEIARTEN)[number]]))),
  });
