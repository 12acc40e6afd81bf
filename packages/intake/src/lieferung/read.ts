import type { Batch, IsoDate } from "@verlauf/core";
import { profillageFehlt } from "../kopf/columns-refused.ts";
import { LETZTER_TAG_DER_PROFILLAGEN } from "../saetze/kunden.ts";
import { kundenverzeichnis } from "../saetze/kundenverzeichnis.ts";
import type { Lage } from "../saetze/lage.ts";
import { type BekanntesTeam, teamverzeichnis } from "../saetze/teamverzeichnis.ts";
import { faultCollector } from "./fault-collector.ts";
import type { Inspection } from "./inspection.ts";
import { readFile } from "./read-file.ts";
import { type RejectedRows, writeRejects } from "./rejects.ts";
import { type Dateibericht, DeliveryRefused, type DeliveryReport, limitSentence } from "./report.ts";

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

/**
 * A delivery's good rows, in batches, what is referred to first. The last call returns the report; it throws a
 * `DeliveryRefused` where too many rows are bad, after the rejected rows were written.
 */
export async function* readDelivery(
  inspection: Inspection,
  options: ReadOptions,
): AsyncGenerator<Batch, DeliveryReport, undefined> {
  const { dateien, layer } = inspection;
  const { datenstand, limit = DEFAULT_LIMIT } = options;
  refuseWithoutProfillage(inspection, datenstand);

  const faults = faultCollector();
  const lage = lageOf(inspection, options);
  const berichte: Dateibericht[] = [];
  const rejected: RejectedRows[] = [];
  let bytesDone = 0;
  const onBytes = (count: number): void => {
    bytesDone += count;
    options.onProgress?.(bytesDone, inspection.bytes);
  };
  for (const [index, file] of dateien.entries()) {
    const { bericht, places } = yield* readFile(index, { inspection, lage, faults, onBytes });
    berichte.push(bericht);
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

const emptySentence = (berichte: readonly Dateibericht[]): string | undefined =>
  berichte.some(({ art, gelesen }) => art === "kunden" && gelesen > 0)
    ? undefined
    : "Die Lieferung wurde nicht übernommen: Sie enthält keinen einzigen Kundensatz, nur Kopfzeilen.";
