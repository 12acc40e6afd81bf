export {
  type Auftragsfrage,
  type Auftragsverwaltung,
  auftraegeFuer,
  type Laufzeile,
} from "./auftraege/auftraege-fuer.ts";
export type { Auftragsdeps, Auftragshandler, Handler, Laufergebnis } from "./auftraege/auftragsdeps.ts";
export { type Auftragsbetrieb, type Betriebsangaben, betreibeAuftraege } from "./auftraege/betreibe.ts";
export { fuehreAus, type Laufausgang } from "./auftraege/fuehre-aus.ts";
export { stundeInBerlin } from "./auftraege/ortszeit.ts";
export { type Tick, tick } from "./auftraege/tick.ts";
export type { Chatversand } from "./auftraege/versand.ts";
export { tagInBerlin } from "./berlin.ts";
export type { Chatzugangsdeps } from "./chat/chatdeps.ts";
export type {
  Ausnahmeauftrag,
  Chatmappe,
  Chatzugang,
  Dateifrage,
  MeineDaten,
  Vertretungsauftrag,
  Vertretungsperson,
} from "./chat/chatzugang.ts";
export { chatzugangFuer } from "./chat/chatzugang-fuer.ts";
export { dateifehler } from "./dateifehler.ts";
export type { Auskunft, Auskunftskatalog } from "./datenschutz/auskunft/auskunft.ts";
export { auskunftsdokument } from "./datenschutz/auskunft/dokument.ts";
export type { Fundort } from "./datenschutz/auskunft/fundorte.ts";
export type { Berichtigt, Berichtigungsangaben } from "./datenschutz/berichtige.ts";
export {
  type Datenschutz,
  type Datenschutzdeps,
  datenschutzFuer,
  hasSpuren,
  type Spuren,
} from "./datenschutz/datenschutz-fuer.ts";
export { type Loeschdeps, loescheFaelliges } from "./datenschutz/loesche-faelliges.ts";
export type { Deps } from "./deps.ts";
export type {
  AbgelehnteDatei,
  Annahme,
  Annahmeart,
  Annahmestand,
  Annahmeweg,
  Annahmezustand,
  NeueAnnahme,
} from "./eingang/annahme.ts";
export { type Annahmedeps, annahmeFuer } from "./eingang/annahme-fuer.ts";
export { type Einlesedeps, liesAnnahmeEin } from "./eingang/lies-ein.ts";
export { nimmAusOrdner, type Ordnerdeps, prepareOrte } from "./eingang/ordner/nimm-aus-ordner.ts";
export { isEigenerOrt } from "./eingang/ordner/orte.ts";
export { raeumeAnnahmenAuf } from "./eingang/raeume-annahmen-auf.ts";
export {
  ABONNEMENTZUSTAENDE,
  type Abonnement,
  type GeoeffnetesAbonnement,
  oeffneAbonnement,
  SENDUNGSZUSTAENDE,
  type Webhookzustellung,
} from "./ereignisse/abonnement.ts";
export {
  type Abonnementdeps,
  type Abonnementverwaltung,
  type Abonnementwunsch,
  abonnementsFuer,
  type MitGeheimnis,
  type NeuesAbonnement,
  type Zustellungsseite,
} from "./ereignisse/abonnements-fuer.ts";
export { EREIGNISARTEN, type Ereignis, type Ereignisart, isEreignisart } from "./ereignisse/ereignis.ts";
export { mitEreignissen } from "./ereignisse/mit-ereignissen.ts";
export { type Ereignisdeps, veroeffentliche } from "./ereignisse/veroeffentliche.ts";
export { statussatz, type Webhookinhalt, webhookinhaltOf } from "./ereignisse/zustellung.ts";
export type { Auswertungseinheit } from "./fallpruefung/auswertung/einheit.ts";
export type { Monatsstand, Standzeile, Zustand } from "./fallpruefung/auswertung/monatsstand.ts";
export type { Auswertungsergebnis } from "./fallpruefung/auswertung/schreibe-auswertung.ts";
export { feiertageOf } from "./fallpruefung/feiertage.ts";
export type { Eingelesen, Einleseergebnis } from "./fallpruefung/fragebogen/eingelesen.ts";
export type { ErzeugteFrageboegen } from "./fallpruefung/fragebogen/erzeuge.ts";
export type { Rueckgabedatei } from "./fallpruefung/fragebogen/find-dateien.ts";
export { katalogOf } from "./fallpruefung/katalog-of.ts";
export { ensureSchluessel } from "./fallpruefung/schluessel.ts";
export { sha256 } from "./fallpruefung/sha256.ts";
export { pruefeProtokolldatei } from "./fallpruefung/stichprobe/protokolldatei.ts";
export type { Ebenenziel } from "./fallpruefung/stichprobe/ziehe-ebene.ts";
export type { Ziehungsziel } from "./fallpruefung/stichprobe/ziehungsauftrag.ts";
export type { Eintrag } from "./kontaktdichte/eintrag.ts";
export { type Erklaerung, erklaere } from "./kontaktdichte/erklaere.ts";
export { gemerkteListen } from "./kontaktdichte/gemerkte-listen.ts";
export type { Konzeptwirkung } from "./kontaktdichte/konzeptwirkung.ts";
export { type Listeninhalt, listeAsCsv, listeAsXlsx } from "./kontaktdichte/liste.ts";
export { kontakteText } from "./kontaktdichte/listenspalten.ts";
export {
  findUeberfaellige,
  type Listeneingrenzung,
  type Listenperson,
  type Ueberfaelligantwort,
  type Ueberfaelligfrage,
} from "./kontaktdichte/ueberfaellig.ts";
export type { Vorschauantwort } from "./kontaktdichte/vorschau.ts";
export type { Teamzahlen, Zahlenantwort } from "./kontaktdichte/zahlen.ts";
export { importLieferung } from "./lieferung/import-lieferung.ts";
export { type Kanaldienst, WARTEZEITEN } from "./postausgang/kanaldienst.ts";
export { mailText } from "./postausgang/mail-text.ts";
export type { Nachricht, Nachrichtenart, NachrichtVon, Wochenzeile } from "./postausgang/nachricht.ts";
export { NACHRICHTENWEGE } from "./postausgang/nachrichtenweg.ts";
export { NichtBegonnen } from "./postausgang/nicht-begonnen.ts";
export {
  type Postausgangsfrage,
  type Postausgangsliste,
  type Postausgangsverwaltung,
  postausgangFuer,
  type Sendungszeile,
} from "./postausgang/postausgang-fuer.ts";
export { ersterMoment } from "./postausgang/ruhezeit.ts";
export { sendungFuer, type Versand } from "./postausgang/sendung-fuer.ts";
export { type Verteilbericht, type Verteilung, verteile } from "./postausgang/verteile.ts";
export type { Absatz, Nachrichtentext } from "./postausgang/worte.text.ts";
export { findEigene, loesePseudonymAuf } from "./protokoll/aufloesen.ts";
export { ART_TEXTE, type Protokollauskunft, protokollauskunft } from "./protokoll/auskunft.ts";
export { isHeil, maengelOf, protokollumfangText, stellenText, stelleOf } from "./protokoll/befund-text.ts";
export { findEintraege } from "./protokoll/find-eintraege.ts";
export { beschreibungOf, PROTOKOLLHANDLUNGEN, type Protokollhandlung } from "./protokoll/handlungen.ts";
export { legeProtokollschluesselAn } from "./protokoll/lege-schluessel-an.ts";
export {
  type Lesezugriffe,
  type Lesezugriffsdeps,
  type Lesezugriffsgrenzen,
  lesezugriffeIn,
} from "./protokoll/lesezugriffe.ts";
export { ersterBehaltenerMonat, fristOf, loescheAltesProtokoll } from "./protokoll/loesche-protokoll.ts";
export { minuteOf } from "./protokoll/minute.ts";
export { mitProtokoll } from "./protokoll/mit-protokoll.ts";
export {
  eintragOf,
  type Protokollant,
  rolleOf,
  type Stimme,
  stimmeOf,
  type Vermerk,
} from "./protokoll/protokollant.ts";
export { type Pseudonyme, paarOf, pseudonymeIn } from "./protokoll/pseudonyme.ts";
export { HALTER_TEXTE, makeSchluessel, oeffneSchluessel } from "./protokoll/schluesseldatei.ts";
export type { Schluesselhaelfte, Schluesselpaar } from "./protokoll/siegel.ts";
export type { Akteur, Befugnis } from "./rechte/akteur.ts";
export type { Anmeldung } from "./rechte/befugnisse-of.ts";
export { darf, darfIrgendwo } from "./rechte/darf.ts";
export { gemerkteOrganisation } from "./rechte/gemerkte-organisation.ts";
export { type Gegenstand, HANDLUNGEN, type Handlung } from "./rechte/handlung.ts";
export { NichtGefunden } from "./rechte/nicht-gefunden.ts";
export { ownRd } from "./rechte/own-rd.ts";
export { type Person, personAls } from "./rechte/person-als.ts";
export type { Gesichert, Sicherungsangaben } from "./sicherung/sichere.ts";
export { type Sicherungsverwaltung, sicherungenFuer } from "./sicherung/sicherungen-fuer.ts";
export { sicherungsauftrag } from "./sicherung/sicherungsauftrag.ts";
export { erkenneSchluessel } from "./zugaenge/erkenne-schluessel.ts";
export {
  type Angelegt,
  legeSchluesselAn,
  type Schluesselauftrag,
  type Schluesseldeps,
  type Schluesselzustand,
  schluesselzustand,
  widerrufeSchluessel,
} from "./zugaenge/schluessel.ts";
export { UMFAENGE, type Umfangswort, umfangOf, umfangWorte } from "./zugaenge/umfang.ts";
export type {
  Arbeitsmappe,
  Auswertungsmappe,
  Bogenfrage,
  Ersatz,
  Ersatzauftrag,
  Kalibrierauftrag,
  Rueckgabeauftrag,
  Standansichtsfrage,
  Ziehauftrag,
} from "./zugang/fallpruefungsauftrag.ts";
export type {
  Gesamtliste,
  Listenfrage,
  Listenseite,
  Personenangabe,
  Personenantwort,
  Personenfrage,
  Referenzperson,
  Seitenfrage,
  Zahlenfrage,
} from "./zugang/personenfrage.ts";
export {
  hasNummern,
  type Protokollansicht,
  type Referenzprotokoll,
  type Stichprobenansicht,
  type Ziehungsansicht,
} from "./zugang/stichprobenansicht.ts";
export type { Zugang, Zugangsdeps } from "./zugang/zugang.ts";
export { zugangFuer } from "./zugang/zugang-fuer.ts";
