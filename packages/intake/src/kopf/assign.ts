import type { Dateiart } from "@verlauf/core";
import { comparable, spellings } from "../profil/comparable.ts";
import { type Feld, felderVon } from "../profil/felder.ts";
import type { Profil } from "../profil/profil.ts";
import type { Spalte } from "../saetze/feldleser.ts";

/** How a file's header fits one kind of file. */
export interface Zuordnungsversuch {
  readonly art: Dateiart;
  /** A field's column. */
  readonly spalten: ReadonlyMap<string, Spalte>;
  /** Columns that are none of ours. */
  readonly ignoriert: readonly string[];
  readonly fehlend: readonly Feld[];
  /** Fields that two columns claim. */
  readonly doppelt: readonly { readonly feld: Feld; readonly koepfe: readonly string[] }[];
}

export const assignColumns = (kopf: readonly string[], art: Dateiart, profil: Profil): Zuordnungsversuch => {
  const felder = felderVon(art);
  const names = new Map<string, string>();
  for (const [feld, synonyme] of Object.entries(profil.dateien[art].felder)) {
    for (const spelling of synonyme.flatMap(spellings)) if (!names.has(spelling)) names.set(spelling, feld);
  }

  const claims = new Map<string, Spalte[]>();
  const ignoriert: string[] = [];
  for (const [index, name] of kopf.entries()) {
    const feld = names.get(comparable(name));
    if (feld !== undefined) claims.set(feld, [...(claims.get(feld) ?? []), { index, kopf: name }]);
    else if (name !== "") ignoriert.push(name);
  }

  const spalten = new Map<string, Spalte>();
  for (const [feld, [spalte]] of claims) if (spalte !== undefined) spalten.set(feld, spalte);
  return {
    art,
    spalten,
    ignoriert,
    fehlend: felder.filter(({ name, wozu }) => wozu !== undefined && !spalten.has(name)),
    doppelt: felder
      .map((feld) => ({ feld, koepfe: (claims.get(feld.name) ?? []).map((spalte) => spalte.kopf) }))
      .filter(({ koepfe }) => koepfe.length > 1),
  };
};
