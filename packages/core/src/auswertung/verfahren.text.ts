import { ANTEIL_AB, FELDSCHWELLE, type Feldschwelle, GEHEIM_UNTER } from "./schwellen.ts";

export interface Verfahrensabschnitt {
  readonly titel: string;
  readonly absaetze: readonly string[];
}

const ziehung: Verfahrensabschnitt = {
  titel: "Wie die Fälle gezogen wurden",
  absaetze: [
    "Gezogen wird zufällig aus allen Kundinnen und Kunden, die das Team am Datenstand betreut. Wer vorher ausscheidet, steht mit Grund und Anzahl im Protokoll.",
    "Jede Kundennummer bekommt ein Los. Es wird aus der Startzahl (Seed) und der Kundennummer mit dem öffentlichen Verfahren SHA-256 berechnet (R. L. Rivest, Consistent Sampling with Replacement, arXiv 1808.10016, hier ohne Zurücklegen). Die kleinsten Lose sind gezogen.",
    "Das Protokoll wird gespeichert, bevor der erste Fall zu sehen ist, und lässt sich nicht mehr ändern. Eine zweite Ziehung ergibt dasselbe.",
    "So prüfen Sie nach: h1 ist SHA-256 der Startzahl, h2 ist SHA-256 von h1 mit angehängter Kundennummer. h2 als Dezimalzahl, links mit Nullen auf mindestens 64 Stellen aufgefüllt und rückwärts gelesen, ist das Los hinter „0.“. Das geht mit jedem Programm, das SHA-256 berechnet.",
    "Ein Fall, der nicht geprüft werden kann, wird mit Grund durch das nächste Los ersetzt und bekommt die nächste Nummer.",
  ],
};

const zaehlung: Verfahrensabschnitt = {
  titel: "Was gezählt wird",
  absaetze: [
    "Gezählt wird je Frage, wie oft jede Antwort gegeben wurde. Gültig sind „ja“, „überwiegend ja“, „überwiegend nein“ und „nein“. „nicht beurteilbar“ und „trifft nicht zu“ stehen daneben und gehen in keinen Anteil ein.",
    "Grundlage sind die Beurteilungen der Teamleitungen. Beurteilungen von RD, Zentrale und aus Kalibrierfällen dienen nur dem Vergleich des Maßstabs. Fälle mit § 16a ohne Zustimmung der Trägerversammlung werden nicht bewertet.",
    "Das Gesamturteil ist ein eigenes fachliches Urteil und wird nicht aus den Fragen berechnet. Es gibt keine Punktwerte, keine Rangfolge und keine Zahl zu einzelnen Beschäftigten.",
    "Im Verlauf über die Monate steht eine Frage nur dort, wo sie im gleichen Wortlaut gestellt wurde.",
  ],
};

const anteile: Verfahrensabschnitt = {
  titel: "Anteile und wie sicher sie sind",
  absaetze: [
    `Ein Anteil („ja“ und „überwiegend ja“ an den gültigen Antworten) steht erst ab ${ANTEIL_AB} gültigen Antworten. Das Ergebnis eines Teams steht nur als „6 von 10“.`,
    "Zu jedem Anteil gehört ein Bereich (95 % nach Wilson, z = 1,959964, ohne Stetigkeitskorrektur): Mit so vielen Fällen sind alle Werte darin mit dem Ergebnis vereinbar. 6 von 10 passt zu 31 bis 83 %, 18 von 30 zu 42 bis 75 %, 72 von 120 zu 51 bis 68 %.",
  ],
};

const felder = ({ anteil, mindestens }: Feldschwelle): Verfahrensabschnitt => ({
  titel: "Wann ein Handlungsfeld vorgeschlagen wird",
  absaetze: [
    `Eine Frage wird vorgeschlagen, wenn in zwei aufeinanderfolgenden Monaten jeweils mindestens ${Math.round(anteil * 100)} % von ${mindestens} oder mehr gültigen Antworten „überwiegend nein“ oder „nein“ sind. Das ist ein Vorschlag; über das Handlungsfeld entscheidet der Dialog.`,
    "Offene Handlungsfelder gehen unter ihrer Nummer in den nächsten Monat über, bis sie abgeschlossen sind.",
  ],
});

const massstab: Verfahrensabschnitt = {
  titel: "Einheitlicher Maßstab",
  absaetze: [
    "Wurde ein Fall mehrfach beurteilt, wird je Frage gezählt, wie oft beide dieselbe Stufe gewählt haben. Es zählen nur Paare, in denen beide eine der vier Stufen vergeben haben. Haben mehr als zwei den Fall beurteilt, bilden je zwei ein Paar.",
    "AC1 nach Gwet (2008, ungewichtet) zieht davon ab, was auch bei zufälliger Wahl übereinstimmen würde: 1 ist volle Übereinstimmung, 0 nicht mehr als Zufall. Bei wenigen Paaren ist der Wert sehr unsicher.",
  ],
};

const geheimhaltung: Verfahrensabschnitt = {
  titel: "Was die Dienststelle verlässt",
  absaetze: [
    `Anzahlen unter ${GEHEIM_UNTER} sind verborgen; eine Null wird gezeigt. Damit sie sich nicht aus Summen zurückrechnen lassen, sind weitere Anzahlen verborgen, auch in anderen Spalten und Blättern.`,
    "Geprüft wird das so: Zu jeder verborgenen Anzahl muss es mindestens eine andere Tabelle geben, die dasselbe zeigt. Ein Anteil fehlt, wo eine Anzahl verborgen ist, auf der er beruht. Monate werden nicht zusammengezählt.",
    "Fälle und freie Texte verlassen die Dienststelle nicht.",
  ],
};

/** The methods page of an area's or an office's workbook, in plain words. */
export const verfahrenText = (schwelle: Feldschwelle = FELDSCHWELLE): readonly Verfahrensabschnitt[] => [
  ziehung,
  zaehlung,
  anteile,
  felder(schwelle),
  massstab,
  geheimhaltung,
];

/** The methods page of the RD's workbook, which has no draws and no double judgements of its own. */
export const aussenverfahrenText = (): readonly Verfahrensabschnitt[] => [zaehlung, anteile, geheimhaltung];
