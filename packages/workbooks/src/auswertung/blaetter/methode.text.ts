export interface Methodenabschnitt {
  readonly titel: string;
  readonly absaetze: readonly string[];
}

const ZAEHLUNG: Methodenabschnitt = {
  titel: "Was gezählt wird",
  absaetze: [
    "Gezählt werden Antworten, mehr nicht: keine Punkte, keine Noten, keine Mittelwerte, keine Rangfolge von Teams. Zu einzelnen Beschäftigten entsteht keine Zahl.",
    "Gültig sind die vier Stufen ja, überwiegend ja, überwiegend nein und nein. „nicht beurteilbar“ und „trifft nicht zu“ stehen daneben und zählen nicht mit.",
    "Das Gesamturteil ist ein eigenes fachliches Urteil zum ganzen Fall. Es wird nicht aus den Antworten berechnet.",
    "Fälle mit Bedarf an kommunalen Leistungen nach § 16a SGB II werden ohne Zustimmung der Trägerversammlung nicht bewertet und nicht gezählt.",
  ],
};

const ANTEILE: Methodenabschnitt = {
  titel: "Anteile und ihre Unsicherheit",
  absaetze: [
    "Anteile stehen erst ab 30 gültigen Antworten. Der 95-%-Bereich (Wilson) sagt, mit welchen wahren Anteilen die Zahl vereinbar ist: 18 von 30 mit 42 bis 75 %, 72 von 120 mit 51 bis 68 %.",
    "Die zehn Fälle eines Teams sind ein Gesprächsanlass. „6 von 10“ ist mit 31 bis 83 % vereinbar; ob ein Team besser ist als ein anderes, lässt sich daran nicht ablesen.",
  ],
};

const AUSSEN: Methodenabschnitt = {
  titel: "Verdeckte Zahlen",
  absaetze: [
    "Ein Punkt „·“ steht für eine verdeckte Zahl: Anzahlen unter 3 verlassen die Dienststelle nicht. Damit sie sich nicht aus Summen zurückrechnen lassen, sind weitere Zahlen verdeckt, auch über die Blätter hinweg. Eine 0 steht offen da.",
    "Diese Mappe enthält keine Fälle, keine Freitexte und keine Zahlen einzelner Teams.",
  ],
};

const DOPPELT: Methodenabschnitt = {
  titel: "Doppelt beurteilte Fälle",
  absaetze: [
    "Verglichen werden Paare von Urteilen zum selben Fall, in denen beide eine der vier Stufen nennen. Der Anteil gleicher Stufen steht neben AC1 (Gwet, ungewichtet über die vier Stufen), das die zufällige Übereinstimmung abzieht.",
  ],
};

const TREND: Methodenabschnitt = {
  titel: "Trend",
  absaetze: [
    "Jeder Monat steht mit den Zahlen seiner eigenen Fälle; nichts wird über Monate hinweg zusammengezählt. Hat sich der Wortlaut einer Frage geändert, beginnt ihr Verlauf neu.",
  ],
};

const NACHPRUEFEN: Methodenabschnitt = {
  titel: "Jede Zahl ist nachprüfbar",
  absaetze: [
    "Die Zahlen in den Blättern Übersicht, Fragen, Teams und Teams und Fragen sind Formeln, die in den Blättern Antworten und Fälle zählen. Ein Filter dort zeigt dieselben Zeilen. Frühere Monate stehen als Zahlen da; ihre Fälle enthält die Mappe jenes Monats.",
    "Freitexte, in denen ein Personenbezug möglich ist, sind zurückgehalten, bis ein Mensch sie freigegeben hat.",
  ],
};

/** The methods page of the workbook that stays in the office and of the one that leaves it. */
export const METHODEN = {
  innen: [ZAEHLUNG, ANTEILE, TREND, DOPPELT, NACHPRUEFEN],
  aussen: [ZAEHLUNG, ANTEILE, TREND, AUSSEN],
} as const satisfies Record<string, readonly Methodenabschnitt[]>;
