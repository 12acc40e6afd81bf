import { zeilen } from "./ordner.ts";

const KOPF = "Kundennummer;Rechtskreis;Dienststelle;Team;Geburtsdatum;Betreuung seit;Profillage";

/** A file of customers (SGB II, Marktprofil, born 01.01.1980, since 01.01.2015), each "number" or "number;team". */
export const kunden = (dienststelle: string, ...nummern: readonly string[]): string =>
  zeilen(
    KOPF,
    ...nummern.map((nummer) => {
      const [kundennummer, team = "412"] = nummer.split(";");
      return `${kundennummer};SGB II;${dienststelle};${team};01.01.1980;01.01.2015;M`;
    }),
  );

/** A file of personal contacts, each "number;day". */
export const kontakte = (...saetze: readonly string[]): string =>
  zeilen("Kundennummer;Datum;Art", ...saetze.map((satz) => `${satz};persönlich`));

/** A file of exceptions, each "number;from;until". */
export const ausnahmen = (...saetze: readonly string[]): string =>
  zeilen(
    "Kundennummer;Von;Bis;Grund;Entschieden am",
    ...saetze.map((satz) => `${satz};stationäre Behandlung;01.04.2016`),
  );
