import type { IsoDate, Monat, Profillage } from "@verlauf/core";

/** The office of the team or area that is meant, for whoever has two of the same name. */
interface Dienststellenwahl {
  readonly dienststelle?: string | undefined;
}

/** Which persons are meant. What is left out isn't narrowed; without team and bereich the asker's own unit is meant. */
export interface Auswahl extends Dienststellenwahl {
  readonly team?: string | undefined;
  /** The asker's whole area; or the one that is named. */
  readonly bereich?: true | string | undefined;
  readonly profillage?: readonly Profillage[] | undefined;
  readonly unter25?: true | undefined;
  /** Overdue or due by this day. */
  readonly faelligBis?: IsoDate | undefined;
}

/** One person, by what was typed or by a reference: a drawn case's ("03", "2026-10-412-03") or a person's ("412-7QK3ZD"). */
export type Angabe = { readonly kundennummer: string } | { readonly referenz: string };

/** A span of days, both in. */
export interface Zeitraum {
  readonly von: IsoDate;
  readonly bis: IsoDate;
}

/** What somebody wants: everything that the conversation can end in, and what a card's button carries. JSON. */
export type Absicht =
  | ({
      readonly art: "ueberfaellig";
      readonly stichtag?: IsoDate | undefined;
      readonly ab?: number | undefined;
    } & Auswahl)
  /** Not overdue, but due within the period (left out: the notice period). */
  | ({
      readonly art: "faellig";
      readonly zeitraum?: Zeitraum | undefined;
      readonly ab?: number | undefined;
    } & Auswahl)
  /** Counts by week. */
  | ({ readonly art: "vorschau"; readonly wochen?: number | undefined } & Pick<
      Auswahl,
      "team" | "bereich" | "dienststelle"
    >)
  /** One person's verdict; `warum` asks for all of the explanation. */
  | {
      readonly art: "person";
      readonly angabe: Angabe;
      readonly warum: boolean;
      /** The list in which the person stood: what is asked next may be about that. */
      readonly aus?: Listenabsicht | undefined;
      readonly stichtag?: IsoDate | undefined;
    }
  /** "why?" after a list: the explanation of one of those shown, by its place on the page (left out: the first). */
  | { readonly art: "warum"; readonly von: Listenabsicht; readonly platz?: number | undefined }
  /** The drawn cases of a data month (left out: the latest). */
  | ({
      readonly art: "faelle";
      readonly monat?: Monat | undefined;
      readonly team?: string | undefined;
    } & Dienststellenwahl)
  /** One drawn case. */
  | ({
      readonly art: "fall";
      readonly referenz: string;
      readonly monat?: Monat | undefined;
      readonly team?: string | undefined;
    } & Dienststellenwahl)
  /** Who has returned what. */
  | ({
      readonly art: "stand";
      readonly monat?: Monat | undefined;
      readonly bereich?: string | undefined;
      readonly team?: string | undefined;
    } & Dienststellenwahl)
  /** Send me the questionnaire workbook. */
  | ({
      readonly art: "arbeitsmappe";
      readonly monat?: Monat | undefined;
      readonly team?: string | undefined;
    } & Dienststellenwahl)
  /** "here is my workbook", without one: how to hand it in. */
  | { readonly art: "rueckgabe" }
  /** The area's review workbook. */
  | ({
      readonly art: "auswertung";
      readonly monat?: Monat | undefined;
      readonly bereich?: string | undefined;
    } & Dienststellenwahl)
  /** Somebody stands in for a team's lead (entered by the area manager, after a confirmation); what is missing is asked for in a form. */
  | ({
      readonly art: "vertretung";
      readonly team?: string | undefined;
      /** E-mail address or name, as typed. */
      readonly durch?: string | undefined;
      readonly von?: IsoDate | undefined;
      readonly bis?: IsoDate | undefined;
    } & Dienststellenwahl)
  /** "I am absent": told to the area manager, after a confirmation. */
  | { readonly art: "abwesend"; readonly von?: IsoDate | undefined; readonly bis?: IsoDate | undefined }
  /** Fewer contacts in a justified single case, after a confirmation. */
  | {
      readonly art: "ausnahme";
      readonly angabe?: Angabe | undefined;
      readonly grund?: string | undefined;
      readonly von?: IsoDate | undefined;
      readonly bis?: IsoDate | undefined;
    }
  /** What is stored about whoever asks. */
  | { readonly art: "meine_daten" }
  /** No reminders in the chat until that day (it still counts as off on it); `bis` left out is asked for. */
  | { readonly art: "erinnerungen_aus"; readonly bis?: IsoDate | undefined }
  | { readonly art: "erinnerungen_an" }
  | { readonly art: "hilfe" }
  /** A greeting or thanks: answered in kind, with what can be asked. */
  | { readonly art: "hoeflichkeit"; readonly wort: "gruss" | "dank" | "abschied" }
  /** The answer before, as an Excel file. */
  | { readonly art: "als_excel"; readonly von: Listenabsicht }
  /** A pending matter of this person (exception, substitute, absence) is carried out, or dropped. */
  | {
      readonly art: "bestaetigen";
      readonly vorgang: string;
      /** The list that was shown before: what is asked next may be about that. */
      readonly aus?: Listenabsicht | undefined;
    }
  | { readonly art: "verwerfen"; readonly vorgang: string };

/** What has a list of persons, and so can be narrowed, paged and had as a file. */
export type Listenabsicht = Extract<Absicht, { readonly art: "ueberfaellig" | "faellig" }>;

/** What a text was understood as. */
export type Verstanden =
  | { readonly art: "verstanden"; readonly absicht: Absicht }
  /** The two nearest things that can be asked, as they would be written. */
  | { readonly art: "unklar"; readonly vorschlaege: readonly Vorschlag[] }
  /** Understood, but a part can't be: a day that doesn't exist, a period that ends before it begins. A German sentence. */
  | { readonly art: "hinweis"; readonly satz: string; readonly vorschlaege: readonly Vorschlag[] };

export interface Vorschlag {
  /** "Wer ist überfällig?" */
  readonly text: string;
  readonly absicht: Absicht;
}

/** What a text is understood by besides itself. */
interface Umgebung {
  readonly heute: IsoDate;
  /** What was answered last in this chat, for "nur U25", "und Team 413?", "als Excel", "weiter". */
  readonly vorher: Absicht | undefined;
}

/** Understands what people write; deterministic. */
export type Verstehe = (text: string, umgebung: Umgebung) => Verstanden;
