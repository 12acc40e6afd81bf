import type { Auftragsart } from "./auftrag.ts";

/** Until when a missed task is made up for, and why no longer. */
export interface Nachholfrist {
  readonly bis: "Ende des Prüfmonats" | "nächste Erinnerung" | "Dialogtermin" | "Ende der Woche" | "selber Tag";
  readonly grund: string;
}

const ERSETZT = "Der nächste Lauf am folgenden Tag erledigt alles, was liegen blieb.";

/** The last day is computed with each task; the reasons stand here, for the handbook and for whoever wonders. */
export const NACHHOLEN: Readonly<Record<Auftragsart, Nachholfrist>> = {
  ausgabe: {
    bis: "Ende des Prüfmonats",
    grund: "Auch spät gezogene Fälle lassen sich im Monat noch prüfen; danach beginnt der nächste Monat.",
  },
  faelleablage: {
    bis: "Ende des Prüfmonats",
    grund: "Die Liste bleibt bis zum Dialog nützlich, auch wenn sie spät abgelegt wird.",
  },
  erinnerung: {
    bis: "nächste Erinnerung",
    grund:
      "Zwei Erinnerungen an einem Tag helfen niemandem, und nach dem Termin der Antworten erinnert nichts mehr daran.",
  },
  nachfrage: { bis: "Dialogtermin", grund: "Bis zum Dialog können Antworten noch eingehen." },
  verspaetung: {
    bis: "Dialogtermin",
    grund: "Bis zum Dialog kann die Bereichsleitung noch dafür sorgen, dass die Antworten kommen.",
  },
  zusammenfuehrung: {
    bis: "Ende des Prüfmonats",
    grund: "Die zusammengeführte Mappe wird bis zum Dialog und für den Bericht gebraucht.",
  },
  wochenuebersicht: { bis: "Ende der Woche", grund: "Am nächsten Montag kommt die neue Übersicht." },
  tagesmeldung: { bis: "selber Tag", grund: ERSETZT },
  loeschung: { bis: "selber Tag", grund: ERSETZT },
  wartung: { bis: "selber Tag", grund: ERSETZT },
  sicherung: { bis: "selber Tag", grund: ERSETZT },
};
