import type { Auftragsart, IsoDate, Monat, Ortszeit, Rolle } from "@verlauf/core";
import type { Generated } from "kysely";
import type { Laufzustand } from "../auftraege/laeufe.ts";
import type { Kanalname, Sendungszustand } from "../postausgang/postausgang.ts";
import type { Schluesselhalter } from "../protokoll/protokoll.ts";

// The tables as the queries see them; the migrations make them. Rows that only COPY writes and SQL reads are
// typed as far as they are asked for.

interface LieferungTable {
  readonly id: Generated<number>;
  readonly dienststelle: string;
  readonly datenstand: IsoDate;
  readonly nur_letzter_kontakt: boolean;
  readonly zweck: string | null;
  readonly verantwortlich: string | null;
  readonly importiert_von: string;
  readonly importiert_am: Generated<string>;
  readonly sha256: string;
  readonly loeschen_am: IsoDate;
  readonly fassung: Generated<string>;
}

interface KundensatzTable {
  readonly lieferung_id: number;
  readonly dienststelle: string;
  readonly kundennummer: string;
}

interface KontaktTable extends KundensatzTable {
  readonly datum: IsoDate;
  readonly art: string;
  readonly stelle: string;
  readonly gespraechsart: string | null;
  readonly vermerk: string | null;
}

interface AusnahmeTable {
  readonly id: Generated<number>;
  readonly dienststelle: string;
  readonly kundennummer: string;
  readonly grund: string;
  readonly von: IsoDate;
  readonly bis: IsoDate;
  readonly entschieden_am: IsoDate;
  readonly auch_u25: boolean;
  readonly herkunft: "import" | "verlauf";
}

interface OrganisationTable {
  readonly dienststelle: string;
  readonly art: "AA" | "gE" | null;
  readonly rd: string;
  readonly bereich: string | null;
  readonly team: string | null;
  readonly teamart: string | null;
  readonly rolle: Rolle;
  readonly name: string;
  readonly email: string;
  readonly anmeldename: string;
  readonly objekt_id: string | null;
  readonly zeichen: string | null;
}

interface VertretungTable {
  readonly dienststelle: string;
  readonly email: string;
  readonly vertretung: string;
  readonly von: IsoDate;
  readonly bis: IsoDate;
  readonly herkunft: "import" | "verlauf";
}

interface StatusTable extends KundensatzTable {
  readonly team: string;
  /** All contacts, as `contact-code.ts` packs them. */
  readonly kontakte: string;
}

interface BasisSeedTable {
  readonly ebene: string;
  readonly einheit: string;
  readonly zeitraum: string;
  readonly seed: string;
}

interface ZiehungTable {
  readonly id: Generated<number>;
  readonly ebene: string;
  readonly dienststelle: string;
  readonly einheit: string;
  readonly zeitraum: string;
  readonly satz: string;
  readonly sha256: string;
  readonly loeschen_am: IsoDate;
}

interface ErsetzungTable {
  readonly id: Generated<number>;
  readonly ziehung_id: number;
  readonly referenz: string;
  readonly durch: string | null;
  readonly satz: string;
  readonly sha256: string;
  readonly loeschen_am: IsoDate;
}

interface RueckgabeTable {
  readonly id: Generated<number>;
  readonly ebene: string | null;
  readonly dienststelle: string | null;
  readonly einheit: string | null;
  readonly zeitraum: string | null;
  readonly status: string;
  readonly datei: string;
  readonly sha256: string;
  readonly inhalt: Uint8Array;
  readonly am: IsoDate;
  readonly von: string;
  readonly katalog: string | null;
  readonly katalog_version: string | null;
  readonly in_vertretung: boolean;
  readonly faelle: string;
  readonly zu_klaeren: number;
  readonly loeschen_am: IsoDate;
}

interface FreigabeTable {
  readonly sha256: string;
  readonly referenz: string;
  readonly am: IsoDate;
  readonly von: string;
}

interface HandlungsfeldTable {
  readonly ebene: string;
  readonly dienststelle: string;
  readonly einheit: string;
  readonly monat: string;
  readonly felder: string;
}

interface FragenkatalogTable {
  readonly id: string;
  readonly version: string;
  readonly inhalt: string;
}

interface AbgelegtTable {
  readonly sha256: string;
  readonly am: Generated<IsoDate>;
}

interface ProtokollTable {
  readonly nr: number;
  readonly minute: string;
  /** JSON, in the one form of which the sum was taken. */
  readonly eintraege: string;
  readonly vorher: string;
  readonly sha256: string;
}

interface ProtokollAnkerTable {
  readonly nr: number;
  readonly sha256: string;
  readonly vor_monat: Monat;
}

interface ProtokollIdentitaetTable {
  readonly pseudonym: string;
  readonly nr: number;
  readonly siegel: string;
}

interface ProtokollSchluesselTable {
  readonly id: string;
  readonly fuer: Schluesselhalter;
  readonly nummer: Generated<number>;
  /** JSON. */
  readonly jwk: string;
  readonly angelegt_am: IsoDate;
}

interface SendungTable {
  readonly id: Generated<number>;
  readonly schluessel: string;
  readonly kanal: Kanalname;
  readonly ersatz_kanal: Kanalname | null;
  readonly ersatz_an: string | null;
  readonly an: string;
  readonly dienststelle: string;
  readonly inhalt: string;
  readonly ab: string;
  readonly bis: string | null;
  readonly zustand: Sendungszustand;
  readonly seit: string;
  readonly versuche: number;
  readonly fruehere_versuche: number;
  readonly naechster_versuch: string | null;
  readonly gehalten_bis: string | null;
  readonly grund: string | null;
  readonly beleg: string | null;
  readonly loeschen_am: string;
}

interface ZustellversuchTable {
  readonly sendung_id: number;
  readonly nr: number;
  readonly begonnen_um: string;
  readonly beendet_um: string | null;
  readonly ergebnis: string | null;
  readonly grund: string | null;
}

interface SendepauseTable {
  readonly kanal: Kanalname;
  readonly an: string;
  readonly bis: string;
}

interface LaufTable {
  readonly kennung: string;
  readonly art: Auftragsart;
  readonly dienststelle: string | null;
  readonly zeitraum: Monat | IsoDate;
  readonly abstand: number | null;
  readonly spur: string;
  readonly faellig: Ortszeit;
  readonly bis: IsoDate;
  readonly zustand: Laufzustand;
  readonly geplant_um: string;
  readonly ab: string;
  readonly versuche: number;
  readonly fehlschlaege: number;
  readonly begonnen_um: string | null;
  readonly puls_um: string | null;
  readonly gehalten_bis: string | null;
  readonly beendet_um: string | null;
  readonly ergebnis: string | null;
  readonly loeschen_am: IsoDate;
}

interface AuftragsstandTable {
  readonly nur_eine: Generated<boolean>;
  readonly geplant_bis: string;
}

interface SchluesselTable {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  /** JSON. */
  readonly umfang: string;
  readonly dienststelle: string | null;
  readonly angelegt_am: IsoDate;
  readonly gueltig_bis: IsoDate;
  readonly widerrufen_am: IsoDate | null;
  readonly zuletzt_am: IsoDate | null;
}

interface EinmaligTable {
  readonly schluessel: string;
  readonly anfrage: string;
  readonly gehalten_bis: string | null;
  /** JSON. */
  readonly antwort: string | null;
  readonly gilt_bis: string;
}

interface AbonnementTable {
  readonly id: string;
  readonly dienststelle: string;
  readonly name: string;
  /** JSON. */
  readonly ereignisse: string;
  readonly adresse: string;
  /** JSON. */
  readonly geheimnisse: string;
  readonly zustand: "aktiv" | "pausiert" | "gesperrt";
  readonly grund: string | null;
  readonly angelegt_um: string;
  readonly geaendert_um: string;
}

interface WebhookEingangTable {
  readonly kennung: string;
  readonly zeitstempel: number;
  readonly inhalt: string;
  readonly annahme: string | null;
  readonly gehalten_bis: string | null;
  readonly loeschen_ab: string;
}

interface AnnahmeTable {
  readonly id: string;
  readonly art: "lieferung" | "frageboegen";
  readonly weg: "api" | "webhook" | "ordner";
  readonly ordner: string;
  readonly datenstand: IsoDate | null;
  readonly von: string;
  /** JSON. */
  readonly dienststellen: string | null;
  readonly zustand: "angenommen" | "laeuft" | "uebernommen" | "abgewiesen" | "gescheitert";
  readonly angenommen_um: string;
  readonly gehalten_bis: string | null;
  readonly versuche: Generated<number>;
  readonly fertig_um: string | null;
  readonly ergebnis: string | null;
  readonly loeschen_am: IsoDate;
}

interface BerichtigungTable {
  readonly id: Generated<number>;
  readonly dienststelle: string;
  readonly kundennummer: string;
  readonly datenstand: IsoDate;
  readonly feld: string;
  readonly wert: string | null;
  readonly grund: string;
  readonly am: IsoDate;
  readonly loeschen_am: IsoDate;
}

interface GrabsteinTable {
  readonly ebene: string;
  readonly dienststelle: string;
  readonly einheit: string;
  readonly zeitraum: string;
  readonly sha256: string;
  readonly am: IsoDate;
}

interface ChatAdresseTable {
  readonly objekt_id: string;
  readonly anmeldename: string | null;
  readonly mandant: string;
  /** JSON. */
  readonly adresse: string;
  readonly gesperrt: boolean;
  readonly loeschen_am: IsoDate;
}

interface ChatPauseTable {
  readonly objekt_id: string;
  readonly bis: IsoDate;
}

interface ChatGespraechTable {
  readonly schluessel: string;
  /** JSON. */
  readonly stand: string;
  readonly bis: string;
}

interface ChatVorgangTable {
  readonly id: string;
  readonly objekt_id: string;
  /** JSON. */
  readonly inhalt: string;
  readonly bis: string;
}

export interface Tables {
  readonly lieferung: LieferungTable;
  readonly kunde: KundensatzTable;
  readonly kontakt: KontaktTable;
  readonly handlungsbedarf: KundensatzTable;
  readonly strategie: KundensatzTable;
  readonly ausnahme: AusnahmeTable;
  readonly organisation: OrganisationTable;
  readonly vertretung: VertretungTable;
  readonly status: StatusTable;
  readonly basis_seed: BasisSeedTable;
  readonly ziehung: ZiehungTable;
  readonly ersetzung: ErsetzungTable;
  readonly rueckgabe: RueckgabeTable;
  readonly freigabe: FreigabeTable;
  readonly handlungsfeld: HandlungsfeldTable;
  readonly fragenkatalog: FragenkatalogTable;
  readonly abgelegt: AbgelegtTable;
  readonly grabstein: GrabsteinTable;
  readonly protokoll: ProtokollTable;
  readonly protokoll_anker: ProtokollAnkerTable;
  readonly protokoll_identitaet: ProtokollIdentitaetTable;
  readonly protokoll_schluessel: ProtokollSchluesselTable;
  readonly sendung: SendungTable;
  readonly zustellversuch: ZustellversuchTable;
  readonly sendepause: SendepauseTable;
  readonly lauf: LaufTable;
  readonly auftragsstand: AuftragsstandTable;
  readonly schluessel: SchluesselTable;
  readonly einmalig: EinmaligTable;
  readonly abonnement: AbonnementTable;
  readonly webhook_eingang: WebhookEingangTable;
  readonly annahme: AnnahmeTable;
  readonly berichtigung: BerichtigungTable;
  readonly chat_adresse: ChatAdresseTable;
  readonly chat_pause: ChatPauseTable;
  readonly chat_gespraech: ChatGespraechTable;
  readonly chat_vorgang: ChatVorgangTable;
}

/** Every table with data, in an order in which they can be filled. */
export const TABLES = [
  "lieferung",
  "kunde",
  "kontakt",
  "handlungsbedarf",
  "strategie",
  "status",
  "ausnahme",
  "organisation",
  "vertretung",
  "basis_seed",
  "ziehung",
  "ersetzung",
  "rueckgabe",
  "freigabe",
  "handlungsfeld",
  "fragenkatalog",
  "abgelegt",
  "grabstein",
  "protokoll",
  "protokoll_anker",
  "protokoll_identitaet",
  "protokoll_schluessel",
  "sendung",
  "zustellversuch",
  "sendepause",
  "lauf",
  "auftragsstand",
  "schluessel",
  "einmalig",
  "abonnement",
  "webhook_eingang",
  "annahme",
  "berichtigung",
  "chat_adresse",
  "chat_pause",
  "chat_gespraech",
  "chat_vorgang",
] as const satisfies readonly (keyof Tables)[];
