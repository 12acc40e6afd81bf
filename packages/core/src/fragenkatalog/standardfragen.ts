import type { Antwort, Frage } from "./katalog.ts";

/** The answers that need a reason unless a house says otherwise. */
export const STANDARD_BEGRUENDUNG_BEI: readonly Antwort[] = ["überwiegend nein", "nein", "nicht beurteilbar"];

const WEISUNG_MAI = "Weisung 201705022, Ziff.";
const WEISUNG_OKTOBER = "Weisung 201710020, Ziff.";
const EMPFEHLUNGEN = "Kontaktdichteempfehlungen Dezember 2010, Ziff.";
const KONZEPT = "Integrationskonzept V4.0, Ziff.";

type Angaben = readonly [nr: string, text: string, hinweis: string, herkunft: string];

const abschnitt = (name: string, ...fragen: readonly Angaben[]): readonly Frage[] =>
  fragen.map(([nr, text, hinweis, herkunft]) => ({
    nr,
    abschnitt: name,
    text,
    hinweis,
    herkunft,
    giltFuer: nr === "6" ? "SGB II" : null,
    begruendungBei: STANDARD_BEGRUENDUNG_BEI,
  }));

/** The eighteen questions of the proposal. */
export const STANDARDFRAGEN: readonly Frage[] = [
  ...abschnitt(
    "A Ausgangslage erkennen",
    [
      "1",
      "Ist die Standortbestimmung (Profiling) für den Betrachtungszeitraum vorhanden, aktuell und nachvollziehbar?",
      "Stärken- und Potenzialanalyse auf den Zielberuf bezogen; nach Folgegesprächen fortgeschrieben",
      `${KONZEPT} 2.1.1 und 2.1.4; ${WEISUNG_MAI} 2 („nachvollziehbar, schlüssig“)`,
    ],
    [
      "2",
      "Wurden Stärken und Kompetenzen der Kundin/des Kunden erkennbar einbezogen?",
      "nicht nur Hemmnisse",
      `${WEISUNG_MAI} 2 („unter Einbeziehung der Stärken und Kompetenzen“); ${KONZEPT} 2.1.1`,
    ],
    [
      "3",
      "Wurden Kundenbedarfe und vermittlungsrelevante Handlungsbedarfe erkannt?",
      "bezogen auf Zielberuf/-tätigkeit",
      `${WEISUNG_OKTOBER} 2; ${KONZEPT} 2.1.1`,
    ],
    [
      "4",
      "Wurden ungeklärte Handlungsbedarfe (z. B. Leistungsfähigkeit) einer Klärung zugeführt und im Folgegespräch aufgegriffen?",
      "sonst „trifft nicht zu“",
      `${KONZEPT} 2.1.1 („Aktivitäten zur Feststellung … im Folgegespräch eine Plausibilisierung“)`,
    ],
    [
      "5",
      "Passt die Einschätzung der Integrationschancen (Prognose bzw. Profillage) zu den dokumentierten Stärken und Bedarfen, und wurde sie bei Änderungen angepasst?",
      "",
      `${KONZEPT} 2.1.1 und 2.1.4`,
    ],
    [
      "6",
      "Wurde der Kontext der Bedarfsgemeinschaft berücksichtigt?",
      "nur SGB II",
      `${KONZEPT} 2.1.1; ${EMPFEHLUNGEN} 2.1`,
    ],
  ),
  ...abschnitt(
    "B Ziel und Weg festlegen",
    [
      "7",
      "Ist ein erreichbares arbeitsmarktliches Ziel vereinbart und in den Folgegesprächen überprüft worden?",
      "Ziel mit der höchsten Erfolgsaussicht",
      `${KONZEPT} 2.1.2`,
    ],
    [
      "8",
      "Folgt auf jeden festgestellten Handlungsbedarf eine passende Handlungsstrategie mit Zeitfenster?",
      "",
      `${KONZEPT} 2.1.3`,
    ],
    [
      "9",
      "Bauen die Entscheidungen und Schritte sinnvoll aufeinander auf (Reihenfolge, Priorität)?",
      "Regelreihenfolge Rahmenbedingungen – Leistungsfähigkeit – Motivation – Qualifikation; Abweichung begründet möglich",
      `${WEISUNG_OKTOBER} 2 („zielführende, aufeinander aufbauende Maßnahmen“); ${KONZEPT} 2.1.3`,
    ],
    [
      "10",
      "Wurden bestehende Möglichkeiten einer passgenauen Vermittlung vorrangig genutzt?",
      "Suchläufe auch außerhalb der Gespräche",
      `${KONZEPT} 2.1.3 und 2.1.4`,
    ],
  ),
  ...abschnitt(
    "C Umsetzen und nachhalten",
    [
      "11",
      "Liegt eine gültige, individuelle Vereinbarung mit konkret nachhaltbaren Schritten vor (EinV; SGB II ab 01.07.2023 Kooperationsplan)?",
      "Schritte beider Seiten, Termine",
      `${KONZEPT} 2.1.4`,
    ],
    [
      "12",
      "Wurde die Vereinbarung spätestens nach sechs Monaten gemeinsam überprüft und fortgeschrieben?",
      "im SGB III bei jungen Menschen drei Monate (§ 37 Abs. 3 SGB III)",
      `${KONZEPT} 2.1.4; ${EMPFEHLUNGEN} 2.1`,
    ],
    [
      "13",
      "War die Gesprächsdichte dem Bedarf angemessen, und sind Unterschreitungen der örtlichen Mindestkontaktdichte begründet?",
      "persönliche Gespräche; Grund dokumentiert?",
      `${EMPFEHLUNGEN} 2.3 und 2.4; ${KONZEPT} 2.1.4`,
    ],
    [
      "14",
      "Wurde in den Folgegesprächen die Vereinbarung mit der tatsächlichen Umsetzung abgeglichen, und wurden Ursachen für Nicht-Umsetzung geklärt?",
      "",
      `${KONZEPT} 2.1.4`,
    ],
    [
      "15",
      "Wurden Handlungserfordernisse konsequent aufgegriffen und bedarfsgerecht verfolgt – auch wenn Erfolg ausblieb oder eine Strategie endete?",
      "neue Strategie erst nach erneuter Standortbestimmung",
      `${WEISUNG_MAI} 2; ${KONZEPT} 2.1.4`,
    ],
    [
      "16",
      "Wurde bei einer Maßnahme mit qualifizierenden Inhalten vor und unmittelbar nach deren Ende ein dokumentiertes Gespräch geführt?",
      "regelmäßig drei Monate vorher; sonst „trifft nicht zu“",
      `${KONZEPT} 2.1.3`,
    ],
    [
      "17",
      "Sind nächste Schritte konkret vereinbart und der nächste Gesprächstermin gesetzt?",
      "",
      `${KONZEPT} 2.1.4; ${EMPFEHLUNGEN} 3.2`,
    ],
  ),
  ...abschnitt("D Nachvollziehbarkeit", [
    "18",
    "Könnte eine Vertretung den Fall allein anhand der Dokumentation fortführen?",
    "wesentliche Gesprächsinhalte im Beratungsvermerk",
    `${KONZEPT} 1.3 und 2.1.4; ${EMPFEHLUNGEN} 3.1`,
  ]),
];
