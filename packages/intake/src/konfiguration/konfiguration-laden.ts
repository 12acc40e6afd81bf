import { type Mangel, sortMaengel } from "../yaml/mangel.ts";
import { pruefe } from "../yaml/pruefen.ts";
import { readYaml, type YamlDokument } from "../yaml/yaml-lesen.ts";
import { pruefeKanaele } from "./datenschutz-pruefen.ts";
import { pruefeGeltung } from "./geltung-pruefen.ts";
import { pruefeHaeuser } from "./haeuser-pruefen.ts";
import type { Konfiguration } from "./konfiguration.ts";
import { pruefeKonzepte } from "./konzept-pruefen.ts";
import { defaultKonfiguration, konfigurationSchema } from "./schema.ts";

export type Konfigurationsergebnis =
  | { readonly ok: true; readonly haeuser: readonly Konfiguration[] }
  | { readonly ok: false; readonly maengel: readonly Mangel[] };

/** Reads a whole `verlauf.yaml`: a configuration for each of its documents, or every problem in the order of lines. */
export const loadKonfiguration = (inhalt: string | Uint8Array, datei: string): Konfigurationsergebnis => {
  const { dokumente, maengel } = readYaml(inhalt, datei);
  const read = dokumente.map(pruefeDokument);
  const all = [...maengel, ...read.flatMap((result) => result.maengel), ...pruefeHaeuser(dokumente)];
  return all.length === 0
    ? { ok: true, haeuser: read.flatMap(({ haus }) => (haus === undefined ? [] : [haus])) }
    : { ok: false, maengel: sortMaengel(all) };
};

const pruefeDokument = ({ wert, verortet }: YamlDokument) => {
  const result = pruefe(konfigurationSchema, wert);
  const befunde = [
    ...(result.ok ? [] : result.befunde),
    ...pruefeGeltung(wert),
    ...pruefeKonzepte(wert),
    ...pruefeKanaele(wert),
  ];
  return { haus: result.ok ? result.wert : undefined, maengel: befunde.map(verortet) };
};

/** What holds for an office: its own document, else the one that names no office, else no house rules at all. */
export const konfigurationFuer = (haeuser: readonly Konfiguration[], dienststelle: string): Konfiguration =>
  haeuser.find(({ haus }) => haus.dienststelle === dienststelle) ??
  haeuser.find(({ haus }) => haus.dienststelle === null) ??
  defaultKonfiguration;
