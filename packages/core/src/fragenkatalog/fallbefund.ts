import type { IsoDate } from "../calendar.ts";
import type { Rechtskreis } from "../kunde.ts";
import type { Meldung } from "./antworten.ts";

/** What a case brings along, whatever is answered about it. */
export interface Umstaende {
  readonly rechtskreis: Rechtskreis;
  /** The period under review (VK-10). */
  readonly zeitraum: { readonly von: IsoDate; readonly bis: IsoDate };
  /** A case with § 16a needs must not be rated, for want of consent (VA-08). */
  readonly ohneParagraf16a: boolean;
}

export interface Fallbefund {
  readonly meldungen: readonly Meldung[];
  /** Every question that applies, the overall judgement and what these need is there; never where it isn't rated. */
  readonly vollstaendig: boolean;
  /** What is missing for that: numbers of questions in the catalogue's order, then G1 (judgement) and G2 (cause). */
  readonly offen: readonly string[];
  /** Needs municipal services without consent, so that none of its answers may count. */
  readonly nichtBewertet: boolean;
}

/** What a part of the check finds; `offen` as above. */
export interface Teilbefund {
  readonly meldungen: readonly Omit<Meldung, "fall">[];
  readonly offen: readonly string[];
}
