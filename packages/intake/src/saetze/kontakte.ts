import {
  datum as deutschesDatum,
  GESPRAECHSARTEN,
  KONTAKTARTEN,
  type Kontaktsatz,
  STELLEN,
  VERMERKE,
} from "@verlauf/core";
import type { Feldleser, Read } from "./feldleser.ts";
import { kundenbezug } from "./kundenbezug.ts";
import type { Lage } from "./lage.ts";

export const kontakte = (leser: Feldleser<"kontakte">, lage: Lage): Read<Kontaktsatz> => {
  const bezug = kundenbezug(leser, lage);
  const datum = leser.pflichttag("datum");
  const art = leser.pflichtwort("art", KONTAKTARTEN);
  const gespraechsart = leser.wort("gespraechsart", GESPRAECHSARTEN);
  const stelle = leser.wort("stelle", STELLEN);
  const vermerk = leser.wort("vermerk", VERMERKE);

  return () => {
    const zuordnung = bezug();
    const tag = datum();
    const kontaktart = art();
    const rest = { gespraechsart: gespraechsart(), stelle: stelle() ?? "Integrationsfachkraft", vermerk: vermerk() };
    if (tag !== null && tag > lage.datenstand) {
      leser.melde(
        "datum",
        `Der Kontakt liegt nach dem Datenstand (${deutschesDatum(lage.datenstand)}). Bitte das Datum prüfen.`,
      );
    }
    if (zuordnung === null || tag === null || kontaktart === null) return null;
    return {
      dienststelle: zuordnung.dienststelle,
      kundennummer: zuordnung.kundennummer,
      datum: tag,
      art: kontaktart,
      ...rest,
    };
  };
};
