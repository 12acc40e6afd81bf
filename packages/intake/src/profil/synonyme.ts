import type { Dateiart } from "@verlauf/core";
import type { Feldname } from "./felder.ts";

type Synonyme = { readonly [A in Dateiart]: Readonly<Record<Feldname<A>, readonly string[]>> };

const KUNDENNUMMER = ["Kundennummer", "Kunden-Nr.", "Kd-Nr.", "KdNr", "Kundennr.", "Kundennummer (BA)", "Nr. Kunde"];
const DIENSTSTELLE = ["Dienststelle", "Dienststellennummer", "Dienststellen-Nr.", "Dienststelle Nr.", "DSt", "DST-Nr."];
const TEAM = ["Team", "Teamnummer", "Team-Nr.", "Teambezeichnung", "Organisationseinheit", "OE"];
const VON = ["Von", "Von Datum", "Gültig von", "Gültig ab", "Ab"];
const BIS = ["Bis", "Bis Datum", "Gültig bis"];
const E_MAIL = ["E-Mail", "Mail", "E-Mail-Adresse", "Mailadresse"];

/** The header names that exports are known to use; each list's first is the column's own name. */
export const SYNONYME: Synonyme = {
  organisation: {
    dienststelle: DIENSTSTELLE,
    art: ["Art", "Art der Dienststelle", "Hausart", "Einrichtungsart"],
    rd: ["RD", "Regionaldirektion", "RD-Bezirk", "Bezirk"],
    bereich: ["Bereich", "Bereichsname", "Bereich-Nr."],
    team: TEAM,
    teamart: ["Teamart", "Art des Teams", "Teamtyp"],
    rolle: ["Rolle", "Funktion"],
    name: ["Name", "Anzeigename", "Vor- und Nachname", "Vollständiger Name"],
    e_mail: E_MAIL,
    anmeldename: ["Anmeldename", "UPN", "Anmeldename (UPN)", "User Principal Name", "Benutzername", "Login"],
    objekt_id: ["Objekt-ID", "Object ID", "AAD-Objekt-ID", "Entra-Objekt-ID"],
    zeichen: ["Zeichen", "Stellenzeichen", "Kurzzeichen", "Namenszeichen"],
  },
  vertretungen: {
    e_mail: [...E_MAIL, "E-Mail abwesend", "Abwesend", "Vertretene Person"],
    vertretung: ["Vertretung", "Vertretung (E-Mail)", "E-Mail Vertretung", "Vertretung durch", "Vertreten durch"],
    von: VON,
    bis: BIS,
  },
  kunden: {
    kundennummer: KUNDENNUMMER,
    rechtskreis: ["Rechtskreis", "RK", "SGB"],
    dienststelle: DIENSTSTELLE,
    team: TEAM,
    geburtsdatum: ["Geburtsdatum", "Geb.-Datum", "Geburtstag", "geb. am", "Geboren am", "GebDat", "Geb.Dat."],
    betreuung_seit: ["Betreuung seit", "In Betreuung seit", "Betreut seit", "Betreuungsbeginn", "Beginn der Betreuung"],
    profillage: ["Profillage", "Aktuelle Profillage", "Profillagen", "Profillage Code"],
    betreuung_bis: ["Betreuung bis", "In Betreuung bis", "Betreut bis", "Betreuungsende", "Ende der Betreuung"],
    reaktiviert_am: ["Reaktiviert am", "Reaktivierung am", "Reaktivierungsdatum", "Datum Reaktivierung"],
    bg_nummer: ["BG-Nummer", "BG-Nr.", "Nummer der Bedarfsgemeinschaft", "Bedarfsgemeinschaft", "BG"],
    integrationsfachkraft: [
      "Integrationsfachkraft",
      "IFK",
      "Zeichen Integrationsfachkraft",
      "Integrationsfachkraft Zeichen",
      "Zeichen IFK",
      "Hauptbetreuung",
    ],
    geschlecht: ["Geschlecht"],
    staatsangehoerigkeitsgruppe: [
      "Staatsangehörigkeitsgruppe",
      "Gruppe der Staatsangehörigkeit",
      "Staatsangehörigkeit",
    ],
    schulabschluss: ["Schulabschluss", "Höchster Schulabschluss", "Schulbildung"],
    berufsabschluss: ["Berufsabschluss", "Höchster Berufsabschluss", "Berufsausbildung"],
    schwerbehinderung: ["Schwerbehinderung", "Schwerbehindert", "SB"],
    alleinerziehend: ["Alleinerziehend", "Alleinerziehende Person"],
    kundenstatus: ["Kundenstatus", "Status"],
    integrationsprognose: ["Integrationsprognose", "Prognose", "Integrationsprognose aktuell"],
    prognose_nur_wegen_qualifizierung: ["Prognose nur wegen Qualifizierung", "Prognose wegen Qualifizierung"],
    standortbestimmung_am: ["Standortbestimmung am", "Standortbestimmung", "Datum Standortbestimmung"],
    zieloption: ["Zieloption", "Ziel"],
    ziel_bis: ["Ziel bis", "Zieloption bis", "Zieldatum"],
    ziel_bestaetigt_am: ["Ziel bestätigt am", "Zieloption bestätigt am", "Zielbestätigung am"],
    vereinbarung_am: ["Vereinbarung am", "Eingliederungsvereinbarung am", "EinV am", "EGV am", "Kooperationsplan am"],
    vereinbarung_bis: [
      "Vereinbarung bis",
      "Eingliederungsvereinbarung bis",
      "EinV bis",
      "EGV bis",
      "Kooperationsplan bis",
    ],
    eingliederungsgutschein: ["Eingliederungsgutschein", "EGG"],
    z_grund: ["Z-Grund", "Grund Z", "Grund für Z", "Grund der Zuordnung nicht erforderlich"],
    letzter_kontakt: ["Letzter Kontakt", "Letzter Kontakt am", "Datum letzter Kontakt", "Kontakt zuletzt am"],
    naechster_termin: ["Nächster Termin", "Nächster Termin am", "Termin am", "Folgetermin"],
    paragraf_16a: [
      "Kommunaler Bedarf (§ 16a)",
      "Kommunaler Bedarf",
      "§ 16a",
      "Paragraf 16a",
      "Kommunale Leistungen § 16a",
      "Kommunaler Bedarf § 16a SGB II",
    ],
    sperrvermerk: ["Sperrvermerk", "Sperrkennzeichen"],
    beschaeftigtenfall: ["Beschäftigtenfall", "Mitarbeiterfall", "Beschäftigtendaten"],
  },
  kontakte: {
    kundennummer: KUNDENNUMMER,
    datum: ["Datum", "Kontaktdatum", "Datum des Kontakts", "Kontakt am", "Termin", "Gesprächsdatum"],
    art: ["Art", "Kontaktart", "Art des Kontakts", "Kontaktform"],
    gespraechsart: ["Gesprächsart", "Art des Gesprächs", "Gespräch"],
    stelle: ["Stelle", "Kontaktstelle", "Kontakt mit", "Gesprächspartner", "Bereich"],
    vermerk: ["Vermerk", "Vermerkart", "Art des Vermerks"],
  },
  handlungsbedarfe: {
    kundennummer: KUNDENNUMMER,
    schluesselgruppe: ["Schlüsselgruppe", "Gruppe"],
    handlungsbedarf: ["Handlungsbedarf", "Bedarf"],
    festgestellt_am: ["Festgestellt am", "Feststellung am", "Datum Feststellung"],
    schwerpunkt: ["Schwerpunkt", "Ist Schwerpunkt"],
  },
  strategien: {
    kundennummer: KUNDENNUMMER,
    handlungsstrategie: ["Handlungsstrategie", "Strategie"],
    handlungsbedarf: ["Handlungsbedarf", "Bedarf"],
    beginn: ["Beginn", "Beginn der Strategie", "Strategie Beginn", "Von"],
    ende: ["Ende", "Ende der Strategie", "Strategie Ende", "Bis"],
    status: ["Status", "Status der Strategie"],
    erledigt_am: ["Erledigt am", "Abgeschlossen am", "Beendet am"],
    massnahme_beginn: ["Maßnahme Beginn", "Beginn der Maßnahme", "Maßnahmebeginn", "Maßnahme von"],
    massnahme_ende: ["Maßnahme Ende", "Ende der Maßnahme", "Maßnahmeende", "Maßnahme bis"],
  },
  ausnahmen: {
    kundennummer: KUNDENNUMMER,
    grund: ["Grund", "Begründung", "Ausnahmegrund"],
    von: VON,
    bis: BIS,
    entschieden_am: ["Entschieden am", "Entscheidung am", "Datum der Entscheidung", "Entscheidungsdatum"],
    gilt_auch_fuer_u25: ["Gilt auch für U25", "Auch U25", "U25", "Gilt für U25"],
  },
};
