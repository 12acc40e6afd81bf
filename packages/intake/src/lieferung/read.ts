import type { Batch, Dateiart, IsoDate, Satz } from "@verlauf/core";
import { profillageFehlt } from "../kopf/columns-refused.ts";
import { type Feldleser, feldleser, type Read } from "../saetze/feldleser.ts";
import { LETZTER_TAG_DER_PROFILLAGEN } from "../saetze/kunden.ts";
import { kundenverzeichnis } from "../saetze/kundenverzeichnis.ts";
import type { Lage } from "../saetze/lage.ts";
import { SATZLESER } from "../saetze/satzleser.ts";
import { type BekanntesTeam, teamverzeichnis } from "../saetze/teamverzeichnis.ts";
import { faultCollector } from "./fault-collector.ts";
import type { Inspection } from "./inspection.ts";
import { type RejectedRows, writeRejects } from "./rejects.ts";
import { type Dateibericht, DeliveryRefused, type DeliveryReport, limitSentence } from "./report.ts";
import { rowsOf } from "./rows-of.ts";

export interface ReadOptions {
  readonly datenstand: IsoDate;
  /** The teams known from an earlier delivery, for one without an organisation; undefined: teams aren't checked. */
  readonly bekannteTeams?: readonly BekanntesTeam[] | undefined;
  /** Where rejected rows are written; made when there are any. */
  readonly rejectsDir: string;
  /** The share of bad rows above which the whole delivery is refused. */
  readonly limit?: number;
  readonly onProgress?: (bytesDone: number, bytesTotal: number) => void;
}

const DEFAULT_LIMIT = 0.02;
const BATCH_ROWS = 2_000;

/**
 * A delivery's good rows, in batches, what is referred to first. The last call returns the report; it throws a
 * `DeliveryRefused` where too many rows are bad, after the rejected rows were written.
 */
export async function* readDelivery(
  inspection: Inspection,
  options: ReadOptions,
): AsyncGenerator<Batch, DeliveryReport, undefined> {
  const { dateien, layer, profil } = inspection;
  const { datenstand, limit = DEFAULT_LIMIT } = options;
  refuseWithoutProfillage(inspection, datenstand);

  const faults = faultCollector();
  const lage = lageOf(inspection, options);
  const names = dateien.map(({ datei }) => datei);
  const berichte: Dateibericht[] = [];
  const rejected: RejectedRows[] = [];
  let bytesDone = 0;
  const onBytes = (count: number): void => {
    bytesDone += count;
    options.onProgress?.(bytesDone, inspection.bytes);
  };

  for (const [index, file] of dateien.entries()) {
    const { art, datei } = file;
    let zeile = 0;
    const leser = feldleser<Dateiart>(file.spalten, profil.dateien[art], datenstand);
    const read = satzleser(art, leser, lage, { dateien: names, datei: index, zeile: () => zeile });
    const places: number[] = [];
    let gelesen = 0;
    let abgelehnt = 0;
    let saetze: Satz<Dateiart>[] = [];
    let restored = 0;
    const onRestored = (count: number): void => {
      restored += count;
    };

    for await (const rows of rowsOf(file, layer, { onBytes, onRestored })) {
      for (const row of rows) {
        gelesen++;
        zeile = row.zeile;
        const satz = row.mangel === undefined ? readRow(leser, read, row.zellen) : null;
        if (satz === null) {
          abgelehnt++;
          places.push(row.von, row.bis);
          if (row.mangel !== undefined) faults.add(datei, zeile, [{ spalte: "", wert: "", meldung: row.mangel }]);
          else faults.add(datei, zeile, leser.funde());
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
    berichte.push({ datei, art, gelesen, uebernommen: gelesen - abgelehnt, abgelehnt });
    if (places.length > 0) rejected.push({ file, places });
  }

  const report: DeliveryReport = {
    datenstand,
    dateien: berichte,
    nichtGelesen: inspection.nichtGelesen,
    fehler: faults.first(),
    fehlerGesamt: faults.count(),
    abgelehntIn: await writeRejects(rejected, options.rejectsDir, layer),
    ignorierteSpalten: inspection.ignorierteSpalten,
    hinweise: [...inspection.hinweise, ...lage.hinweise],
  };
  const sentence = limitSentence(berichte, limit) ?? emptySentence(berichte);
  if (sentence !== undefined) throw new DeliveryRefused(sentence, { report });
  return report;
}

const satzleser = <A extends Dateiart>(
  art: A,
  leser: Feldleser<A>,
  lage: Lage,
  fundstelle: Parameters<(typeof SATZLESER)[A]>[2],
): Read<Satz<A>> => SATZLESER[art](leser, lage, fundstelle);

// a kind and its rows belong together by construction: both come from the same file
const batch = (art: Dateiart, saetze: readonly Satz<Dateiart>[]): Batch => ({ art, saetze }) as unknown as Batch;

const readRow = <T>(leser: Feldleser<Dateiart>, read: Read<T>, zellen: readonly string[]): T | null => {
  leser.start(zellen);
  const satz = read();
  return leser.funde().length === 0 ? satz : null;
};

const lageOf = ({ dateien }: Inspection, { datenstand, bekannteTeams = [] }: ReadOptions): Lage => {
  const hasOrganisation = dateien.some(({ art }) => art === "organisation");
  const known = hasOrganisation ? [] : bekannteTeams;
  return {
    datenstand,
    kunden: kundenverzeichnis(),
    teams: hasOrganisation || known.length > 0 ? teamverzeichnis(known) : undefined,
    hinweise: new Set(),
  };
};

const refuseWithoutProfillage = ({ dateien, profil }: Inspection, datenstand: IsoDate): void => {
  if (datenstand > LETZTER_TAG_DER_PROFILLAGEN) return;
  const without = dateien.find(({ art, spalten }) => art === "kunden" && !spalten.has("profillage"));
  if (without !== undefined) throw profillageFehlt({ ...without, kopf: without.inhalt.header.kopf }, profil);
};

const restoredSentence = (datei: string, count: number): string =>
  `„${datei}“: ${count.toLocaleString("de-DE")} ${count === 1 ? "Kundennummer war" : "Kundennummern waren"} als Zahl gespeichert, etwa 4,09E+187 statt 409E000185, und wurden zurückgewandelt. Führende Nullen gehen dabei verloren; sicher ist, die Spalte als Text zu formatieren.`;

const emptySentence = (berichte: readonly Dateibericht[]): string | undefined =>
  berichte.some(({ art, gelesen }) => art === "kunden" && gelesen > 0)
    ? undefined
    : "Die Lieferung wurde nicht übernommen: Sie enthält keinen einzigen Kundensatz, nur Kopfzeilen.";
