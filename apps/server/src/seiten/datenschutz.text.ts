import { anzahl, aufzaehlung } from "@verlauf/core";
import type { Kanalstufe, Konfiguration } from "@verlauf/intake";
import type { Angabe, Seite } from "./seite.ts";

const BFDI = "die oder der Bundesbeauftragte für den Datenschutz und die Informationsfreiheit (BfDI)";

const STUFEN: Readonly<Record<Kanalstufe, string>> = {
  zahlen: "In den Antworten stehen nur Anzahlen, keine Angaben zu einzelnen Personen.",
  fallreferenz:
    "In den Antworten stehen Anzahlen sowie Status, Fristen und Begründungen unter einer Referenz aus Team und sechs Zeichen. Kundennummern verlassen das Haus auf diesem Weg nicht, auch nicht in Dateien.",
  kundennummer:
    "In den Antworten stehen Anzahlen sowie Status, Fristen und Begründungen unter der Kundennummer. Die Anzeige nach § 80 SGB X ist dokumentiert.",
};

const fristText = (haeuser: readonly Konfiguration[], art: "lieferungen" | "protokoll"): string => {
  const fristen = new Set(haeuser.map(({ datenschutz }) => datenschutz.loeschen[art].monate));
  return aufzaehlung(
    [...fristen].map((monate) => anzahl(monate, "Monat", "Monate")),
    "oder",
  );
};

const gespeichert = (haeuser: readonly Konfiguration[]): readonly Angabe[] => [
  {
    was: "Ihr Eintrag in der Organisation des Hauses: Name, E-Mail-Adresse, Anmeldename, Objekt-ID, Rolle, Team, Bereich",
    wofuer: "Sie werden erkannt und bekommen, was zu Ihrer Aufgabe gehört.",
    wieLange: `Bis eine neue Lieferung sie ersetzt, höchstens ${fristText(haeuser, "lieferungen")} nach dem Einlesen.`,
  },
  {
    was: "Adresse im Chat: Objekt-ID, Anmeldename, Verzeichnis des Hauses und Kennung der Unterhaltung",
    wofuer: "Erinnerungen erreichen Sie.",
    wieLange:
      "Bis zum Ende des sechsten Monats nach dem Monat Ihrer letzten Nachricht. Wann Sie geschrieben haben, wird nicht gespeichert.",
  },
  {
    was: "Ihre letzte Frage in jedem Chat, ohne Kundennummern, unter einem Code statt unter Ihrem Namen",
    wofuer: "„nur U25“, „weiter“ und „ja“ werden verstanden.",
    wieLange: "Sie gilt 30 Minuten und wird spätestens in der folgenden Nacht gelöscht.",
  },
  {
    was: "Was auf Ihre Bestätigung oder auf die Annahme einer Datei wartet, mit Ihrer Objekt-ID",
    wofuer: "Nichts wird ohne Bestätigung eingetragen und nichts doppelt.",
    wieLange: "Bis zur Bestätigung, höchstens 30 Minuten; gelöscht wird es spätestens in der folgenden Nacht.",
  },
  {
    was: "Bis wann Sie Erinnerungen abgestellt haben, mit Ihrer Objekt-ID",
    wofuer: "In dieser Zeit kommen keine Erinnerungen im Chat.",
    wieLange: "Bis zur Nacht nach diesem Tag, oder bis Sie Erinnerungen wieder einschalten.",
  },
  {
    was: "Nachrichten an Sie: Empfangsadresse, Inhalt, Zustand",
    wofuer: "Erinnerungen gehen genau einmal hinaus.",
    wieLange: "Drei Monate.",
  },
  {
    was: "Vertretungen, die Sie eintragen oder die Sie betreffen: wer, für wen, von wann bis wann; kein Grund",
    wofuer: "Rechte und Erinnerungen gelten in dieser Zeit für die Vertretung.",
    wieLange: "Einen Monat nach ihrem Ende.",
  },
  {
    was: "Protokoll: Handlung, Rolle, Einheit, Gegenstand und Minute, unter einem Pseudonym, das jeden Tag ein anderes ist",
    wofuer: "Nachweis, dass Sozialdaten nur von Berechtigten gelesen und geändert werden.",
    wieLange: `${fristText(haeuser, "protokoll")}. Zu wem ein Pseudonym gehört, stellen nur Verwaltung und Datenschutz gemeinsam fest.`,
  },
];

const verantwortlichSaetze = (haeuser: readonly Konfiguration[]): readonly string[] => {
  const namen = [...new Set(haeuser.flatMap(({ datenschutz }) => datenschutz.verantwortlich ?? []))];
  return [
    namen.length === 0
      ? "Verantwortlich ist die Dienststelle, für die Sie arbeiten."
      : `Verantwortlich ${namen.length === 1 ? "ist" : "sind, jede Stelle für ihren Bereich,"} ${aufzaehlung(namen, "und")}.`,
    "Fragen beantwortet die datenschutzbeauftragte Person Ihres Hauses.",
  ];
};

const aufsichtSatz = (haeuser: readonly Konfiguration[]): string =>
  haeuser.every(({ haus }) => haus.art !== null)
    ? `Beschweren können Sie sich bei der Aufsicht; das ist hier ${BFDI}.`
    : "Beschweren können Sie sich bei der Aufsichtsbehörde für den Datenschutz, die für Ihr Haus zuständig ist.";

/** What the chat keeps of those who write to it, for whom and how long, as the house has set it. */
export const datenschutzSeite = (haeuser: readonly Konfiguration[]): Seite => {
  const stufen = [...new Set(haeuser.map(({ datenschutz }) => datenschutz.kanal.chat))];
  return {
    titel: "Verlauf in Teams: Datenschutz",
    abschnitte: [
      { titel: "Wer verantwortlich ist", absaetze: verantwortlichSaetze(haeuser) },
      {
        titel: "Wozu Verlauf da ist",
        absaetze: [
          "Verlauf sagt Beschäftigten, wann mit wem das nächste Gespräch fällig ist, und begleitet die monatliche Fallprüfung. Es antwortet nur Personen, die in der Organisation des Hauses eingetragen sind, und jeder von ihnen nur, was zu ihrer Aufgabe gehört.",
          "Zur Kontrolle von Leistung oder Verhalten ist es nicht da: Es zählt nichts über einzelne Beschäftigte, bildet keine Ranglisten und wertet nicht aus, wer wann gefragt hat.",
        ],
      },
      {
        titel: "Was durch Microsofts Dienste geht",
        absaetze: [
          "Fragen und Antworten laufen über Teams, Dateien über Ihr OneDrive.",
          ...(stufen.length === 1 ? stufen : []).map((stufe) => STUFEN[stufe]),
          ...(stufen.length > 1 ? ["Wie viel in den Antworten steht, legt jedes Haus für sich fest."] : []),
          "Namen von Kundinnen und Kunden kennt Verlauf nicht. Fragen versteht es nach festen Regeln im eigenen Programm; kein Sprachmodell und kein weiterer Dienst liest mit.",
        ],
      },
      { titel: "Was über Sie gespeichert wird", angaben: gespeichert(haeuser) },
      {
        titel: "Was nicht gespeichert wird",
        punkte: [
          "Was Sie schreiben und wann, über die letzte Frage und das Protokoll hinaus.",
          "Kundennummern, die Sie im Chat eingeben.",
          "Wie lange Sie für etwas brauchen und wie oft Sie etwas ansehen.",
        ],
      },
      {
        titel: "Ihre Rechte",
        absaetze: [
          "Schreiben Sie Verlauf „Was ist über mich gespeichert?“, dann sagt es Ihnen das. Sie können außerdem Auskunft, Berichtigung, Löschung und Einschränkung verlangen und widersprechen; wenden Sie sich an die datenschutzbeauftragte Person Ihres Hauses.",
          aufsichtSatz(haeuser),
        ],
      },
    ],
  };
};
