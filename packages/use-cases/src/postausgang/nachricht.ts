import type { IsoDate, Monat, Teamstand } from "@verlauf/core";

interface Ort {
  readonly dienststelle: string;
}

/** A team's ten cases of a month, as its lead or a substitute is told of them. */
interface Teamauftrag extends Ort {
  readonly monat: Monat;
  readonly team: string;
  /** Told to whoever stands in for the team's lead. */
  readonly inVertretung: boolean;
  readonly antwortenBis: IsoDate;
  /** Where the workbook lies: a folder below the filing, or a share; never where the server keeps it. */
  readonly ablage: string | null;
}

/** How far a team has come: a part of its `Teamstand`. */
type Arbeitsstand = Pick<Teamstand, "soll" | "vollstaendig" | "offen" | "zuletztAm">;

/** What an overview of due conversations says of one team. */
export interface Wochenzeile {
  readonly team: string;
  readonly personen: number;
  readonly ueberfaellig: number;
  /** Not overdue yet, but due by the overview's `bis`. */
  readonly bald: number;
}

/**
 * Everything that Verlauf says to people by itself, as data that goes through the outbox as JSON. A channel makes its
 * own form of it, at the privacy level that the house gives the channel; a name or a Kundennummer is in none of them.
 */
export type Nachricht =
  /** To a team's lead: the cases are drawn and the workbook is ready. */
  | ({
      readonly art: "faelle.bereit";
      readonly faelle: number;
      /** How many the rule in force asks for. */
      readonly vorgesehen: number;
    } & Teamauftrag)
  /** To a team's lead in the chat: the month's workbook, offered as a file. */
  | ({ readonly art: "faelle.mappe" } & Teamauftrag)
  /** To a team's lead, before the answers are due. */
  | ({
      readonly art: "erinnerung.vorher";
      readonly arbeitstage: number;
      readonly stand: Arbeitsstand;
    } & Teamauftrag)
  /** To a team's lead, after the answers were due. */
  | ({
      readonly art: "erinnerung.danach";
      /** The day on which it is told; there may be several. */
      readonly am: IsoDate;
      readonly stand: Arbeitsstand;
    } & Teamauftrag)
  /** To a team's lead: a workbook has come in and was read. */
  | ({
      readonly art: "fragebogen.eingegangen";
      /** The number under which the returned workbook is kept. */
      readonly rueckgabe: string;
      readonly stand: Arbeitsstand;
      readonly zuKlaeren: number;
    } & Teamauftrag)
  /** To an area manager: whose answers are missing. */
  | (Ort & {
      readonly art: "verspaetung.liste";
      readonly monat: Monat;
      readonly bereich: string;
      readonly am: IsoDate;
      readonly staende: readonly Teamstand[];
      /** Teams whose lead is absent without a substitute. */
      readonly ohneVertretung: readonly string[];
    })
  /** To an area manager: all teams of the area have returned everything. */
  | (Ort & {
      readonly art: "bereich.vollstaendig";
      readonly monat: Monat;
      readonly bereich: string;
      readonly teams: number;
    })
  /** To a lead or an area manager, every week: who is overdue, in numbers. */
  | (Ort & {
      readonly art: "ueberfaellig.woche";
      readonly datenstand: IsoDate;
      readonly stichtag: IsoDate;
      readonly bis: IsoDate;
      readonly teams: readonly Wochenzeile[];
    })
  /** To a substitute: a team is in their hands for a while. */
  | (Ort & {
      readonly art: "vertretung.uebernommen";
      readonly team: string;
      readonly von: IsoDate;
      readonly bis: IsoDate;
    })
  /** To an area manager (VK-43): a team's lead is absent, or the team has none, and nobody stands in. */
  | (Ort & {
      readonly art: "vertretung.fehlt";
      readonly monat: Monat;
      readonly team: string;
      readonly antwortenBis: IsoDate;
      /** Nobody is entered as the team's lead at all. */
      readonly ohneLeitung: boolean;
    })
  /** To an area manager (VK-43): a lead has said that they will be away. One message for all of the lead's teams in the area. */
  | (Ort & {
      readonly art: "abwesenheit.gemeldet";
      readonly teams: readonly string[];
      readonly von: IsoDate;
      readonly bis: IsoDate;
    })
  /** To the administration: a delivery is in. */
  | (Ort & {
      readonly art: "lieferung.uebernommen";
      readonly lieferung: string;
      readonly datenstand: IsoDate;
      readonly personen: number;
      readonly abgelehnteZeilen: number;
    })
  /** To the administration: a delivery was refused; its sentences are looked up under its number. */
  | (Ort & {
      readonly art: "lieferung.abgewiesen";
      readonly lieferung: string;
      readonly datenstand: IsoDate | null;
      /** The Datenstand that stays in force; null where there is none yet. */
      readonly bisher: IsoDate | null;
      readonly meldungen: number;
    })
  /** To the administration: what somebody handed over couldn't be read in, by a fault of ours. */
  | (Ort & {
      readonly art: "eingang.gescheitert";
      readonly eingang: string;
      readonly was: "lieferung" | "frageboegen";
      readonly am: IsoDate;
      /** The id under which the reason stands in the log. */
      readonly kennung: string;
    })
  /** To the administration: a job of Verlauf didn't get done. */
  | (Ort & {
      readonly art: "auftrag.gescheitert";
      /** The job's German name. */
      readonly auftrag: string;
      readonly am: IsoDate;
      /** The id under which the reason stands in the log. */
      readonly kennung: string;
    })
  /** To the administration: the month's cases can't be drawn yet. */
  | (Ort & {
      readonly art: "ziehung.wartet";
      readonly monat: Monat;
      /** The staff council's part isn't recorded; the month's last day hasn't been delivered; no rule is in force. */
      readonly grund: "beteiligung" | "datenstand" | "regel";
    })
  /** To the administration: messages that didn't arrive, or may not have. */
  | (Ort & {
      readonly art: "postausgang.liegengeblieben";
      readonly am: IsoDate;
      readonly gescheitert: number;
      readonly unbekannt: number;
    });

export type Nachrichtenart = Nachricht["art"];

/** One kind of message. */
export type NachrichtVon<A extends Nachrichtenart> = Extract<Nachricht, { readonly art: A }>;
