import { anzahl, type Batch, type Dateiart, type Satz } from "@verlauf/core";
import { type Feldleser, feldleser, type Read } from "../saetze/feldleser.ts";
import type { Fundstelle } from "../saetze/kunden-einmal.ts";
import type { Lage } from "../saetze/lage.ts";
import { SATZLESER } from "../saetze/satzleser.ts";
import type { FaultCollector } from "./fault-collector.ts";
import type { Inspection } from "./inspection.ts";
import type { Dateibericht } from "./report.ts";
import { rowsOf } from "./rows-of.ts";

/** What a delivery's files share while they are read one after another. */
export interface Reading {
  readonly inspection: Inspection;
  readonly lage: Lage;
  readonly faults: FaultCollector;
  readonly onBytes: (count: number) => void;
}

export interface FileResult {
  readonly bericht: Dateibericht;
  /** Where its rejected rows stand: from, to, from, to … */
  readonly places: readonly number[];
}

const BATCH_ROWS = 2_000;

/** One file's good rows in batches; its bad ones are reported and their places returned. */
export async function* readFile(
  index: number,
  { inspection, lage, faults, onBytes }: Reading,
): AsyncGenerator<Batch, FileResult, undefined> {
  const file = inspection.dateien[index];
  if (file === undefined) throw new RangeError(`the delivery has no file ${index}`);
  const { art, datei, spalten } = file;
  let zeile = 0;
  let gelesen = 0;
  let abgelehnt = 0;
  let restored = 0;
  let saetze: Satz<Dateiart>[] = [];
  const places: number[] = [];
  const leser = feldleser<Dateiart>(spalten, inspection.profil.dateien[art], lage.datenstand);
  const dateien = inspection.dateien.map((other) => other.datei);
  const read = satzleser(art, leser, lage, { dateien, datei: index, zeile: () => zeile });
  const onRestored = (count: number): void => {
    restored += count;
  };

  for await (const rows of rowsOf(file, inspection.layer, { onBytes, onRestored })) {
    for (const row of rows) {
      gelesen++;
      zeile = row.zeile;
      const satz = row.mangel === undefined ? readRow(leser, read, row.zellen) : null;
      if (satz === null) {
        abgelehnt++;
        places.push(row.von, row.bis);
        const asWhole = row.mangel === undefined ? undefined : [{ spalte: "", wert: "", meldung: row.mangel }];
        faults.add(datei, zeile, asWhole ?? leser.funde());
        continue;
      }
      saetze.push(satz);
      if (saetze.length < BATCH_ROWS) continue;
      yield batch(art, saetze);
      saetze = [];
    }
  }
  if (saetze.length > 0) yield batch(art, saetze);
  if (restored > 0) lage.hinweise.add(restoredSentence(datei, restored));
  return { bericht: { datei, art, gelesen, uebernommen: gelesen - abgelehnt, abgelehnt }, places };
}

const satzleser = <A extends Dateiart>(
  art: A,
  leser: Feldleser<A>,
  lage: Lage,
  fundstelle: Fundstelle,
): Read<Satz<A>> => SATZLESER[art](leser, lage, fundstelle);

const readRow = <T>(leser: Feldleser<Dateiart>, read: Read<T>, zellen: readonly string[]): T | null => {
  leser.start(zellen);
  const satz = read();
  return leser.funde().length === 0 ? satz : null;
};

// a kind and its rows belong together by construction: both come from the same file
const batch = (art: Dateiart, saetze: readonly Satz<Dateiart>[]): Batch => ({ art, saetze }) as unknown as Batch;

const restoredSentence = (datei: string, count: number): string =>
  `„${datei}“: ${anzahl(count, "Kundennummer war", "Kundennummern waren")} als Zahl gespeichert, etwa 4,09E+187 statt 409E000185, und wurden zurückgewandelt. Führende Nullen gehen dabei verloren; sicher ist, die Spalte als Text zu formatieren.`;
