/** What somebody may do or see; the scopes of a key are the same words. */
export const HANDLUNGEN = [
  /** Verdicts, due conversations and checks of single customers. */
  "personen.lesen",
  /** Counts of contact density. */
  "zahlen.lesen",
  "stichprobe.ziehen",
  /** Drawn cases by reference, and the record of the draw. */
  "stichprobe.lesen",
  /** The Kundennummer behind a reference. */
  "stichprobe.nummern",
  "stichprobe.ersetzen",
  /** The workbook, which holds Kundennummern. */
  "fragebogen.holen",
  "fragebogen.abgeben",
  "fragebogen.freigeben",
  "auswertung.lesen",
  "stand.lesen",
  /** Who stands in for a team's lead. */
  "vertretung.eintragen",
  /** Fewer contacts in a justified single case. */
  "ausnahme.eintragen",
  "lieferung.einspielen",
  "lieferung.lesen",
  /** Keys, subscriptions, logs, jobs, configuration, deletion. */
  "verwalten",
] as const;
export type Handlung = (typeof HANDLUNGEN)[number];

/** Decisions that a person answers for: no key and no job takes them. */
export const ENTSCHEIDUNGEN: readonly Handlung[] = ["vertretung.eintragen", "ausnahme.eintragen"];

/** What an action is about. */
export type Gegenstand =
  | {
      readonly ebene: "team";
      readonly dienststelle: string;
      /** The team's area, as the organisation has it. */
      readonly bereich: string | null;
      readonly team: string;
    }
  | { readonly ebene: "bereich"; readonly dienststelle: string; readonly bereich: string }
  | { readonly ebene: "dienststelle"; readonly dienststelle: string }
  | { readonly ebene: "rd"; readonly rd: string }
  | { readonly ebene: "zentrale" };
