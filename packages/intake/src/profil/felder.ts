import type { Dateiart } from "@verlauf/core";

/** A column that Verlauf knows, by its name in a mapping profile and as people see it in a sentence. */
export interface Feld {
  readonly name: string;
  readonly spalte: string;
  readonly inhalt: "text" | "datum" | "janein" | "wort";
  /** What a needed column is needed for; without it the column may be missing. */
  readonly wozu?: string;
}

/** The columns of the seven files, in the order in which the handbook lists them. */
export const FELDER = {
  organisation: [
    { name: "dienststelle", spalte: "Dienststelle", inhalt: "text", wozu: "um die Person ihrem Haus zuzuordnen" },
    { name: "art", spalte: "Art", inhalt: "wort" },
    { name: "rd", spalte: "RD", inhalt: "text", wozu: "um das Haus seinem Bezirk zuzuordnen" },
    { name: "bereich", spalte: "Bereich", inhalt: "text" },
    { name: "team", spalte: "Team", inhalt: "text" },
    { name: "teamart", spalte: "Teamart", inhalt: "text" },
    { name: "rolle", spalte: "Rolle", inhalt: "wort", wozu: "um zu entscheiden, wer was sehen darf" },
    { name: "name", spalte: "Name", inhalt: "text", wozu: "für die Anrede" },
    { name: "e_mail", spalte: "E-Mail", inhalt: "text", wozu: "um die Person zu erkennen und zu erreichen" },
    { name: "anmeldename", spalte: "Anmeldename", inhalt: "text" },
    { name: "objekt_id", spalte: "Objekt-ID", inhalt: "text" },
    { name: "zeichen", spalte: "Zeichen", inhalt: "text" },
  ],
  vertretungen: [
    { name: "e_mail", spalte: "E-Mail", inhalt: "text", wozu: "um zu wissen, wer vertreten wird" },
    { name: "vertretung", spalte: "Vertretung", inhalt: "text", wozu: "um zu wissen, wer vertritt" },
    { name: "von", spalte: "Von", inhalt: "datum", wozu: "für den ersten Tag der Vertretung" },
    { name: "bis", spalte: "Bis", inhalt: "datum", wozu: "für den letzten Tag der Vertretung" },
  ],
  kunden: [
    {
      name: "kundennummer",
      spalte: "Kundennummer",
      inhalt: "text",
      wozu: "um die Sätze einer Person zusammenzuführen",
    },
    { name: "rechtskreis", spalte: "Rechtskreis", inhalt: "wort", wozu: "um zu entscheiden, welche Regeln gelten" },
    { name: "dienststelle", spalte: "Dienststelle", inhalt: "text", wozu: "um den Satz dem Haus zuzuordnen" },
    { name: "team", spalte: "Team", inhalt: "text", wozu: "für die Liste des Teams" },
    { name: "geburtsdatum", spalte: "Geburtsdatum", inhalt: "datum", wozu: "für die Regeln zum Alter" },
    { name: "betreuung_seit", spalte: "Betreuung seit", inhalt: "datum", wozu: "für den Beginn der Fristen" },
    { name: "profillage", spalte: "Profillage", inhalt: "wort" },
    { name: "betreuung_bis", spalte: "Betreuung bis", inhalt: "datum" },
    { name: "reaktiviert_am", spalte: "Reaktiviert am", inhalt: "datum" },
    { name: "bg_nummer", spalte: "BG-Nummer", inhalt: "text" },
    { name: "integrationsfachkraft", spalte: "Integrationsfachkraft", inhalt: "text" },
    { name: "geschlecht", spalte: "Geschlecht", inhalt: "text" },
    { name: "staatsangehoerigkeitsgruppe", spalte: "Staatsangehörigkeitsgruppe", inhalt: "text" },
    { name: "schulabschluss", spalte: "Schulabschluss", inhalt: "text" },
    { name: "berufsabschluss", spalte: "Berufsabschluss", inhalt: "text" },
    { name: "schwerbehinderung", spalte: "Schwerbehinderung", inhalt: "janein" },
    { name: "alleinerziehend", spalte: "Alleinerziehend", inhalt: "janein" },
    { name: "kundenstatus", spalte: "Kundenstatus", inhalt: "text" },
    { name: "integrationsprognose", spalte: "Integrationsprognose", inhalt: "wort" },
    { name: "prognose_nur_wegen_qualifizierung", spalte: "Prognose nur wegen Qualifizierung", inhalt: "janein" },
    { name: "standortbestimmung_am", spalte: "Standortbestimmung am", inhalt: "datum" },
    { name: "zieloption", spalte: "Zieloption", inhalt: "text" },
    { name: "ziel_bis", spalte: "Ziel bis", inhalt: "datum" },
    { name: "ziel_bestaetigt_am", spalte: "Ziel bestätigt am", inhalt: "datum" },
    { name: "vereinbarung_am", spalte: "Vereinbarung am", inhalt: "datum" },
    { name: "vereinbarung_bis", spalte: "Vereinbarung bis", inhalt: "datum" },
    { name: "eingliederungsgutschein", spalte: "Eingliederungsgutschein", inhalt: "janein" },
    { name: "z_grund", spalte: "Z-Grund", inhalt: "wort" },
    { name: "letzter_kontakt", spalte: "Letzter Kontakt", inhalt: "datum" },
    { name: "naechster_termin", spalte: "Nächster Termin", inhalt: "datum" },
    { name: "paragraf_16a", spalte: "Kommunaler Bedarf (§ 16a)", inhalt: "janein" },
    { name: "sperrvermerk", spalte: "Sperrvermerk", inhalt: "janein" },
    { name: "beschaeftigtenfall", spalte: "Beschäftigtenfall", inhalt: "janein" },
  ],
  kontakte: [
    { name: "kundennummer", spalte: "Kundennummer", inhalt: "text", wozu: "um den Kontakt der Person zuzuordnen" },
    { name: "datum", spalte: "Datum", inhalt: "datum", wozu: "für die Abstände der Kontakte" },
    { name: "art", spalte: "Art", inhalt: "wort", wozu: "um zu entscheiden, ob der Kontakt zählt" },
    { name: "gespraechsart", spalte: "Gesprächsart", inhalt: "wort" },
    { name: "stelle", spalte: "Stelle", inhalt: "wort" },
    { name: "vermerk", spalte: "Vermerk", inhalt: "wort" },
  ],
  handlungsbedarfe: [
    { name: "kundennummer", spalte: "Kundennummer", inhalt: "text", wozu: "um den Bedarf der Person zuzuordnen" },
    { name: "schluesselgruppe", spalte: "Schlüsselgruppe", inhalt: "text", wozu: "um den Bedarf einzuordnen" },
    { name: "handlungsbedarf", spalte: "Handlungsbedarf", inhalt: "text", wozu: "um zu wissen, worum es geht" },
    { name: "festgestellt_am", spalte: "Festgestellt am", inhalt: "datum" },
    { name: "schwerpunkt", spalte: "Schwerpunkt", inhalt: "janein" },
  ],
  strategien: [
    { name: "kundennummer", spalte: "Kundennummer", inhalt: "text", wozu: "um die Strategie der Person zuzuordnen" },
    { name: "handlungsstrategie", spalte: "Handlungsstrategie", inhalt: "text", wozu: "um zu wissen, worum es geht" },
    { name: "handlungsbedarf", spalte: "Handlungsbedarf", inhalt: "text" },
    { name: "beginn", spalte: "Beginn", inhalt: "datum", wozu: "für das Zeitfenster der Strategie" },
    { name: "ende", spalte: "Ende", inhalt: "datum" },
    { name: "status", spalte: "Status", inhalt: "wort" },
    { name: "erledigt_am", spalte: "Erledigt am", inhalt: "datum" },
    { name: "massnahme_beginn", spalte: "Maßnahme Beginn", inhalt: "datum" },
    { name: "massnahme_ende", spalte: "Maßnahme Ende", inhalt: "datum" },
  ],
  ausnahmen: [
    { name: "kundennummer", spalte: "Kundennummer", inhalt: "text", wozu: "um die Ausnahme der Person zuzuordnen" },
    { name: "grund", spalte: "Grund", inhalt: "text", wozu: "weil eine Ausnahme ohne Grund nicht gilt" },
    { name: "von", spalte: "Von", inhalt: "datum", wozu: "für den ersten Tag der Ausnahme" },
    { name: "bis", spalte: "Bis", inhalt: "datum", wozu: "weil eine Ausnahme ohne Ende nicht gilt" },
    { name: "entschieden_am", spalte: "Entschieden am", inhalt: "datum", wozu: "für den Nachweis der Entscheidung" },
    { name: "gilt_auch_fuer_u25", spalte: "Gilt auch für U25", inhalt: "janein" },
  ],
} as const satisfies Readonly<Record<Dateiart, readonly Feld[]>>;

export type Feldname<A extends Dateiart> = (typeof FELDER)[A][number]["name"];

export const felderVon = (art: Dateiart): readonly Feld[] => FELDER[art];
