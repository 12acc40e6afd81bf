import { createHash } from "node:crypto";
import { basename } from "node:path";
import { DATEIARTEN, Refusal } from "@verlauf/core";
import { readCsvHeader } from "../csv/header.ts";
import type { FileLayer } from "../files/file-layer.ts";
import { type FoundFile, listFiles } from "../files/list-files.ts";
import { nodeFiles } from "../files/node-files.ts";
import type { Zuordnungsversuch } from "../kopf/assign.ts";
import { columnsRefused, doubledColumns, type UnknownHeader } from "../kopf/columns-refused.ts";
import { recognise } from "../kopf/recognise.ts";
import type { Profil } from "../profil/profil.ts";
import { standardprofil } from "../profil/standardprofil.ts";
import { sniff } from "../text/sniff.ts";
import { readSheetHeader } from "../xlsx/rows.ts";
import { openWorkbook } from "../xlsx/workbook.ts";
import type { InspectedFile, Inspection, TableContent } from "./inspection.ts";
import { readBytes, readWhole } from "./read-bytes.ts";

export interface InspectOptions {
  readonly profil?: Profil;
  readonly files?: FileLayer;
}

/**
 * Looks at all files of a delivery: what each one is, how it is written, and whether its columns suffice. Throws a
 * Refusal where they don't (`ColumnsRefused` with a proposed mapping) or a file can't be read.
 */
export const inspectDelivery = async (
  paths: readonly string[],
  { profil = standardprofil, files: layer = nodeFiles }: InspectOptions = {},
): Promise<Inspection> => {
  const found = await listFiles(paths, layer);
  const seen: SeenFile[] = [];
  for (const file of found.files) seen.push(await look(file, layer));

  const recognised: RecognisedFile[] = [];
  const unknown: UnknownHeader[] = [];
  for (const file of seen) {
    const { known, versuch } = recognise(file.datei, file.inhalt.header.kopf, profil);
    if (known) recognised.push({ ...file, versuch });
    else if (isWorkbookByName(file)) throw new Refusal(noWorkbook(file.datei));
    else unknown.push({ datei: file.datei, kopf: file.inhalt.header.kopf, versuch });
  }
  if (unknown.length > 0) throw columnsRefused(unknown, profil);
  for (const { datei, versuch } of recognised) {
    const refusal = doubledColumns(datei, versuch);
    if (refusal !== undefined) throw refusal;
  }
  return inspection(recognised, found.notRead, profil, layer);
};

// the content decides how a file is read, but what calls itself a workbook and isn't one has no columns to map
const isWorkbookByName = ({ datei, inhalt }: SeenFile): boolean =>
  inhalt.format === "csv" && datei.toLowerCase().endsWith(".xlsx");

const noWorkbook = (datei: string): string =>
  `„${datei}“ ist keine Excel-Arbeitsmappe, obwohl die Datei so heißt. Bitte sie in Excel neu als .xlsx speichern.`;

interface SeenFile {
  readonly pfad: string;
  readonly datei: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly inhalt: TableContent;
}

interface RecognisedFile extends SeenFile {
  readonly versuch: Zuordnungsversuch;
}

const look = async ({ path }: FoundFile, layer: FileLayer): Promise<SeenFile> => {
  const datei = basename(path);
  const { content, sha256, size } = await sniff(datei, readBytes(layer, path));
  const file = { pfad: path, datei, bytes: size, sha256 };
  if (content === "workbook") {
    const workbook = await openWorkbook(datei, await readWhole(datei, readBytes(layer, path)));
    return { ...file, inhalt: { format: "xlsx", header: await readSheetHeader(workbook) } };
  }
  const header = readCsvHeader(datei, content);
  const { head: _, ...traits } = content;
  return { ...file, inhalt: { format: "csv", traits, header } };
};

const inspection = (
  recognised: readonly RecognisedFile[],
  notRead: readonly string[],
  profil: Profil,
  layer: FileLayer,
): Inspection => {
  const { once, twice } = withoutCopies(recognised);
  const has = (art: string): boolean => once.some(({ versuch }) => versuch.art === art);
  if (!has("kunden")) throw new Refusal(kundenMissing(once, notRead));

  const withLastContact = once.some(({ versuch }) => versuch.spalten.has("letzter_kontakt"));
  const hinweise = twice.map(
    ({ copy, original }) => `„${copy}“ hat denselben Inhalt wie „${original}“ und wurde nicht noch einmal gelesen.`,
  );
  if (withLastContact && has("kontakte")) {
    hinweise.push(
      "Die Spalte „Letzter Kontakt“ wurde nicht übernommen, weil die Lieferung die Kontakte selbst enthält.",
    );
  }
  if (!withLastContact && !has("kontakte")) {
    hinweise.push(
      "Die Lieferung enthält weder Kontakte noch die Spalte „Letzter Kontakt“. Alle Fristen laufen ab dem Beginn der Betreuung.",
    );
  }
  return {
    dateien: DATEIARTEN.flatMap((art) => once.filter(({ versuch }) => versuch.art === art)).map((file) =>
      inspected(file, has("kontakte")),
    ),
    nichtGelesen: [...notRead, ...twice.map(({ copy }) => copy)],
    ignorierteSpalten: once
      .filter(({ versuch }) => versuch.ignoriert.length > 0)
      .map(({ datei, versuch }) => ({ datei, spalten: versuch.ignoriert })),
    hinweise,
    sha256: createHash("sha256")
      .update(
        once
          .map(({ sha256 }) => sha256)
          .toSorted()
          .join("\n"),
      )
      .digest("hex"),
    bytes: once.reduce((sum, { bytes }) => sum + bytes, 0),
    nurLetzterKontakt: withLastContact && !has("kontakte"),
    profil,
    layer,
  };
};

const inspected = ({ versuch, ...file }: RecognisedFile, withContacts: boolean): InspectedFile => ({
  ...file,
  art: versuch.art,
  spalten: withContacts
    ? new Map([...versuch.spalten].filter(([feld]) => feld !== "letzter_kontakt"))
    : versuch.spalten,
});

const withoutCopies = (files: readonly RecognisedFile[]) => {
  const first = new Map<string, RecognisedFile>();
  const twice: { readonly copy: string; readonly original: string }[] = [];
  for (const file of files) {
    const original = first.get(file.sha256);
    if (original === undefined) first.set(file.sha256, file);
    else twice.push({ copy: file.datei, original: original.datei });
  }
  return { once: [...first.values()], twice };
};

const kundenMissing = (files: readonly RecognisedFile[], notRead: readonly string[]): string => {
  const found = files.map(({ datei, versuch }) => `„${datei}“ (${versuch.art})`).join(", ");
  const others = notRead.length === 0 ? "" : ` Nicht gelesen: ${notRead.slice(0, 10).join(", ")}.`;
  return `Zu einer Lieferung gehört eine Datei mit den Kundensätzen (kunden). Gefunden: ${found}.${others}`;
};
