import { type Batch, type Organisationseintrag, Refusal, type Rolle } from "@verlauf/core";

// A delivery brings more than customers: an office's organisation says who may see what, and substitutes have the rights
// of those for whom they stand in. So whoever is trusted with some offices may bring none of these for others.

export interface Zugelassen {
  readonly dienststellen: readonly string[];
  /** Who works where so far, in all offices. */
  readonly organisation: readonly Organisationseintrag[];
}

/** They see beyond an office. */
const DARUEBER: readonly Rolle[] = ["RD", "Z"];

const refused = (was: string): Refusal =>
  new Refusal(`Die Lieferung wurde nicht übernommen: Sie enthält ${was}. Dafür ist dieser Zugang nicht freigegeben.`);

/** Hands rows on as long as all are of the offices. */
export async function* onlyOf<R>(
  zugelassen: Zugelassen,
  batches: AsyncGenerator<Batch, R, undefined>,
): AsyncGenerator<Batch, R, undefined> {
  for (;;) {
    const next = await batches.next();
    if (next.done === true) return next.value;
    check(zugelassen, next.value);
    yield next.value;
  }
}

const check = ({ dienststellen, organisation }: Zugelassen, batch: Batch): void => {
  switch (batch.art) {
    case "kunden":
    case "organisation": {
      const other = batch.saetze.find(({ dienststelle }) => !dienststellen.includes(dienststelle));
      if (other !== undefined) throw refused(`Zeilen der Dienststelle ${other.dienststelle}`);
      if (batch.art === "organisation" && batch.saetze.some(({ rolle }) => DARUEBER.includes(rolle))) {
        throw refused("Personen der Regionaldirektion oder der Zentrale");
      }
      break;
    }
    case "vertretungen":
      for (const { email } of batch.saetze) {
        const elsewhere = organisation.some(
          (eintrag) =>
            eintrag.email.toLowerCase() === email.toLowerCase() &&
            (!dienststellen.includes(eintrag.dienststelle) || DARUEBER.includes(eintrag.rolle)),
        );
        if (elsewhere) throw refused("Vertretungen für Personen anderer Dienststellen");
      }
      break;
    default:
  }
};
