import type { IsoDate } from "@verlauf/core";
import type { Katalogangabe, Personenauskunft } from "@verlauf/store";
import type { Unzugeordnet } from "../find-unzugeordnete.ts";
import type { Fundort } from "./fundorte.ts";

/** The questions of a catalogue with which the person's case was judged. */
export interface Auskunftskatalog extends Katalogangabe {
  readonly fragen: readonly { readonly nr: string; readonly text: string }[];
}

/** Everything that Verlauf holds about one person, in the database and beside it. */
export interface Auskunft extends Personenauskunft {
  readonly kundennummer: string;
  readonly am: IsoDate;
  /** Who answers for the data, as the deliveries or the configuration say; empty where nobody said. */
  readonly verantwortliche: readonly string[];
  readonly kataloge: readonly Auskunftskatalog[];
  /** When somebody looked at the person by itself, by the log. Who it was stays the log's secret. */
  readonly zugriffe: readonly { readonly am: IsoDate; readonly anlass: string }[];
  /** Systems of the house whose key lets them ask about persons. */
  readonly verfahren: readonly string[];
  readonly dateien: readonly Fundort[];
  /** Returned workbooks that belong to nobody and hold the person's number. */
  readonly unzugeordnet: readonly Omit<Unzugeordnet, "id">[];
  /** Backups of this store that were made since the person came in; null where their folder isn't known. */
  readonly sicherungen: number | null;
  /** The periods for what has no day of its own. */
  readonly protokollMonate: number;
}
