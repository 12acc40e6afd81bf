import { checkKatalog, Refusal } from "@verlauf/core";
import type { Zeile } from "../lieferung/zeile.ts";
import { readSheetHeader, type SheetHeader, workbookRows } from "../xlsx/rows.ts";
import { openWorkbook, type Workbook } from "../xlsx/workbook.ts";
import { kurz } from "../yaml/zitat.ts";
import { eigenerKatalog, type Fragenangabe, type Katalogdatei } from "./eigener-katalog.ts";
import type { Katalogergebnis } from "./katalogergebnis.ts";
import { sheetNameOf } from "./sheet-name.ts";
import { columnName, planSpalten, type Spalte } from "./spalten.ts";
import { leseBegruendungBei, leseGiltFuer, leseNummer, leseText, type Zelle } from "./zellen.ts";

const MAX_BYTES = 4 * 1024 * 1024;
const MAX_ZEILEN = 1000;

/** Reads a house's catalogue from the first sheet of a workbook. */
export const readExcelKatalog = async (file: Katalogdatei): Promise<Katalogergebnis> => {
  if (file.bytes.length > MAX_BYTES) {
    return refuse(`„${file.datei}“ ist größer als 4 MB. Bitte nur das Blatt mit den Fragen als .xlsx speichern.`);
  }
  try {
    const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.length);
    return await readFirstSheet(await openWorkbook(file.datei, bytes), file);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // a list could also come as CSV, a catalogue can't
    return refuse(error.message.replace(/ Bitte .*$/, " Bitte als .xlsx ohne Kennwort und ohne Makros speichern."));
  }
};

const refuse = (satz: string): Katalogergebnis => ({ ok: false, maengel: [satz] });

/** Something about a cell; the row as the sheet numbers it, the column from 0. */
interface Zellenmangel {
  readonly row: number;
  readonly column: number;
  readonly satz: string;
}

const readFirstSheet = async (workbook: Workbook, file: Katalogdatei): Promise<Katalogergebnis> => {
  const header = await readSheetHeader(workbook);
  const name = kurz(await sheetNameOf(workbook));
  const refuseCells = (maengel: readonly Zellenmangel[]): Katalogergebnis => ({
    ok: false,
    maengel: maengel
      .toSorted((one, other) => one.row - other.row || one.column - other.column)
      .map(({ row, column, satz }) => `${file.datei}, ${name}!${columnName(column)}${row}: ${satz}`),
  });

  const { spalten, maengel: imKopf } = planSpalten(header.kopf);
  if (imKopf.length > 0) return refuseCells(imKopf.map((mangel) => ({ row: header.row, ...mangel })));

  const { zeilen, zuViele } = await readZeilen(workbook, header);
  if (zuViele) return refuse(`${file.datei}, ${name}: Das Blatt hat mehr als 1.000 Zeilen. Möglich sind 100 Fragen.`);
  const gelesen = readFragen(zeilen, spalten);
  const katalog = eigenerKatalog({ ...OHNE_ANGABEN, fragen: gelesen.fragen.map(({ angabe }) => angabe) }, file);
  // where no row could be read, that there is no question is no news
  const checked = gelesen.fragen.length === 0 && gelesen.maengel.length > 0 ? [] : checkKatalog(katalog);
  const maengel = [
    ...gelesen.maengel,
    ...checked.map(({ pfad: [, index, feld], satz }) => ({
      row: gelesen.fragen[Number(index)]?.row ?? header.row,
      column: spalten.get(SPALTE_VON[String(feld)] ?? "nr") ?? 0,
      satz,
    })),
  ];
  const first = withoutFollowing(maengel);
  return first.length > 0 ? refuseCells(first) : { ok: true, katalog };
};

const OHNE_ANGABEN = {
  id: null,
  version: null,
  titel: null,
  ab: null,
  quelle: null,
  kennzeichnung: null,
  skala: null,
  ursachen: null,
  gesamtfrage: null,
} as const;

const SPALTE_VON: Readonly<Record<string, Spalte>> = {
  nr: "nr",
  abschnitt: "abschnitt",
  text: "frage",
  hinweis: "hinweis",
  herkunft: "herkunft",
};

// a cell that couldn't be read is also an empty one; the first sentence about it is enough
const withoutFollowing = (maengel: readonly Zellenmangel[]): readonly Zellenmangel[] => [
  ...new Map(maengel.toReversed().map((mangel) => [`${mangel.column} ${mangel.row}`, mangel])).values(),
];

const readZeilen = async (workbook: Workbook, header: SheetHeader) => {
  const zeilen: Zeile[] = [];
  const batches = workbookRows(
    workbook,
    header,
    () => "sonst",
    () => undefined,
  );
  for await (const batch of batches) {
    zeilen.push(...batch);
    if (zeilen.length > MAX_ZEILEN) return { zeilen: [], zuViele: true };
  }
  return { zeilen, zuViele: false };
};

const readFragen = (zeilen: readonly Zeile[], spalten: ReadonlyMap<Spalte, number>) => {
  const fragen: { readonly row: number; readonly angabe: Fragenangabe }[] = [];
  const maengel: Zellenmangel[] = [];
  let ueberschrift: string | null = null;
  for (const { zellen, zeile: row, mangel } of zeilen) {
    if (mangel !== undefined) {
      maengel.push({ row, column: 0, satz: "Die Zeile enthält Zeichen, die es in keinem Text gibt." });
      continue;
    }
    const read = <T>(spalte: Spalte, lese: (text: string) => Zelle<T>, sonst: T): T => {
      const column = spalten.get(spalte);
      const zelle = lese(column === undefined ? "" : (zellen[column] ?? ""));
      if ("wert" in zelle) return zelle.wert;
      maengel.push({ row, column: column ?? 0, satz: zelle.satz });
      return sonst;
    };
    const genannt = read("abschnitt", leseText, "");
    const angabe: Fragenangabe = {
      nr: read("nr", leseNummer, ""),
      abschnitt: genannt || ueberschrift,
      text: read("frage", leseText, ""),
      hinweis: read("hinweis", leseText, ""),
      herkunft: read("herkunft", leseText, ""),
      giltFuer: read("giltFuer", leseGiltFuer, null),
      begruendungBei: read("begruendungBei", leseBegruendungBei, null),
    };
    // a section may have a row of its own above its questions, and notes may stand beside the table
    if ([angabe.nr, angabe.text, angabe.hinweis, angabe.herkunft].every((text) => text === "")) {
      ueberschrift = genannt || ueberschrift;
      continue;
    }
    ueberschrift = null;
    fragen.push({ row, angabe });
  }
  return { fragen, maengel };
};
