export * from "./auftraege/auftrag.text.ts";
export * from "./auftraege/auftrag.ts";
export {
  type Auftragshaus,
  type Auftragsspanne,
  faelligeAuftraege,
  faelligeTagesauftraege,
  type Tagesauftrag,
  versaeumteAuftraege,
} from "./auftraege/faellige-auftraege.ts";
export { NACHHOLEN, type Nachholfrist } from "./auftraege/nachholen.ts";
export * from "./auswertung/auswertung.text.ts";
export * from "./auswertung/auswertung.ts";
export * from "./auswertung/beurteilung.ts";
export { type Aussengrundlage, fuerAussen } from "./auswertung/fuer-aussen.ts";
export { uebernehmeHandlungsfelder } from "./auswertung/handlungsfelder.ts";
export { ANTEIL_AB } from "./auswertung/schwellen.ts";
export { teamstandText, teamzeile } from "./auswertung/umfang.text.ts";
export { aussenverfahrenText, type Verfahrensabschnitt, verfahrenText } from "./auswertung/verfahren.text.ts";
export { type Auswertungsgrundlage, werteAus } from "./auswertung/werte-aus.ts";
export * from "./calendar.ts";
export * from "./dated.ts";
export * from "./fragenkatalog/antworten.ts";
export type { Fallbefund, Umstaende } from "./fragenkatalog/fallbefund.ts";
export { hasGesundheitsangabe } from "./fragenkatalog/gesundheitsangabe.ts";
export * from "./fragenkatalog/katalog.ts";
export * from "./fragenkatalog/katalog-check.ts";
export * from "./fragenkatalog/lese-antwort.ts";
export { leseUrsache } from "./fragenkatalog/lese-ursache.ts";
export * from "./fragenkatalog/personenbezug.ts";
export { meldungText, pruefeFall } from "./fragenkatalog/pruefe-fall.ts";
export { STANDARD_BEGRUENDUNG_BEI } from "./fragenkatalog/standardfragen.ts";
export { katalogAm, standardkatalog } from "./fragenkatalog/standardkatalog.ts";
export { giltFuerFall, zutreffendeFragen } from "./fragenkatalog/zutreffende-fragen.ts";
export { arbeitstageNach, arbeitstageVor, type IsFeiertag, isArbeitstag } from "./fristen/arbeitstag.ts";
export * from "./fristen/fristen.ts";
export * from "./kontakt.ts";
export * from "./kontaktdichte/datenstand.text.ts";
export * from "./kontaktdichte/eingrenzung.ts";
export { EMPFEHLUNG_AB, EMPFEHLUNG_BIS } from "./kontaktdichte/empfehlung-2010.ts";
export * from "./kontaktdichte/fall.ts";
export type { GeltendePflicht, Regel, RegelId } from "./kontaktdichte/geltende-pflicht.ts";
export * from "./kontaktdichte/gruppen.ts";
export * from "./kontaktdichte/kontaktdichte.ts";
export * from "./kontaktdichte/konzept.ts";
export { checkKonzept, type Konzeptmangel } from "./kontaktdichte/konzept-check.ts";
export { STATUS_WORTE } from "./kontaktdichte/lage.text.ts";
export * from "./kontaktdichte/personenkreis.text.ts";
export { pflichtText } from "./kontaktdichte/regel.text.ts";
export * from "./kontaktdichte/regelstand.ts";
export { begruendung, erklaerung, fallText } from "./kontaktdichte/urteil.text.ts";
export * from "./kontaktdichte/urteil.ts";
export * from "./kontaktdichte/vorschau.ts";
export { findOhneWirkung } from "./kontaktdichte/wirkung.ts";
export * from "./kunde.ts";
export * from "./lieferung.ts";
export * from "./monat.ts";
export * from "./refusal.ts";
export * from "./rulebook.ts";
export * from "./sprache.ts";
export { anleitungZurNachpruefung } from "./stichprobe/anleitung.text.ts";
export { type Ersatz, ersetze } from "./stichprobe/ersetzen.ts";
export * from "./stichprobe/fallreferenz.ts";
export { pruefeProtokoll } from "./stichprobe/pruefen.ts";
export {
  asksForZustimmung,
  ebenenumfang,
  type Hausregel,
  hasEbenenstichprobe,
  isPruefteam,
  pruefregelFor,
  pruefregelOn,
} from "./stichprobe/pruefregel.ts";
export { type FruehererFall, type Rahmenfrage, stichprobenrahmen } from "./stichprobe/rahmen.ts";
export * from "./stichprobe/seed.ts";
export * from "./stichprobe/stichprobe.text.ts";
export { type Los, ticketOf, zieheStichprobe } from "./stichprobe/ticket.ts";
export { type Darunter, type Ebenenauftrag, zieheEbene } from "./stichprobe/ziehe-ebene.ts";
export {
  KALIBRIERFAELLE,
  type Kalibrierungsauftrag,
  type Teamauftrag,
  type Ziehungsanlass,
  zieheKalibrierung,
  zieheTeam,
} from "./stichprobe/ziehen.ts";
export * from "./stichprobe/ziehung.ts";
