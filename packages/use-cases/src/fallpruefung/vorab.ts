import {
  assessKontaktdichte,
  begruendung,
  datum,
  type Fall,
  isUrteil,
  type Kontakt,
  type Regelstand,
} from "@verlauf/core";

const LETZTE = 3;

const kontaktText = ({ datum: tag, art, stelle }: Kontakt): string =>
  `${datum(tag)} ${art}${stelle === "Integrationsfachkraft" ? "" : ` (${stelle})`}`;

const letzteKontakte = ({ kontakte, letzterKontakt, nurLetzterKontakt }: Fall, regeln: Regelstand): string => {
  if (nurLetzterKontakt) {
    return letzterKontakt === null
      ? "Im Export ist kein Kontakt verzeichnet."
      : `${datum(letzterKontakt)} (nur der letzte Kontakt ist im Export verzeichnet)`;
  }
  const letzte = kontakte
    .filter((kontakt) => kontakt.datum <= regeln.stichtag)
    .toSorted((one, other) => (one.datum < other.datum ? 1 : -1))
    .slice(0, LETZTE);
  return letzte.length === 0 ? "Im Export ist kein Kontakt verzeichnet." : letzte.map(kontaktText).join("; ");
};

/** What is known of a case before its review: the last contacts, and the verdict on contact density of the data date. */
export const vorabOf = (
  fall: Fall,
  regeln: Regelstand,
): { readonly kontakte: string; readonly kontaktdichte: string } => {
  const urteil = assessKontaktdichte(regeln, fall);
  return {
    kontakte: letzteKontakte(fall, regeln),
    kontaktdichte: isUrteil(urteil)
      ? begruendung(urteil, fall, regeln)
      : "Für diese Person gilt am Datenstand keine Kontaktdichte.",
  };
};
