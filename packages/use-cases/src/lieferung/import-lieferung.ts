import { join } from "node:path";
import { addMonths, type Batch, datum, type IsoDate } from "@verlauf/core";
import {
  DeliveryRefused,
  type DeliveryReport,
  type FileLayer,
  type Inspection,
  inspectDelivery,
  konfigurationFuer,
  type Profil,
  readDelivery,
} from "@verlauf/intake";
import type { ImportedDelivery } from "@verlauf/store";
import type { Deps } from "../deps.ts";
import { onlyOf } from "./only-of.ts";

export interface Importauftrag {
  readonly pfade: readonly string[];
  readonly datenstand: IsoDate;
  /** Left out: Verlauf's own profile. */
  readonly profil?: Profil | undefined;
  /** Below it each delivery with rejected rows gets a folder of its own. */
  readonly abgelehntWurzel: string;
  /** Who imports, as the operating system knows the person. */
  readonly importiertVon: string;
  /** The only offices for which whoever hands it over may bring rows; left out: every one. */
  readonly nurDienststellen?: readonly string[] | undefined;
  /** Day of the import; what is kept is deleted a period after it. */
  readonly heute: IsoDate;
  readonly files?: FileLayer | undefined;
  readonly onProgress?: ((bytesDone: number, bytesTotal: number) => void) | undefined;
}

export interface Importergebnis {
  readonly lieferungen: readonly ImportedDelivery[];
  readonly report: DeliveryReport;
}

const teamsFor = async ({ store }: Deps, inspection: Inspection) =>
  inspection.dateien.some(({ art }) => art === "organisation") ? undefined : await store.bekannteTeams();

// A person who reads that nothing was taken wants to know what holds now for the offices of the delivery.
const whatHolds = async ({ store }: Deps, heute: IsoDate, dienststellen: ReadonlySet<string>): Promise<string> => {
  const days = (await store.deliveryFor(heute))
    .filter(({ dienststelle }) => dienststellen.has(dienststelle))
    .map(({ datenstand }) => datenstand)
    .sort();
  const latest = days.at(-1);
  return latest === undefined ? "" : ` Der bisherige Datenstand vom ${datum(latest)} gilt weiter.`;
};

/**
 * Takes a delivery of export files whole or not at all. Throws a Refusal with a German sentence; where rows were the
 * reason, a `DeliveryRefused` with the report.
 */
export const importLieferung = async (deps: Deps, auftrag: Importauftrag): Promise<Importergebnis> => {
  const { pfade, datenstand, profil, files, heute, importiertVon, onProgress } = auftrag;
  const inspection = await inspectDelivery(pfade, { ...(profil && { profil }), ...(files && { files }) });
  const bekannteTeams = await teamsFor(deps, inspection);
  const rows = readDelivery(inspection, {
    datenstand,
    bekannteTeams,
    rejectsDir: join(auftrag.abgelehntWurzel, `${datenstand}-${inspection.sha256.slice(0, 8)}`),
    ...(onProgress && { onProgress }),
  });
  const { nurDienststellen } = auftrag;
  // on the embedded engine nothing can be asked once the import runs
  const allowed =
    nurDienststellen === undefined
      ? undefined
      : { dienststellen: nurDienststellen, organisation: await deps.store.organisation() };
  let report: DeliveryReport | undefined;
  async function* batches(): AsyncGenerator<Batch, void, undefined> {
    report = yield* allowed === undefined ? rows : onlyOf(allowed, rows);
  }

  const dienststellen = new Set<string>();
  const angaben = (dienststelle: string) => {
    dienststellen.add(dienststelle);
    const { datenschutz } = konfigurationFuer(deps.haeuser, dienststelle);
    return {
      zweck: datenschutz.zweck,
      verantwortlich: datenschutz.verantwortlich,
      loeschenAm: addMonths(heute, datenschutz.loeschen.lieferungen.monate),
    };
  };
  try {
    const lieferungen = await deps.store.importDelivery(
      {
        datenstand,
        arten: [...new Set(inspection.dateien.map(({ art }) => art))],
        nurLetzterKontakt: inspection.nurLetzterKontakt,
        importiertVon,
        sha256: inspection.sha256,
        angaben,
      },
      batches(),
    );
    if (report === undefined) throw new Error("the store finished before the delivery was read");
    return { lieferungen, report };
  } catch (error) {
    if (!(error instanceof DeliveryRefused)) throw error;
    throw new DeliveryRefused(`${error.message}${await whatHolds(deps, heute, dienststellen)}`, {
      report: error.report,
      cause: error,
    });
  }
};
