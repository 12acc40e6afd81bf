import { addDays, addMonths, type IsoDate } from "@verlauf/core";
import type { Konfiguration } from "@verlauf/intake";

/** The day from which something of the case review may be deleted. */
export const loeschenAm = ({ datenschutz }: Konfiguration, heute: IsoDate): IsoDate =>
  addMonths(heute, datenschutz.loeschen.fallpruefungen.monate);

const UNZUGEORDNET_TAGE = 30;

/** Of a workbook that belongs to nobody: long enough to ask who sent it, and nobody knows whose data are in it. */
export const unzugeordnetBis = (heute: IsoDate): IsoDate => addDays(heute, UNZUGEORDNET_TAGE);
