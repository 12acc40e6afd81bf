export {
  ABONNEMENTZUSTAENDE,
  type Abonnementaenderung,
  type Abonnementgeheimnis,
  type Abonnements,
  type Abonnementsatz,
  type Abonnementzustand,
} from "./abonnements/abonnements.ts";
export type { BekannterWebhook, Webhookeingaenge, Webhookeingang } from "./abonnements/webhookeingaenge.ts";
export type { Annahmen, Annahmesatz, NeuerAnnahmesatz } from "./annahmen/annahmen.ts";
export {
  type Auftragslaeufe,
  LAUFZUSTAENDE,
  type Lauf,
  type Laufende,
  type Lauffilter,
  type Laufversuch,
  type Laufzustand,
  type NeuerLauf,
} from "./auftraege/laeufe.ts";
export type { Warteschlange, Warteschlangenangaben } from "./auftraege/warteschlange.ts";
export type {
  Auskuenfte,
  Auskunftsbeurteilung,
  Auskunftslieferung,
  Auskunftssatz,
  Auskunftsziehung,
  Personenauskunft,
} from "./auskunft/auskunft.ts";
export type { Berichtigungen, Berichtigungssatz, NeueBerichtigung } from "./berichtigen/berichtigung.ts";
export type { Chatadresse, Chatspeicher, Chatstand, Chatvorgang } from "./chat/chat.ts";
export type { AnsweringDelivery, Delivery, KnownTeam } from "./delivery/deliveries.ts";
export type { FaelleQuery } from "./delivery/faelle.ts";
export type { DeliveryMeta, ImportedDelivery, OfficeTerms } from "./delivery/import-delivery.ts";
export type { Eintragungen, NeueVertretung } from "./eintragen/eintragung.ts";
export type {
  Basisseedschluessel,
  Ersetzung,
  Fallpruefung,
  Freigabe,
  GeprueftePerson,
  Handlungsfeldschluessel,
  NeueZiehung,
  Rueckgabefilter,
  Ziehungsfilter,
  Ziehungsstand,
} from "./fallpruefung/fallpruefung.ts";
export type {
  Katalogangabe,
  NeueRueckgabe,
  Rueckgabefall,
  Rueckgabesatz,
  Rueckgabestatus,
  Rueckgabeversion,
} from "./fallpruefung/rueckgabesatz.ts";
export type { Ziehungsschluessel } from "./fallpruefung/ziehungsschluessel.ts";
export {
  type Faellig,
  type Geloescht,
  LOESCHGRUENDE,
  type Loeschgrund,
  type Loeschungen,
  type Personenspuren,
} from "./loeschen/loeschen.ts";
export { type MoveProgress, moveStore } from "./move-store.ts";
export {
  KANAELE,
  type Kanal,
  type Kanalname,
  type NeueSendung,
  type Postausgang,
  SENDUNGSZUSTAENDE,
  type Sendung,
  type Sendungsfilter,
  type Sendungsstand,
  type Sendungszahl,
  type Sendungszustand,
  type Vermerk,
  type Versuch,
  type Zustellung,
} from "./postausgang/postausgang.ts";
export { checkEintrag } from "./protokoll/check-eintrag.ts";
export {
  type Bruch,
  type Identitaet,
  type Kettenstelle,
  PROTOKOLLARTEN,
  type Protokollart,
  type Protokollbefund,
  type Protokolleintrag,
  type Protokollfilter,
  type Protokollschluessel,
  type Protokollspeicher,
  type Protokollzahl,
  SCHLUESSELHALTER,
  type Schluesselhalter,
  type Wiederfund,
} from "./protokoll/protokoll.ts";
export type { NeueSicherung, Sicherung, Sicherungen, Sicherungsliste } from "./sicherung/sicherung.ts";
export { loescheAltSicherungen, sicherungenIn } from "./sicherung/sicherungen-in.ts";
export { stelleWiederHer, type Wiederherstellung } from "./sicherung/stelle-wieder-her.ts";
export type { Personenkreis, Pruefkreis, Sicht } from "./sicht/sicht.ts";
export { type OpenOptions, openStore, type Place, type Store } from "./store.ts";
export type {
  Einmalanfrage,
  Einmalantwort,
  Einmalstand,
  NeuerSchluessel,
  Schluesselsatz,
  Zugaenge,
} from "./zugaenge/zugaenge.ts";
