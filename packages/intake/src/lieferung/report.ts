import { type Dateiart, type IsoDate, Refusal } from "@verlauf/core";
import type { Fund } from "../saetze/feldleser.ts";
import type { IgnorierteSpalten } from "./inspection.ts";

/** One fault of a row, as the protocol names it. */
export interface Zeilenfehler extends Fund {
  readonly datei: string;
  readonly zeile: number;
}

export interface Dateibericht {
  readonly datei: string;
  readonly art: Dateiart;
  readonly gelesen: number;
  readonly uebernommen: number;
  readonly abgelehnt: number;
}

/** What became of a delivery's rows. */
export interface DeliveryReport {
  readonly datenstand: IsoDate;
  readonly dateien: readonly Dateibericht[];
  readonly nichtGelesen: readonly string[];
  /** The first thousand; `fehlerGesamt` counts them all. */
  readonly fehler: readonly Zeilenfehler[];
  readonly fehlerGesamt: number;
  /** The folder with the rejected rows, null where there are none. */
  readonly abgelehntIn: string | null;
  readonly ignorierteSpalten: readonly IgnorierteSpalten[];
  readonly hinweise: readonly string[];
}

/** The delivery wasn't taken in, with the report that says why. */
export class DeliveryRefused extends Refusal {
  readonly report: DeliveryReport;

  constructor(sentence: string, { report, ...options }: ErrorOptions & { readonly report: DeliveryReport }) {
    super(sentence, options);
    this.report = report;
  }
}

/** The sentence for a delivery with too many bad rows, or undefined where it may go in. */
export const limitSentence = (dateien: readonly Dateibericht[], limit: number): string | undefined => {
  const rejected = dateien.reduce((sum, { abgelehnt }) => sum + abgelehnt, 0);
  const all = dateien.reduce((sum, { gelesen }) => sum + gelesen, 0);
  if (all === 0 || rejected <= all * limit) return undefined;
  const share = shareAbove(rejected / all, limit);
  const faulty = rejected === 1 ? "ist fehlerhaft" : "sind fehlerhaft";
  return `Die Lieferung wurde nicht übernommen: ${german(rejected)} von ${german(all)} Zeilen der Lieferung ${faulty} (${share} %, erlaubt sind ${german(limit * 100)} %).`;
};

const german = (value: number): string => value.toLocaleString("de-DE", { maximumFractionDigits: 2 });

/** With as few decimals as show that it is above the limit. */
const shareAbove = (share: number, limit: number): string => {
  const decimals = [0, 1, 2, 3].find((count) => Number((share * 100).toFixed(count)) > limit * 100) ?? 4;
  return (share * 100).toLocaleString("de-DE", { maximumFractionDigits: decimals });
};
