import type { Kontakt } from "../kontakt.ts";
import type { Kunde } from "../kunde.ts";
import type { Ausnahme } from "../lieferung.ts";

/** What a verdict on contact density is made from; the order of contacts and exceptions doesn't matter. */
export interface Fall
  extends Pick<
    Kunde,
    | "kundennummer"
    | "dienststelle"
    | "team"
    | "rechtskreis"
    | "geburtsdatum"
    | "profillage"
    | "integrationsprognose"
    | "kundenstatus"
    | "betreuungSeit"
    | "betreuungBis"
    | "reaktiviertAm"
    | "bgNummer"
    | "vereinbarungAm"
    | "vereinbarungBis"
    | "letzterKontakt"
    | "naechsterTermin"
    | "beschaeftigtenfall"
  > {
  /** As the organisation had it when the delivery came in; null counts as "AV". */
  readonly teamart: string | null;
  readonly kontakte: readonly Kontakt[];
  /** Contacts of the other customers with the same BG number; asked for only where the house counts them. */
  readonly kontakteDerBg: readonly Kontakt[];
  readonly ausnahmen: readonly Ausnahme[];
  /** The delivery has no contact file but the column "Letzter Kontakt", whose kind of contact nobody knows. */
  readonly nurLetzterKontakt: boolean;
}

/** Somebody of whom nothing is known but what a case needs to be judged: where a probe or a test begins. */
export const leererFall = (
  known: Pick<Fall, "kundennummer" | "rechtskreis" | "geburtsdatum" | "profillage" | "betreuungSeit">,
): Fall => ({
  dienststelle: "",
  team: "",
  teamart: null,
  integrationsprognose: null,
  kundenstatus: null,
  betreuungBis: null,
  reaktiviertAm: null,
  bgNummer: null,
  vereinbarungAm: null,
  vereinbarungBis: null,
  letzterKontakt: null,
  naechsterTermin: null,
  beschaeftigtenfall: false,
  kontakte: [],
  kontakteDerBg: [],
  ausnahmen: [],
  nurLetzterKontakt: false,
  ...known,
});
