import type { Store } from "@verlauf/store";
import { bereichName, rdName } from "../einheitsname.ts";
import type { Protokollhandlung } from "./handlungen.ts";
import type { Vermerk } from "./protokollant.ts";

// Every method of the store, so that none that is new can change something unlogged: the type below asks for each.

type Werte<M extends keyof Store> = Store[M] extends (...args: infer A) => unknown ? A : never;
type Ergebnis<M extends keyof Store> = Store[M] extends (...args: never) => Promise<infer R> ? R : never;

export interface Eigenvermerk extends Vermerk {
  readonly handlung: Protokollhandlung;
}

/** What the log says of a change; nothing where nothing changed. */
type Aendert<M extends keyof Store> = (ergebnis: Ergebnis<M>, ...werte: Werte<M>) => readonly Eigenvermerk[];

export type Einordnung = {
  readonly [M in keyof Store]: /** Changes nothing; who reads is noted where it is allowed. */
    | "liest"
    /** Changes what says nothing of anybody: see the reason beside it. */
    | "buchhaltung"
    /** Writes the log itself, or hands on a store. */
    | "rahmen"
    | Aendert<M>;
};

/** "63504/412", "63504/Bereich Nord", "RD Hessen" */
const einheitOf = (ebene: string, dienststelle: string, einheit: string): string => {
  switch (ebene) {
    case "team":
      return `${dienststelle}/${einheit}`;
    case "kalibrierung":
    case "bereich":
      return `${dienststelle}/${bereichName(einheit)}`;
    case "rd":
      return rdName(dienststelle);
    case "zentrale":
      return "Zentrale";
    default:
      return dienststelle;
  }
};

const aenderung = (handlung: Protokollhandlung, einheit: string | null, gegenstand: string | null): Eigenvermerk => ({
  art: "aenderung",
  handlung,
  einheit,
  gegenstand,
});

const sicherheit = (handlung: Protokollhandlung, einheit: string | null, gegenstand: string | null): Eigenvermerk => ({
  ...aenderung(handlung, einheit, gegenstand),
  art: "sicherheit",
});

const loeschung = (handlung: Protokollhandlung, einheit: string | null, gegenstand: string | null): Eigenvermerk => ({
  ...aenderung(handlung, einheit, gegenstand),
  art: "loeschung",
});

/** "lieferungen 2, ausnahmen 1 bis 2026-11-23"; nothing where nothing went. */
const gezaehlt = (
  handlung: Protokollhandlung,
  anzahlen: Readonly<Record<string, number>>,
  heute: string,
): readonly Eigenvermerk[] => {
  const gone = Object.entries(anzahlen).filter(([, anzahl]) => anzahl > 0);
  if (gone.length === 0) return [];
  return [loeschung(handlung, null, `${gone.map(([was, anzahl]) => `${was} ${anzahl}`).join(", ")} bis ${heute}`)];
};

export const EINORDNUNG: Einordnung = {
  importDelivery: (offices, { datenstand }) =>
    offices.map(({ id, dienststelle }) =>
      aenderung("lieferung.einspielen", dienststelle, `Lieferung ${id}, Datenstand ${datenstand}`),
    ),
  deliveryFor: "liest",
  faelle: "liest",
  fall: "liest",
  beschaeftigtenfaelle: "liest",
  kontakte: "liest",
  teams: "liest",
  bekannteTeams: "liest",
  deliveriesOn: "liest",
  rahmenpersonen: "liest",
  organisation: "liest",
  vertretungen: "liest",
  isEmpty: "liest",
  letzterImport: "liest",
  close: "rahmen",
  transaktion: "rahmen",
  unter: "rahmen",

  // a number from a random source, kept once, that says nothing of anybody
  basisSeed: "buchhaltung",
  friereEin: ({ neu }, { ebene, dienststelle, einheit, zeitraum }) =>
    neu ? [aenderung("stichprobe.ziehen", einheitOf(ebene, dienststelle, einheit), zeitraum)] : [],
  ziehungen: "liest",
  ersetze: ({ neu }, { ebene, dienststelle, einheit }, { referenz }) =>
    neu ? [aenderung("stichprobe.ersetzen", einheitOf(ebene, dienststelle, einheit), referenz)] : [],
  letzterMonat: "liest",
  geprueft: "liest",
  bewahre: ({ id }, { ebene, dienststelle, einheit, zeitraum }) => [
    aenderung(
      "fragebogen.abgeben",
      ebene === null || dienststelle === null || einheit === null ? null : einheitOf(ebene, dienststelle, einheit),
      zeitraum === null ? `Rückgabe ${id}` : `${zeitraum}, Rückgabe ${id}`,
    ),
  ],
  rueckgaben: "liest",
  rueckgabeversionen: "liest",
  rueckgabedatei: "liest",
  freigaben: "liest",
  gibFrei: (_, { referenz }) => [aenderung("fragebogen.freigeben", null, referenz)],
  handlungsfelder: "liest",
  bewahreHandlungsfelder: (_, { ebene, dienststelle, einheit, monat }) => [
    aenderung("handlungsfelder.bewahren", einheitOf(ebene, dienststelle, einheit), monat),
  ],
  // the questions with which workbooks were made
  bewahreKatalog: "buchhaltung",
  katalog: "liest",
  kataloge: "liest",
  // the sums of files that Verlauf wrote itself
  merkeAbgelegt: "buchhaltung",
  istAbgelegt: "liest",

  bewahreAnnahme: (neu, { id, art }) =>
    neu ? [aenderung(art === "lieferung" ? "lieferung.annehmen" : "fragebogen.annehmen", null, id)] : [],
  annahme: "liest",
  offeneAnnahmen: "liest",
  // who reads in what waits; what comes of it is logged as a delivery or a return
  beginneAnnahme: "buchhaltung",
  halteAnnahme: "buchhaltung",
  beendeAnnahme: "buchhaltung",
  abgelaufeneAnnahmen: "liest",
  annahmeordner: "liest",
  loescheAnnahme: (_, id) => [loeschung("annahme.loeschen", null, id)],

  loescheFaelliges: ({ lieferungen, ausnahmen, berichtigungen, vertretungen, ...fallpruefung }, { heute }) => [
    ...gezaehlt("lieferungen.loeschen", { lieferungen, ausnahmen, berichtigungen, vertretungen }, heute),
    ...gezaehlt("fallpruefungen.loeschen", fallpruefung, heute),
  ],
  personenspuren: "liest",
  personenauskunft: "liest",
  // neither whose record it is nor the value
  berichtige: (berichtigt, { dienststelle, feld }) =>
    berichtigt ? [aenderung("person.berichtigen", dienststelle, feld)] : [],
  trageVertretungEin: (eingetragen, { dienststelle }, team) =>
    eingetragen ? [aenderung("vertretung.eintragen", einheitOf("team", dienststelle, team), null)] : [],
  trageAusnahmeEin: (eingetragen, { dienststelle }, { team, referenz }) =>
    eingetragen ? [aenderung("ausnahme.eintragen", einheitOf("team", dienststelle, team), referenz)] : [],
  loeschePerson: ({ lieferungen, ziehungen, rueckgaben }, _, grund, unzugeordnete) => [
    loeschung(
      "person.loeschen",
      null,
      `${grund}: Lieferungen ${lieferungen.length}, Ziehungen ${ziehungen.length}, Rückgaben ${rueckgaben + unzugeordnete.length}`,
    ),
  ],

  // whoever has it made logs it, since a transaction that is open can't be backed up
  legeSicherungAn: "rahmen",

  bewahreSchluessel: (_, { id, dienststelle }) => [sicherheit("schluessel.angelegt", dienststelle, `schluessel:${id}`)],
  schluessel: "liest",
  alleSchluessel: "liest",
  widerrufe: (widerrufen, id) => (widerrufen ? [sicherheit("schluessel.widerrufen", null, `schluessel:${id}`)] : []),
  // the day of a key's last use
  benutzt: "buchhaltung",
  // hashes of requests, so that none is done twice
  beginneEinmal: "buchhaltung",
  beantworteEinmal: "buchhaltung",
  vergissEinmal: "buchhaltung",
  raeumeEinmalAuf: "buchhaltung",

  bewahreAbonnement: (_, { id, dienststelle }) => [sicherheit("abonnement.angelegt", dienststelle, id)],
  abonnement: "liest",
  abonnements: "liest",
  aendereAbonnement: (geaendert, id) => (geaendert ? [sicherheit("abonnement.geaendert", null, id)] : []),
  ersetzeGeheimnisse: (ersetzt, id) => (ersetzt ? [sicherheit("abonnement.geheimnis", null, id)] : []),
  loescheAbonnement: (geloescht, id) => (geloescht ? [sicherheit("abonnement.geloescht", null, id)] : []),
  // hashes of webhooks, so that none is taken twice
  beginneWebhook: "buchhaltung",
  beendeWebhook: "buchhaltung",
  vergissWebhook: "buchhaltung",
  wiederholeWebhook: "buchhaltung",
  raeumeWebhooksAuf: "buchhaltung",

  // the outbox keeps its own record of what was sent and when
  plane: "buchhaltung",
  naechste: "buchhaltung",
  vermerke: "buchhaltung",
  haengengebliebene: "liest",
  beendeVerspaetete: "buchhaltung",
  sendungen: "liest",
  sendung: "liest",
  versuche: "liest",
  sendungszahlen: "liest",
  sendungszahlenAn: "liest",
  liegengebliebene: "liest",
  wartetSeit: "liest",
  erneut: (_, id) => [aenderung("sendung.erneut", null, `Sendung ${id}`)],
  loescheSendungen: (anzahl, heute) =>
    anzahl === 0 ? [] : [loeschung("sendungen.loeschen", null, `${anzahl} bis ${heute}`)],

  // how people are reached, and what they are in the middle of: nothing about customers
  merkeChatadresse: "buchhaltung",
  chatadresse: "liest",
  chatstand: "liest",
  sperreChatadresse: "buchhaltung",
  vergissChatadresse: "buchhaltung",
  setzeErinnerungspause: "buchhaltung",
  erinnerungspause: "liest",
  erinnerungspausen: "liest",
  irgendeineChatadresse: "liest",
  merkeGespraech: "buchhaltung",
  gespraech: "liest",
  legeVorgangAn: "buchhaltung",
  nimmVorgang: "buchhaltung",
  raeumeChatAuf: "buchhaltung",

  // runs are a record of their own; what a run does is logged by what it calls
  geplantBis: "liest",
  planeLaeufe: "buchhaltung",
  startbareLaeufe: "liest",
  beginneLauf: "buchhaltung",
  halteLauf: "buchhaltung",
  beendeLauf: "buchhaltung",
  verfalleLaeufe: "buchhaltung",
  laeufe: "liest",
  unbekannteLaeufe: "liest",
  holeLaufNach: (nachgeholt, kennung) => (nachgeholt ? [aenderung("auftrag.nachholen", null, kennung)] : []),
  loescheLaeufe: (anzahl, heute) =>
    anzahl === 0 ? [] : [loeschung("auftraege.loeschen", null, `${anzahl} bis ${heute}`)],
  eingebettet: "liest",
  pflege: "buchhaltung",
  oeffneWarteschlange: "rahmen",

  protokolliere: "rahmen",
  protokoll: "liest",
  protokollzahlen: "liest",
  pruefeProtokoll: "liest",
  // logs itself, in its own transaction
  loescheProtokollVor: "rahmen",
  identitaet: "liest",
  identitaeten: "liest",
  bewahreProtokollschluessel: (_, { id, fuer }) => [sicherheit("protokoll.schluessel", null, `${fuer}: ${id}`)],
  protokollschluessel: "liest",
};
