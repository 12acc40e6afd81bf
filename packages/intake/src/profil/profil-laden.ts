import { DATEIARTEN, type Dateiart } from "@verlauf/core";
import { type Mangel, sortMaengel } from "../yaml/mangel.ts";
import type { Finding } from "../yaml/path.ts";
import { readYaml } from "../yaml/read-yaml.ts";
import { atLeastOne, text } from "../yaml/schema-parts.ts";
import { keysAt, readAt, validate } from "../yaml/validate.ts";
import { kurz } from "../yaml/zitat.ts";
import { spellings } from "./comparable.ts";
import type { Dateiprofil, Profil } from "./profil.ts";
import { type Dateiangaben, profilSchema } from "./profil-schema.ts";

export type Profilergebnis =
  | { readonly ok: true; readonly profil: Profil }
  | { readonly ok: false; readonly maengel: readonly Mangel[] };

/** Reads a mapping profile; what it doesn't name is as in `base`. */
export const loadProfil = (content: string | Uint8Array, datei: string, base: Profil): Profilergebnis => {
  const { documents, maengel } = readYaml(content, datei);
  const [first, ...others] = documents;
  const several = others.map(({ toMangel }) =>
    toMangel({ path: [], meldung: "Hier beginnt ein weiteres Profil. Möglich ist eines je Datei." }),
  );
  if (first === undefined) return { ok: false, maengel };
  const result = validate(profilSchema(base), first.value);
  const findings = [...(result.ok ? [] : result.findings), ...checkHeaders(first.value)];
  const all = [...maengel, ...several, ...findings.map(first.toMangel)];
  if (!result.ok || all.length > 0) return { ok: false, maengel: sortMaengel(all) };
  return { ok: true, profil: merge(base, result.value.profil, result.value.dateien) };
};

const headers = atLeastOne(text(""));

const namesakes = (one: string, other: string): boolean => {
  const known = spellings(one);
  return spellings(other).some((spelling) => known.includes(spelling));
};

// A column can feed one field only; two that claim it would be decided by chance.
const checkHeaders = (document: unknown): readonly Finding[] =>
  DATEIARTEN.flatMap((art) => {
    const claimed: { readonly feld: string; readonly header: string }[] = [];
    return keysAt(document, ["dateien", art, "felder"]).flatMap((feld) => {
      const path = ["dateien", art, "felder", feld];
      const own = readAt(headers, document, path) ?? [];
      return own.flatMap((header, index): readonly Finding[] => {
        const other = claimed.find((claim) => claim.feld !== feld && namesakes(claim.header, header));
        claimed.push({ feld, header });
        if (other === undefined) return [];
        const meldung = `„${kurz(header)}“ steht schon bei ${other.feld}. Eine Spalte gehört zu einem Feld.`;
        return [{ path: [...path, index], meldung }];
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
