import type { Seite } from "./seite.ts";

/** What people hold to who use the chat. */
export const NUTZUNGSSEITE: Seite = {
  titel: "Verlauf in Teams: Nutzung",
  abschnitte: [
    {
      titel: "Wer Verlauf benutzt",
      absaetze: [
        "Verlauf antwortet Personen, die Ihre Verwaltung in der Organisation des Hauses eingetragen hat. Gäste und Personen fremder Häuser bekommen keine Auskunft. Was Sie sehen, hängt von Ihrer Aufgabe ab.",
      ],
    },
    {
      titel: "Wofür es gedacht ist",
      punkte: [
        "Überblick, wann mit wem das nächste Gespräch fällig ist",
        "die monatliche Fallprüfung: Fälle, Arbeitsmappen, Rückmeldungen",
        "Vertretungen, Abwesenheiten und begründete Ausnahmen",
      ],
      absaetze: ["Für die Beurteilung von Leistung oder Verhalten darf es nicht benutzt werden."],
    },
    {
      titel: "Worauf Sie achten",
      punkte: [
        "Schreiben Sie in freie Texte keine Namen und keine Angaben zur Gesundheit.",
        "Geben Sie Listen und Arbeitsmappen nur an Personen weiter, die sie für dieselbe Aufgabe brauchen, und löschen Sie Kopien in Ihrem OneDrive, die Sie nicht mehr brauchen.",
        "Fragen Sie nach einzelnen Personen im Einzelchat. In Gruppen und Kanälen nennt Verlauf nur Anzahlen.",
        "Prüfen Sie vor dem Bestätigen, was auf der Karte steht. Erst danach wird etwas eingetragen.",
      ],
    },
    {
      titel: "Was eine Antwort gilt",
      absaetze: [
        "Verlauf rechnet nach veröffentlichten Regeln und dem Konzept Ihres Hauses, mit dem Datenstand, den es nennt. Über Personen entscheidet es nicht. Maßgeblich bleibt, was im Fachverfahren steht.",
      ],
    },
    {
      titel: "Wenn etwas nicht geht",
      absaetze: [
        "Wenden Sie sich an die Verwaltung von Verlauf in Ihrem Haus. Nennt eine Antwort eine Kennung, geben Sie sie an; dann lässt sich der Grund finden.",
      ],
    },
  ],
};
