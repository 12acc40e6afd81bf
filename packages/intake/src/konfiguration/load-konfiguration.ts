import { type Mangel, sortMaengel } from "../yaml/mangel.ts";
import { readYaml, type YamlDocument } from "../yaml/read-yaml.ts";
import { validate } from "../yaml/validate.ts";
import type { Chatkonfiguration } from "./chat.ts";
import { checkChat } from "./check-chat.ts";
import { checkGeltung } from "./check-geltung.ts";
import { checkHaeuser } from "./check-haeuser.ts";
import { checkKanaele } from "./check-kanaele.ts";
import { checkKonzepte } from "./check-konzepte.ts";
import { checkProzess, isHaus } from "./check-prozess.ts";
import { checkServer } from "./check-server.ts";
import type { Konfiguration } from "./konfiguration.ts";
import type { Mailkonfiguration } from "./mail.ts";
import { defaultKonfiguration, documentSchema } from "./schema.ts";
import { type Serverkonfiguration, serverOf } from "./server.ts";

export type Konfigurationsergebnis =
  | {
      readonly ok: true;
      readonly haeuser: readonly Konfiguration[];
      /** With everything filled in that the file leaves out. */
      readonly server: Serverkonfiguration;
      /** Null sends no mail. */
      readonly mail: Mailkonfiguration | null;
      /** Null has no chat. */
      readonly chat: Chatkonfiguration | null;
    }
  | { readonly ok: false; readonly maengel: readonly Mangel[] };

/** Reads a whole `verlauf.yaml`: a configuration for each of its documents, or every problem in the order of lines. */
export const loadKonfiguration = (content: string | Uint8Array, datei: string): Konfigurationsergebnis => {
  const { documents, maengel } = readYaml(content, datei);
  const read = documents.map(checkDocument);
  const all = [
    ...maengel,
    ...read.flatMap((result) => result.maengel),
    ...checkHaeuser(documents.filter(isHaus)),
    ...checkProzess(documents),
  ];
  if (all.length > 0) return { ok: false, maengel: sortMaengel(all) };
  const found = read.flatMap(({ content: inFile }) => (inFile === undefined ? [] : [inFile]));
  const chat = found.find((document) => document.chat !== null)?.chat ?? null;
  return {
    ok: true,
    haeuser: found.flatMap(({ haus }) => (haus === null ? [] : [haus])),
    server: serverOf(found.find(({ server }) => server !== null)?.server ?? null, chat !== null),
    mail: found.find(({ mail }) => mail !== null)?.mail ?? null,
    chat,
  };
};

const checkDocument = (document: YamlDocument) => {
  const { value, toMangel } = document;
  const result = validate(documentSchema, value);
  const findings = [
    ...(result.ok ? [] : result.findings),
    ...checkGeltung(value),
    ...checkKonzepte(value),
    ...checkKanaele(value),
    ...checkServer(value),
    ...checkChat(value),
  ];
  const maengel = findings.map(toMangel);
  if (!result.ok) return { content: undefined, maengel };
  return { content: { ...result.value, haus: isHaus(document) ? result.value.haus : null }, maengel };
};

/** What holds for an office: its own document, else the one that names no office, else no house rules at all. */
export const konfigurationFuer = (haeuser: readonly Konfiguration[], dienststelle: string): Konfiguration =>
  haeuser.find(({ haus }) => haus.dienststelle === dienststelle) ??
  haeuser.find(({ haus }) => haus.dienststelle === null) ??
  defaultKonfiguration;
