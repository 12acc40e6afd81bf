import {
  anzahl,
  isMonat,
  isTeamebene,
  kurzreferenz,
  monatText,
  quartalText,
  rahmenText,
  type Ziehung,
  type Ziehungsprotokoll,
} from "@verlauf/core";
import { hasNummern, type Protokollansicht, type Stichprobenansicht } from "@verlauf/use-cases";
import { tabelle } from "./tabelle.ts";

/** The record as whoever runs Verlauf sees it, who sees every number. */
export const withNummern = (protokoll: Protokollansicht): Ziehungsprotokoll => {
  if (hasNummern(protokoll)) return protokoll;
  throw new Error("a record without numbers for whoever runs Verlauf");
};

const ziehungenOf = ({ ziehungen }: Stichprobenansicht): readonly Ziehung[] =>
  ziehungen.map((ziehung) => ({ ...ziehung, protokoll: withNummern(ziehung.protokoll) }));

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

export const ziehungJson = (ansicht: Stichprobenansicht): string => {
  const { zeitraum, regel, hinweise } = ansicht;
  return `${JSON.stringify({ monat: zeitraum, regel, teams: ziehungenOf(ansicht).map(ziehungOf), hinweise }, null, 1)}\n`;
};

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

export const ziehungText = (ansicht: Stichprobenansicht): string => {
  const { zeitraum, regel, hinweise } = ansicht;
  const ziehungen = ziehungenOf(ansicht);
  const wann = isMonat(zeitraum) ? `Datenstand ${monatText(zeitraum)}` : quartalText(zeitraum);
  return `${[
    [`Fälle für ${wann} (${regel.quelle})`, ...hinweise].join("\n"),
    ...ziehungen.map(absatz),
    ...(ziehungen.length === 0 ? ["Es ist niemand gezogen."] : []),
  ].join("\n\n")}\n`;
};
