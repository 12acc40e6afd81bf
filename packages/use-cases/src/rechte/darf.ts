import { hasEbenenstichprobe, type Monat, type Rolle } from "@verlauf/core";
import type { Akteur, Befugnis } from "./akteur.ts";
import { ENTSCHEIDUNGEN, type Gegenstand, HANDLUNGEN, type Handlung } from "./handlung.ts";

// The table "Who sees what": what a role may do, and how far it reaches. A reach takes in every unit below it, but for RD
// and Zentrale, to whom an office's own units are closed: they see results that were made for them, and their own sample
// of a data month for which the directive of May 2017 prescribes one (VK-21, VK-24, VK-28).

const TL: readonly Handlung[] = [
  "personen.lesen",
  "zahlen.lesen",
  "stichprobe.ziehen",
  "stichprobe.lesen",
  "stichprobe.nummern",
  "stichprobe.ersetzen",
  "fragebogen.holen",
  "fragebogen.abgeben",
  "fragebogen.freigeben",
  "stand.lesen",
  "ausnahme.eintragen",
];

const HAUSLEITUNG: readonly Handlung[] = ["zahlen.lesen", "stichprobe.lesen", "auswertung.lesen", "stand.lesen"];

const EBENENSTICHPROBE: readonly Handlung[] = [
  "stichprobe.ziehen",
  "stichprobe.lesen",
  "stichprobe.nummern",
  "stichprobe.ersetzen",
  "fragebogen.holen",
  "fragebogen.abgeben",
  "stand.lesen",
];

const RECHTE: Readonly<Record<Rolle, readonly Handlung[]>> = {
  IFK: ["personen.lesen", "zahlen.lesen"],
  TL,
  BL: [...TL, "vertretung.eintragen", "auswertung.lesen"],
  GF: HAUSLEITUNG,
  VG: HAUSLEITUNG,
  GO: HAUSLEITUNG,
  RD: [...EBENENSTICHPROBE, "auswertung.lesen"],
  Z: [...EBENENSTICHPROBE, "auswertung.lesen"],
  Verwaltung: ["lieferung.einspielen", "lieferung.lesen", "verwalten"],
};

const isOffice = (befugnis: Befugnis, gegenstand: Gegenstand): boolean =>
  "dienststelle" in gegenstand && gegenstand.dienststelle === befugnis.dienststelle;

const ownSample = (handlung: Handlung, monat: Monat | undefined): boolean =>
  !EBENENSTICHPROBE.includes(handlung) || (monat !== undefined && hasEbenenstichprobe(monat));

const reaches = (befugnis: Befugnis, handlung: Handlung, gegenstand: Gegenstand, monat: Monat | undefined): boolean => {
  switch (befugnis.rolle) {
    case "IFK":
    case "TL":
      return (
        isOffice(befugnis, gegenstand) &&
        gegenstand.ebene === "team" &&
        befugnis.team !== null &&
        gegenstand.team === befugnis.team
      );
    case "BL":
      return (
        isOffice(befugnis, gegenstand) &&
        "bereich" in gegenstand &&
        befugnis.bereich !== null &&
        gegenstand.bereich === befugnis.bereich
      );
    case "GF":
    case "VG":
    case "GO":
    case "Verwaltung":
      return isOffice(befugnis, gegenstand);
    case "RD":
      return gegenstand.ebene === "rd" && gegenstand.rd === befugnis.rd && ownSample(handlung, monat);
    case "Z":
      if (gegenstand.ebene === "rd") return handlung === "auswertung.lesen";
      return gegenstand.ebene === "zentrale" && ownSample(handlung, monat);
  }
};

// an office's key reaches no RD: what is merged above it comes from others too
const keyReaches = (dienststelle: string | null, gegenstand: Gegenstand): boolean =>
  dienststelle === null || ("dienststelle" in gegenstand && gegenstand.dienststelle === dienststelle);

// jobs do the month's work; nobody reads through them
const SYSTEM: readonly Handlung[] = HANDLUNGEN.filter(
  (handlung) => handlung !== "verwalten" && !ENTSCHEIDUNGEN.includes(handlung),
);

const keyMay = (umfang: readonly Handlung[], handlung: Handlung): boolean =>
  umfang.includes(handlung) && !ENTSCHEIDUNGEN.includes(handlung);

/**
 * Whether somebody may do something with something; what isn't allowed here is denied. The data month decides on the own
 * samples of RD and Zentrale; without it they have none.
 */
export const darf = (akteur: Akteur, handlung: Handlung, gegenstand: Gegenstand, monat?: Monat): boolean => {
  switch (akteur.art) {
    case "betrieb":
      return true;
    case "system":
      return SYSTEM.includes(handlung);
    case "schluessel":
      return keyMay(akteur.umfang, handlung) && keyReaches(akteur.dienststelle, gegenstand);
    case "person":
      return akteur.befugnisse.some(
        (befugnis) => RECHTE[befugnis.rolle].includes(handlung) && reaches(befugnis, handlung, gegenstand, monat),
      );
  }
};

const hasUnit = ({ rolle, bereich, team }: Befugnis): boolean => {
  switch (rolle) {
    case "IFK":
    case "TL":
      return team !== null;
    case "BL":
      return bereich !== null;
    case "GF":
    case "VG":
    case "GO":
    case "RD":
    case "Z":
    case "Verwaltung":
      return true;
  }
};

/** Whether there is anything at all with which somebody may do something, in whichever month. */
export const darfIrgendwo = (akteur: Akteur, handlung: Handlung): boolean => {
  switch (akteur.art) {
    case "betrieb":
      return true;
    case "system":
      return SYSTEM.includes(handlung);
    case "schluessel":
      return keyMay(akteur.umfang, handlung);
    case "person":
      return akteur.befugnisse.some((befugnis) => RECHTE[befugnis.rolle].includes(handlung) && hasUnit(befugnis));
  }
};
