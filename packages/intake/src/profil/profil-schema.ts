import { DATEIARTEN } from "@verlauf/core";
import * as z from "zod";
import { atLeastOne, mapping, oneOf, sentence, text } from "../yaml/schema-parts.ts";
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

const optionalEach = <N extends string, T extends z.ZodType>(names: readonly N[], part: (name: N) => T) =>
  Object.fromEntries(names.map((name) => [name, part(name).exactOptional()]));

// Where the base profile has value words for a field, those they stand for are all there are; else any text is one.
const meaning = (base: Dateiprofil, feld: string): z.ZodType<string> => {
  const values = [...new Set(Object.values(base.werte[feld] ?? {}))];
  return values.length === 0 ? text("ein Wert") : oneOf(values);
};

const fileSchema = (base: Dateiprofil): z.ZodType<Dateiangaben> => {
  const fields = Object.keys(base.felder);
  const header = atLeastOne(text("eine Spaltenüberschrift"));
  const words = (feld: string) =>
    z.record(z.string(), meaning(base, feld), { error: ({ input }) => sentence(input, "{ WORT: WERT }") });
  return mapping({
    felder: mapping(
      optionalEach(fields, () => header),
      FELDER,
    ).exactOptional(),
    werte: mapping(optionalEach(fields, words), FELDER).exactOptional(),
    datum: atLeastOne(oneOf(DATUMSFORMATE)).exactOptional(),
  });
};

/** The schema of a mapping profile; which fields and value words there are comes from the base profile. */
export const profilSchema = (base: Profil): z.ZodType<Profilangaben> =>
  mapping({
    profil: text("ein Name wie „haus-x“"),
    dateien: mapping(optionalEach(DATEIARTEN, (art) => fileSchema(base.dateien[art]))),
  });
