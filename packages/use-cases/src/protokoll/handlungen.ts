import type { Protokollart } from "@verlauf/store";

/** What a kind of entry is about, in words for those who ask what is stored. */
export interface Handlungsbeschreibung {
  readonly art: Protokollart;
  readonly anlass: string;
  /** What stands in `gegenstand`. */
  readonly gegenstand: string;
}

const REFERENZ = "Referenz des Falls";
const ZEITRAUM = "Monat oder Quartal";

/** Every kind of entry that Verlauf writes. */
export const PROTOKOLLHANDLUNGEN = {
  "personen.lesen": {
    art: "lesen",
    anlass: "Überfällige oder Auskunft zu einer Person gezeigt",
    gegenstand: "Stichtag oder Referenz",
  },
  "person.auskunft": {
    art: "lesen",
    anlass: "Auskunft über die Daten einer Person zusammengestellt",
    gegenstand: "Referenz der Person",
  },
  "stichprobe.lesen": { art: "lesen", anlass: "Gezogene Fälle gezeigt", gegenstand: ZEITRAUM },
  "stichprobe.nummern": { art: "lesen", anlass: "Kundennummern zu gezogenen Fällen gezeigt", gegenstand: ZEITRAUM },
  "fragebogen.holen": { art: "lesen", anlass: "Arbeitsmappe geholt", gegenstand: ZEITRAUM },
  "auswertung.lesen": { art: "lesen", anlass: "Auswertung geholt", gegenstand: "Monat" },
  "stand.lesen": { art: "lesen", anlass: "Stand der Rückgaben gezeigt", gegenstand: "Monat" },
  "lieferung.lesen": {
    art: "lesen",
    anlass: "Lieferung oder abgelehnte Zeilen gezeigt",
    gegenstand: "Nummer der Lieferung",
  },
  "protokoll.lesen": { art: "lesen", anlass: "Protokoll gezeigt", gegenstand: "Zeitraum" },
  "protokoll.ausgeben": { art: "lesen", anlass: "Auskunft über das Protokoll geschrieben", gegenstand: "nichts" },
  "lieferung.annehmen": { art: "aenderung", anlass: "Lieferung entgegengenommen", gegenstand: "Nummer der Annahme" },
  "lieferung.einspielen": {
    art: "aenderung",
    anlass: "Lieferung übernommen",
    gegenstand: "Nummer und Datenstand der Lieferung",
  },
  "stichprobe.ziehen": { art: "aenderung", anlass: "Fälle gezogen", gegenstand: ZEITRAUM },
  "stichprobe.ersetzen": { art: "aenderung", anlass: "Fall ersetzt", gegenstand: REFERENZ },
  "fragebogen.annehmen": {
    art: "aenderung",
    anlass: "Arbeitsmappen entgegengenommen",
    gegenstand: "Nummer der Annahme",
  },
  "fragebogen.abgeben": {
    art: "aenderung",
    anlass: "Arbeitsmappe zurückgegeben",
    gegenstand: "Monat oder Quartal, Nummer der Rückgabe",
  },
  "fragebogen.freigeben": { art: "aenderung", anlass: "Zurückgehaltenen Text freigegeben", gegenstand: REFERENZ },
  "handlungsfelder.bewahren": { art: "aenderung", anlass: "Handlungsfelder geändert", gegenstand: "Monat" },
  "vertretung.eintragen": { art: "aenderung", anlass: "Vertretung eingetragen", gegenstand: "nichts" },
  "ausnahme.eintragen": { art: "aenderung", anlass: "Ausnahme eingetragen", gegenstand: "Referenz der Person" },
  "sendung.erneut": { art: "aenderung", anlass: "Nachricht noch einmal gesendet", gegenstand: "Nummer der Sendung" },
  "auftrag.nachholen": { art: "aenderung", anlass: "Auftrag nachgeholt", gegenstand: "Kennung des Auftrags" },
  "annahme.loeschen": {
    art: "loeschung",
    anlass: "Entgegengenommene Dateien gelöscht",
    gegenstand: "Nummer der Annahme",
  },
  "sendungen.loeschen": {
    art: "loeschung",
    anlass: "Nachrichten nach ihrer Frist gelöscht",
    gegenstand: "Anzahl und Tag",
  },
  "auftraege.loeschen": {
    art: "loeschung",
    anlass: "Aufträge nach ihrer Frist gelöscht",
    gegenstand: "Anzahl und Tag",
  },
  "lieferungen.loeschen": {
    art: "loeschung",
    anlass: "Lieferungen nach ihrer Frist gelöscht",
    gegenstand: "was, wie viele und Tag",
  },
  "fallpruefungen.loeschen": {
    art: "loeschung",
    anlass: "Ziehungen, Rückgaben und was dazu gehört nach ihrer Frist gelöscht",
    gegenstand: "was, wie viele und Tag",
  },
  "person.berichtigen": {
    art: "aenderung",
    anlass: "Angabe zu einer Person berichtigt",
    gegenstand: "welches Feld, nicht wessen und nicht der Wert",
  },
  "person.loeschen": {
    art: "loeschung",
    anlass: "Alle Daten einer Person gelöscht",
    gegenstand: "Grund und wie viele Sätze, nicht wessen",
  },
  "sicherung.anlegen": {
    art: "aenderung",
    anlass: "Datenbestand gesichert",
    gegenstand: "Name der Sicherung",
  },
  "sicherung.wiederherstellen": {
    art: "aenderung",
    anlass: "Datenbestand aus einer Sicherung wiederhergestellt",
    gegenstand: "Name der Sicherung",
  },
  "sicherung.loeschen": {
    art: "loeschung",
    anlass: "Alte Sicherung gelöscht",
    gegenstand: "Name der Sicherung",
  },
  "protokoll.loeschen": {
    art: "loeschung",
    anlass: "Alte Monate des Protokolls gelöscht",
    gegenstand: "Nummer und Prüfsumme des letzten gelöschten Blocks",
  },
  "anmeldung.abgelehnt": {
    art: "sicherheit",
    anlass: "Anmeldung an der Schnittstelle abgelehnt",
    gegenstand: "nichts",
  },
  "webhook.abgelehnt": { art: "sicherheit", anlass: "Eingehenden Webhook abgelehnt", gegenstand: "Grund" },
  "schluessel.angelegt": {
    art: "sicherheit",
    anlass: "Zugangsschlüssel angelegt",
    gegenstand: "Nummer des Schlüssels",
  },
  "schluessel.widerrufen": {
    art: "sicherheit",
    anlass: "Zugangsschlüssel widerrufen",
    gegenstand: "Nummer des Schlüssels",
  },
  "abonnement.angelegt": { art: "sicherheit", anlass: "Abonnement angelegt", gegenstand: "Nummer des Abonnements" },
  "abonnement.geaendert": { art: "sicherheit", anlass: "Abonnement geändert", gegenstand: "Nummer des Abonnements" },
  "abonnement.geheimnis": {
    art: "sicherheit",
    anlass: "Geheimnis eines Abonnements ersetzt",
    gegenstand: "Nummer des Abonnements",
  },
  "abonnement.geloescht": { art: "sicherheit", anlass: "Abonnement gelöscht", gegenstand: "Nummer des Abonnements" },
  "protokoll.schluessel": {
    art: "sicherheit",
    anlass: "Schlüssel des Protokolls angelegt",
    gegenstand: "für wen, Fingerabdruck des Schlüssels",
  },
  "protokoll.pseudonym": {
    art: "sicherheit",
    anlass: "Pseudonym für einen Tag vergeben",
    gegenstand: "Prüfsumme der versiegelten Zuordnung",
  },
  "protokoll.aufloesen": {
    art: "sicherheit",
    anlass: "Pseudonym mit beiden Schlüsseln aufgelöst",
    gegenstand: "Pseudonym",
  },
  "protokoll.eigene": {
    art: "sicherheit",
    anlass: "Eigene Einträge mit beiden Schlüsseln gezeigt",
    gegenstand: "nichts",
  },
} as const satisfies Readonly<Record<string, Handlungsbeschreibung>>;

export type Protokollhandlung = keyof typeof PROTOKOLLHANDLUNGEN;

/** Undefined for an entry of an earlier version. */
export const beschreibungOf = (handlung: string): Handlungsbeschreibung | undefined =>
  (PROTOKOLLHANDLUNGEN as Readonly<Record<string, Handlungsbeschreibung>>)[handlung];
