import type { IsoDate } from "@verlauf/core";
import { enthaelt } from "@verlauf/intake";
import type { Store } from "@verlauf/store";

/** A returned workbook that belongs to nobody, kept as it came. */
export interface Unzugeordnet {
  readonly id: number;
  readonly am: IsoDate;
  readonly loeschenAm: IsoDate;
}

/**
 * Returned workbooks that belong to nobody and hold a number. Those of a team are found by its draw; of these nothing is
 * known but their bytes, often because no reader would open them.
 */
export const findUnzugeordnete = async (
  store: Pick<Store, "rueckgabeversionen" | "rueckgabedatei">,
  kundennummer: string,
): Promise<readonly Unzugeordnet[]> => {
  const found: Unzugeordnet[] = [];
  for (const { id, datei, am, loeschenAm } of await store.rueckgabeversionen(null)) {
    const inhalt = await store.rueckgabedatei(id);
    // its time may have come meanwhile
    if (inhalt === undefined) continue;
    if (datei.includes(kundennummer) || (await enthaelt(inhalt, kundennummer))) found.push({ id, am, loeschenAm });
  }
  return found;
};
