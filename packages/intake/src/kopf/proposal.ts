import type { Dateiart } from "@verlauf/core";
import { Document, visit } from "yaml";
import { comparable, spellings } from "../profil/comparable.ts";
import { type Feld, felderVon } from "../profil/felder.ts";
import type { Profil } from "../profil/profil.ts";
import { naechstes } from "../yaml/naechstes.ts";
import type { Zuordnungsversuch } from "./assign.ts";

/** A column of the file and the field that it probably is. */
export interface Vorschlag {
  readonly art: Dateiart;
  /** Every needed field that is missing, with the columns it may be (none where nothing is near), and other near ones. */
  readonly felder: Readonly<Record<string, readonly string[]>>;
}

/** For each column that nobody knows the nearest field that has no column yet. */
export const proposeColumns = ({ art, spalten, ignoriert, fehlend }: Zuordnungsversuch, profil: Profil): Vorschlag => {
  const open = felderVon(art).filter(({ name }) => !spalten.has(name));
  const felder = new Map<string, string[]>(fehlend.map(({ name }) => [name, []]));
  for (const kopf of ignoriert.slice(0, MAX_LOOKED_AT)) {
    const feld = nearestField(kopf, open, art, profil);
    if (feld !== undefined && (felder.get(feld) ?? []).length === 0) felder.set(feld, [kopf]);
  }
  return { art, felder: Object.fromEntries(felder) };
};

// a table of thousands of columns is none of ours, and comparing them all would take its time
const MAX_LOOKED_AT = 200;

/** The proposal as a mapping profile that a house can complete and use. */
export const proposalText = (vorschlaege: readonly Vorschlag[]): string => {
  const dateien = new Map<Dateiart, Record<string, readonly string[]>>();
  for (const { art, felder } of vorschlaege) dateien.set(art, { ...dateien.get(art), ...felder });
  const document = new Document({
    profil: "eigenes-haus",
    dateien: Object.fromEntries([...dateien].map(([art, felder]) => [art, { felder }])),
  });
  visit(document, {
    Seq: (_, list) => {
      list.flow = true;
    },
  });
  // an empty list is a question to whoever reads the proposal
  return document
    .toString({ lineWidth: 0, flowCollectionPadding: false })
    .replace(/^(\s+)(\w+): \[\]$/gm, "$1# $2: [Spaltenname]   # bitte eintragen");
};

const nearestField = (kopf: string, open: readonly Feld[], art: Dateiart, profil: Profil): string | undefined => {
  const wanted = comparable(kopf);
  if (wanted.length < 2) return undefined;
  const names = open.flatMap(({ name }) =>
    (profil.dateien[art].felder[name] ?? []).flatMap(spellings).map((spelling) => ({ spelling, name })),
  );
  const near = naechstes(
    wanted,
    names.map(({ spelling }) => spelling),
  );
  const spelled = near ?? names.map(({ spelling }) => spelling).find((spelling) => isPart(spelling, wanted));
  return names.find(({ spelling }) => spelling === spelled)?.name;
};

// "Kundennummer des Hauses" holds "Kundennummer"; short words would be found everywhere
const isPart = (spelling: string, wanted: string): boolean =>
  (spelling.length >= 4 && wanted.includes(spelling)) || (wanted.length >= 4 && spelling.includes(wanted));
