import type { IsoDate } from "@verlauf/core";
import type { Kundenverzeichnis } from "./kundenverzeichnis.ts";
import type { Teamverzeichnis } from "./teamverzeichnis.ts";

/** What rows are checked against: the delivery's day and what its earlier rows have told. */
export interface Lage {
  readonly datenstand: IsoDate;
  readonly kunden: Kundenverzeichnis;
  /** Undefined where no organisation is known; teams aren't checked then. */
  readonly teams: Teamverzeichnis | undefined;
  /** Remarks for the protocol, each once. */
  readonly hinweise: Set<string>;
}
