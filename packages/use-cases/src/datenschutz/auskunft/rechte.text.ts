import type { Auskunftsabschnitt } from "@verlauf/workbooks";

// The text blocks of the access document that are the same for everyone.

export const RECHTE: Auskunftsabschnitt = {
  titel: "Ihre Rechte",
  ebene: 1,
  teile: [
    {
      punkte: [
        "Berichtigung: Sind Angaben falsch oder unvollständig, werden sie auf Ihr Verlangen berichtigt (Art. 16 DSGVO, § 84 SGB X).",
        "Löschung: Werden Angaben nicht mehr gebraucht oder sind sie zu Unrecht gespeichert, werden sie gelöscht (Art. 17 DSGVO, § 84 SGB X).",
        "Einschränkung der Verarbeitung: etwa solange geprüft wird, ob eine Angabe stimmt (Art. 18 DSGVO, § 84 SGB X).",
        "Widerspruch: aus Gründen, die sich aus Ihrer besonderen Situation ergeben (Art. 21 DSGVO). Das Recht besteht nicht, soweit ein zwingendes öffentliches Interesse überwiegt oder eine Rechtsvorschrift zur Verarbeitung verpflichtet (§ 84 Abs. 5 SGB X).",
        "Beschwerde: bei der oder dem Bundesbeauftragten für den Datenschutz und die Informationsfreiheit, Graurheindorfer Straße 153, 53117 Bonn (Art. 77 DSGVO, § 81 SGB X). Vorher oder stattdessen hilft Ihnen die oder der Datenschutzbeauftragte des Hauses.",
        "Klage: vor dem Sozialgericht (Art. 79 DSGVO, § 81b SGB X).",
      ],
    },
    {
      absatz:
        "Diese Auskunft ist unentgeltlich. Sie umfasst, was in Verlauf gespeichert ist; über andere Verfahren des Hauses sagt sie nichts.",
    },
  ],
};

/** Who sees what of a person, by role. */
export const EMPFAENGER: readonly (readonly [wer: string, was: string])[] = [
  ["Integrationsfachkräfte des Teams", "Angaben, Kontakte und Fälligkeit der Personen ihres Teams"],
  [
    "Teamleitung und ihre Vertretung",
    "dasselbe; dazu die gezogenen Fälle ihres Teams mit Kundennummer und die Antworten der Fallprüfung",
  ],
  ["Bereichsleitung und ihre Vertretung", "dasselbe für die Teams ihres Bereichs"],
  [
    "Geschäftsführung, Vorsitz der Geschäftsführung, Geschäftsführung operativ",
    "Anzahlen und Ergebnisse; gezogene Fälle nur unter ihrer Referenz, ohne Kundennummer",
  ],
  ["Regionaldirektion, Zentrale", "Ergebnisse ohne Fälle und ohne Freitexte; kleine Anzahlen sind verdeckt"],
  ["Verwaltung von Verlauf", "was zum Betrieb gehört: Lieferungen, abgelehnte Zeilen, Protokoll; keine Antworten"],
];

export const KEINE_EMPFAENGER =
  "Ihre Angaben sind als Beschäftigtenfall gekennzeichnet (§ 35 Abs. 1 Satz 3 SGB I). Sie stehen in keiner Liste, werden nicht gezogen und niemandem gezeigt. Zugang hat nur, wer Verlauf betreibt.";

export const RECHTSGRUNDLAGE =
  "Verarbeitet wird zur Erfüllung der Aufgaben des Hauses (Art. 6 Abs. 1 Buchst. c und e DSGVO mit § 67c SGB X und den genannten Vorschriften). Eine Entscheidung über Sie trifft Verlauf nicht, auch nicht automatisiert (Art. 22 DSGVO). Ob ein Gespräch fällig ist, wird bei jeder Abfrage aus den Angaben unten neu berechnet und nicht gespeichert. In ein Drittland oder an eine internationale Organisation wird nichts übermittelt.";

export const HERKUNFT =
  "Ihr Name ist in Verlauf nicht gespeichert; gesucht wurde mit der Kundennummer. Die Angaben stammen aus Exporten des Fachverfahrens, mit dem das Haus Sie betreut, und aus den Arbeitsmappen der Fallprüfung.";
