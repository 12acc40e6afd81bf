/** A thing to ask that Teams offers beside the text field; a tap writes its title. */
export interface Kommando {
  readonly title: string;
  readonly description: string;
}

/** What Teams offers where somebody talks to Verlauf alone. */
export const ALLEIN: readonly Kommando[] = [
  { title: "Wer ist überfällig?", description: "Ihr Team oder Ihr Bereich, mit Tag und Grund" },
  { title: "Wer wird nächste Woche fällig?", description: "Gespräche, die als Nächstes anstehen" },
  { title: "Vorschau", description: "Fällige Gespräche je Woche" },
  { title: "Meine zehn Fälle", description: "Die gezogenen Fälle des Monats" },
  { title: "Arbeitsmappe schicken", description: "Der Fragebogen des Monats als Excel-Datei" },
  { title: "Stand des Monats", description: "Was zurück ist und was fehlt" },
  { title: "Auswertung schicken", description: "Die Auswertungsmappe Ihres Bereichs" },
  { title: "Ich bin abwesend", description: "Ihrer Bereichsleitung Bescheid geben" },
  { title: "Was ist über mich gespeichert?", description: "Auskunft zu Ihren eigenen Daten" },
  { title: "Hilfe", description: "Alles, was Sie fragen können" },
];

/** What Teams offers where others read along: counts. */
export const IN_DER_RUNDE: readonly Kommando[] = [
  { title: "Wer ist überfällig?", description: "Anzahl; Einzelheiten im Einzelchat" },
  { title: "Vorschau", description: "Fällige Gespräche je Woche" },
  { title: "Stand des Monats", description: "Wie viele Arbeitsmappen zurück sind" },
  { title: "Hilfe", description: "Alles, was Sie fragen können" },
];
