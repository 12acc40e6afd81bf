import type { IsoDate, Monat } from "@verlauf/core";
import type { Kanalstufe } from "@verlauf/intake";
import type { Listenperson, Ueberfaelligantwort, Ueberfaelligfrage } from "../kontaktdichte/ueberfaellig.ts";
import type { Person } from "../rechte/person-als.ts";
import type { Arbeitsmappe, Personenangabe, Zugang } from "../zugang/zugang.ts";

/** What is stored about whoever asks, in German sentences by heading. */
export interface MeineDaten {
  readonly abschnitte: readonly { readonly titel: string; readonly saetze: readonly string[] }[];
}

/** Somebody of an office who may stand in for a lead. */
export interface Vertretungsperson {
  readonly email: string;
  readonly name: string;
}

export interface Vertretungsauftrag {
  readonly dienststelle?: string | undefined;
  readonly team: string;
  /** E-mail address. */
  readonly durch: string;
  readonly von: IsoDate;
  readonly bis: IsoDate;
}

export interface Ausnahmeauftrag {
  readonly angabe: Personenangabe;
  readonly grund: string;
  readonly von: IsoDate;
  readonly bis: IsoDate;
}

/** A workbook for the chat, and what is to be said with it. */
export interface Chatmappe extends Arbeitsmappe {
  readonly hinweise: readonly string[];
}

/** A list that may be narrowed as the conversation narrowed it. */
export interface Dateifrage extends Ueberfaelligfrage {
  /** Which of the persons stand in the file; left out, all of them. */
  readonly auswahl?: ((person: Listenperson) => boolean) | undefined;
  /** In words who that is, for the sheet's heading: "überfällig, unter 25". */
  readonly auszug?: string | undefined;
}

/** What a person can do in the chat besides what the gate gives everybody. Rights, logging and refusals are the gate's. */
export interface Chatzugang {
  readonly akteur: Person;
  readonly zugang: Zugang;
  /** What this person's office lets into the chat; of several offices the least. */
  readonly stufe: () => Promise<Kanalstufe>;
  /** A list as an Excel file; below `kundennummer` with references in the numbers' place. */
  readonly listeAlsExcel: (frage: Dateifrage) => Promise<Chatmappe>;
  readonly ueberfaellige: (
    frage: Ueberfaelligfrage,
  ) => Promise<Ueberfaelligantwort & { readonly referenzOf: (kundennummer: string, team: string) => string }>;
  /**
   * The questionnaire of a team. Below `kundennummer` without numbers; the key sheet (reference and Kundennummer) is put
   * into the team's filing folder, which a sentence says.
   */
  readonly arbeitsmappe: (frage: {
    readonly monat: Monat;
    readonly dienststelle?: string | undefined;
    readonly team: string;
  }) => Promise<Chatmappe>;
  /** The latest data month of which something is drawn for the person's units; undefined where there is none. */
  readonly letzterMonat: () => Promise<Monat | undefined>;
  /** Of the team's office, by a part of the name or the address; at most ten. */
  readonly findeVertretungen: (frage: {
    readonly dienststelle?: string | undefined;
    readonly team: string;
    readonly suche: string;
  }) => Promise<readonly Vertretungsperson[]>;
  /** Checks without entering: refuses what couldn't be entered. */
  readonly pruefeVertretung: (auftrag: Vertretungsauftrag) => Promise<Vertretungsperson>;
  readonly trageVertretungEin: (auftrag: Vertretungsauftrag) => Promise<Vertretungsperson>;
  readonly pruefeAusnahme: (auftrag: Ausnahmeauftrag) => Promise<{ readonly referenz: string; readonly team: string }>;
  readonly trageAusnahmeEin: (
    auftrag: Ausnahmeauftrag,
  ) => Promise<{ readonly referenz: string; readonly team: string }>;
  /** Tells the area managers of the lead's teams that the lead is absent and a substitute is asked for. */
  readonly meldeAbwesend: (zeitraum: { readonly von: IsoDate; readonly bis: IsoDate }) => Promise<{
    readonly teams: readonly string[];
    /** How many area managers were told. */
    readonly benachrichtigt: number;
  }>;
  readonly meineDaten: () => Promise<MeineDaten>;
  /** No reminders in the chat up to and including that day; null ends it. At most three months. */
  readonly pausiereErinnerungen: (bis: IsoDate | null) => Promise<void>;
}
