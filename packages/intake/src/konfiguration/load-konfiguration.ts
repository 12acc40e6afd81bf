import { type Mangel, sortMaengel } from "../yaml/mangel.ts";
import { readYaml, type YamlDocument } from "../yaml/read-yaml.ts";
import { validate } from "../yaml/validate.ts";
import { checkGeltung } from "./check-geltung.ts";
import { checkHaeuser } from "./check-haeuser.ts";
import { checkKanaele } from "./check-kanaele.ts";
import { checkKonzepte } from "./check-konzepte.ts";
import type { Konfiguration } from "./konfiguration.ts";
import { defaultKonfiguration, konfigurationSchema } from "./schema.ts";

export type Konfigurationsergebnis =
  | { readonly ok: true; readonly haeuser: readonly Konfiguration[] }
  | { readonly ok: false; readonly maengel: readonly Mangel[] };

/** Reads a whole `verlauf.yaml`: a configuration for each of its documents, or every problem in the order of lines. */
export const loadKonfiguration = (content: string | Uint8Array, datei: string): Konfigurationsergebnis => {
  const { documents, maengel } = readYaml(content, datei);
  const read = documents.map(checkDocument);
  const all = [...maengel, ...read.flatMap((result) => result.maengel), ...checkHaeuser(documents)];
  return all.length === 0
    ? { ok: true, haeuser: read.flatMap(({ haus }) => (haus === undefined ? [] : [haus])) }
    : { ok: false, maengel: sortMaengel(all) };
};

const checkDocument = ({ value, toMangel }: YamlDocument) => {
  const result = validate(konfigurationSchema, value);
  const findings = [
    ...(result.ok ? [] : result.findings),
    ...checkGeltung(value),
    ...checkKonzepte(value),
    ...checkKanaele(value),
  ];
  return { haus: result.ok ? result.value : undefined, maengel: findings.map(toMangel) };
};

/** What holds for an office: its own document, else the one that names no office, else no house rules at all. */
export const konfigurationFuer = (haeuser: readonly Konfiguration[], dienststelle: string): Konfiguration =>
  haeuser.find(({ haus }) => haus.dienststelle === dienststelle) ??
  haeuser.find(({ haus }) => haus.dienststelle === null) ??
  defaultKonfiguration;
