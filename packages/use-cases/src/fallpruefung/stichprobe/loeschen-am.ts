import { addMonths, type IsoDate } from "@verlauf/core";
import type { Konfiguration } from "@verlauf/intake";

/** The day from which something of the case review may be deleted. */
export const loeschenAm = ({ datenschutz }: Konfiguration, heute: IsoDate): IsoDate =>
  addMonths(heute, datenschutz.loeschen.fallpruefungen.monate);
