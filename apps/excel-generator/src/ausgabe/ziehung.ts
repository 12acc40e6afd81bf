import {
  anzahl,
  isMonat,
  isTeamebene,
  kurzreferenz,
  monatText,
  quartalText,
  rahmenText,
  type Ziehung,
} from "@verlauf/core";
import type { Ziehungsergebnis } from "@verlauf/use-cases";
import { tabelle } from "./tabelle.ts";

const einheitOf = ({ ebene, einheit, dienststelle }: Ziehung): string => {
  switch (ebene) {
    case "team":
      return einheit;
    case "rd":
      return dienststelle;
    case "zentrale":
      return "Zentrale";
    case "kalibrierung":
      return einheit;
  }
};

/** A draw without its frame's ids: those stand in the record. */
const ziehungOf = (ziehung: Ziehung) => {
  const { dienststelle, hinweise, protokoll } = ziehung;
  const { anzahl: size, sha256, ausgeschlossen, rueckschauMonate } = protokoll.rahmen;
  return {
    dienststelle,
    team: einheitOf(ziehung),
    rahmen: { anzahl: size, sha256, ausgeschlossen, rueckschauMonate },
    basisSeed: protokoll.basisSeed,
    seed: protokoll.seed,
    faelle: protokoll.faelle,
    gezogen: protokoll.gezogen,
    hinweise,
  };
};

export const ziehungJson = ({ zeitraum, regel, ziehungen, hinweise }: Ziehungsergebnis): string =>
  `${JSON.stringify({ monat: zeitraum, regel, teams: ziehungen.map(ziehungOf), hinweise }, null, 1)}\n`;

const NAMEN = {
  team: "Team",
  rd: "Regionaldirektion",
  zentrale: "",
  kalibrierung: "Kalibrierfälle",
} as const satisfies Record<Ziehung["ebene"], string>;

const KOPF = ["Fall", "Kundennummer", "ersetzt durch", "Grund"];

const absatz = (ziehung: Ziehung): string => {
  const { ebene, dienststelle, protokoll, hinweise } = ziehung;
  const ersetzt = protokoll.faelle.some(({ grund }) => grund !== null);
  const inside = isTeamebene(ebene);
  const shown = (referenz: string): string => (inside ? kurzreferenz(referenz, dienststelle) : referenz);
  const standOf = (ersetztDurch: string | null, grund: string | null): string =>
    ersetztDurch === null ? (grund === null ? "" : "ohne Ersatz") : shown(ersetztDurch);
  const zeilen = protokoll.faelle.map(({ referenz, kundennummer, ersetztDurch, grund }) => [
    shown(referenz),
    kundennummer,
    ...(ersetzt ? [standOf(ersetztDurch, grund), grund] : []),
  ]);
  const name = `${NAMEN[ebene]} ${einheitOf(ziehung)}`.trim();
  return [
    `${name}${inside ? ` (Dienststelle ${dienststelle})` : ""}: ${anzahl(protokoll.faelle.length, "Fall", "Fälle")}`,
    rahmenText(protokoll.rahmen),
    ...hinweise,
    tabelle(KOPF.slice(0, ersetzt ? 4 : 2), zeilen),
  ].join("\n");
};

export const ziehungText = ({ zeitraum, regel, ziehungen, hinweise }: Ziehungsergebnis): string => {
  const wann = isMonat(zeitraum) ? `Datenstand ${monatText(zeitraum)}` : quartalText(zeitraum);
  return `${[
    [`Fälle für ${wann} (${regel.quelle})`, ...hinweise].join("\n"),
    ...ziehungen.map(absatz),
    ...(ziehungen.length === 0 ? ["Es ist niemand gezogen."] : []),
  ].join("\n\n")}\n`;
};
