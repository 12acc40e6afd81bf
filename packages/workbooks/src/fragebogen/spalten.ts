// The names by which writer and reader, and programs outside, find their way in a questionnaire. A name that changes
// here is no longer found in workbooks that are already out.

export const BLATT = {
  hinweise: "Hinweise",
  faelle: "Fälle",
  antworten: "Antworten",
  gesamturteil: "Gesamturteil",
  fortschritt: "Fortschritt",
  meta: "_Meta",
  listen: "_Listen",
} as const;

export const FALLKOEPFE = [
  "Fall",
  "Referenz",
  "Kundennummer",
  "Rechtskreis",
  "Betrachtet von",
  "Betrachtet bis",
  "Letzte Kontakte",
  "Kontaktdichte",
  "Bemerkung",
] as const;

/** The last one is the hidden column of keys, which the filter's range takes in so that sorting moves it too. */
export const ANTWORTKOEPFE = [
  "Fall",
  "Nr.",
  "Frage",
  "Hinweis",
  "Antwort",
  "Begründung",
  "Status",
  "Schlüssel",
] as const;

/** Of the keys holds the same as in `ANTWORTKOEPFE`. */
export const GESAMTKOEPFE = [
  "Fall",
  "Gesamturteil",
  "Ursache 1",
  "Ursache 2",
  "Ansatz",
  "Ebene",
  "Gute Praxis",
  "§ 16a",
  "verlängert bis",
  "Begründung",
  "Schlüssel",
] as const;

export const FORTSCHRITTKOEPFE = [
  "Fall",
  "Fragen beantwortet",
  "Fragen insgesamt",
  "Begründungen fehlen",
  "Gesamturteil",
  "Stand",
  "Zu ergänzen",
] as const;

/** Stands in column A of the instructions, with the choice beside it in column B. */
export const GEPRUEFT_DURCH = "Geprüft durch";
export const PRUEFENDE = ["Teamleitung", "Vertretung"] as const;

export const JA_NEIN = ["ja", "nein"] as const;

/** What the status column of the answers says. */
export const STATUS = {
  offen: "offen",
  unbekannt: "nicht in der Auswahl",
  ohneBegruendung: "Begründung fehlt",
  vollstaendig: "vollständig",
} as const;

/** The status of a question that doesn't reach the case. */
export const entfaellt = (giltFuer: string): string => `entfällt (nur ${giltFuer})`;

/** How far a case is. */
export const STAND = {
  offen: "offen",
  inArbeit: "in Arbeit",
  vollstaendig: "vollständig",
  nichtBewerten: "nicht bewerten (§ 16a)",
} as const;

/** The hidden sheet of metadata: label in column A, value in column B, from row 1. */
export const METAZEILEN = ["nutzlast", "signatur"] as const;
