import { DATEIARTEN, type Dateiart } from "@verlauf/core";
import { mindestensEines, text } from "../yaml/bausteine.ts";
import { type Mangel, sortMaengel } from "../yaml/mangel.ts";
import type { Befund } from "../yaml/pfad.ts";
import { lies, pruefe, schluessel } from "../yaml/pruefen.ts";
import { readYaml } from "../yaml/yaml-lesen.ts";
import { kurz } from "../yaml/zitat.ts";
import { spellings } from "./comparable.ts";
import type { Dateiprofil, Profil } from "./profil.ts";
import { type Dateiangaben, profilSchema } from "./profil-schema.ts";

export type Profilergebnis =
  | { readonly ok: true; readonly profil: Profil }
  | { readonly ok: false; readonly maengel: readonly Mangel[] };

/** Reads a mapping profile; what it doesn't name is as in `base`. */
export const loadProfil = (inhalt: string | Uint8Array, datei: string, base: Profil): Profilergebnis => {
  const { dokumente, maengel } = readYaml(inhalt, datei);
  const [first, ...others] = dokumente;
  const several = others.map(({ verortet }) =>
    verortet({ pfad: [], meldung: "Hier beginnt ein weiteres Profil. Möglich ist eines je Datei." }),
  );
  if (first === undefined) return { ok: false, maengel };
  const result = pruefe(profilSchema(base), first.wert);
  const befunde = [...(result.ok ? [] : result.befunde), ...pruefeUeberschriften(first.wert)];
  const all = [...maengel, ...several, ...befunde.map(first.verortet)];
  if (!result.ok || all.length > 0) return { ok: false, maengel: sortMaengel(all) };
  return { ok: true, profil: merge(base, result.wert.profil, result.wert.dateien) };
};

const headers = mindestensEines(text(""));

const namesakes = (one: string, other: string): boolean => {
  const known = spellings(one);
  return spellings(other).some((spelling) => known.includes(spelling));
};

// A column can feed one field only; two that claim it would be decided by chance.
const pruefeUeberschriften = (dokument: unknown): readonly Befund[] =>
  DATEIARTEN.flatMap((art) => {
    const claimed: { readonly feld: string; readonly header: string }[] = [];
    return schluessel(dokument, ["dateien", art, "felder"]).flatMap((feld) => {
      const pfad = ["dateien", art, "felder", feld];
      const own = lies(headers, dokument, pfad) ?? [];
      return own.flatMap((header, index): readonly Befund[] => {
        const other = claimed.find((claim) => claim.feld !== feld && namesakes(claim.header, header));
        claimed.push({ feld, header });
        if (other === undefined) return [];
        const meldung = `„${kurz(header)}“ steht schon bei ${other.feld}. Eine Spalte gehört zu einem Feld.`;
        return [{ pfad: [...pfad, index], meldung }];
      });
    });
  });

const merge = (base: Profil, name: string, dateien: Readonly<Record<string, Dateiangaben>>): Profil => ({
  name,
  dateien: Object.fromEntries(
    DATEIARTEN.map((art) => [art, mergeDatei(base.dateien[art], dateien[art] ?? {})]),
  ) as Record<Dateiart, Dateiprofil>,
});

const mergeDatei = (base: Dateiprofil, { felder = {}, werte = {}, datum }: Dateiangaben): Dateiprofil => {
  const claimed = Object.values(felder).flat();
  const kept = Object.fromEntries(
    Object.entries(base.felder).map(([feld, known]) => [
      feld,
      known.filter((header) => !claimed.some((claim) => namesakes(claim, header))),
    ]),
  );
  return {
    felder: { ...kept, ...felder },
    werte: {
      ...base.werte,
      ...Object.fromEntries(Object.entries(werte).map(([feld, words]) => [feld, { ...base.werte[feld], ...words }])),
    },
    datum: datum ?? base.datum,
  };
};
