import type { Kanalstufe } from "@verlauf/intake";
import type { Nachricht } from "@verlauf/use-cases";
import { NACHRICHTEN } from "@verlauf/use-cases/testing";
import type { Antwort, Tabelle, Zelle } from "../antwort.ts";
import { nachrichtAntwort } from "../nachricht-antwort.ts";
import { woertlich } from "../woertlich.ts";

const REFERENZEN = ["7QK3ZD", "A4TZ6M", "BQ2LXE", "C7YJ4N", "DD3RKV", "EM5WQ2", "FH6PTA", "GX2CUB", "H23456", "IZ4LOS"];

const person = (nummer: string, index: number): readonly Zelle[] => {
  const tage = 47 - index * 4;
  const referenz = `412-${nummer}`;
  return [
    { text: referenz, absicht: { art: "person", angabe: { referenz }, warum: true } },
    { text: index % 3 === 0 ? "arbeitslos" : "arbeitsuchend" },
    { text: `${String(15 + index).padStart(2, "0")}.09.2026` },
    { text: tage > 30 ? `${tage} Tage` : `erst ${tage} Tage`, farbe: tage > 30 ? "achtung" : "warnung" },
  ];
};

/** A list of overdue persons. */
const personentabelle = (zeilen: number): Tabelle => ({
  spalten: [
    { titel: "Referenz", breite: 3 },
    { titel: "Kundenstatus", breite: 3 },
    { titel: "fällig seit", breite: 3 },
    { titel: "Tage", breite: 2 },
  ],
  zeilen: Array.from({ length: zeilen }, (_, index) =>
    person(REFERENZEN[index % REFERENZEN.length] ?? "7QK3ZD", index % 10),
  ),
});

const liste = (zeilen: number): Antwort => ({
  ueberschrift: "Überfällig in Team 412",
  absaetze: [
    `Team 412, Stand 31.10.2026: **${zeilen} von 214** Personen sind überfällig, 9 weitere werden bis 15.11. fällig.`,
  ],
  tabelle: personentabelle(zeilen),
  hinweise: ["Datenstand 31.10.2026. Gezeigt werden die ersten zehn."],
  knoepfe: [
    { titel: "Weiter", absicht: { art: "ueberfaellig", team: "412", ab: 10 }, betont: true },
    { titel: "Nur U25", absicht: { art: "ueberfaellig", team: "412", unter25: true } },
    { titel: "Als Excel", absicht: { art: "als_excel", von: { art: "ueberfaellig", team: "412" } } },
  ],
});

/** What somebody could write to have a card say what it shouldn't. */
export const BOSHAFTES = [
  "[Hier klicken](https://boese.example/)",
  "<at>Bereichsleitung</at> <a href='https://boese.example'>Link</a>",
  "![Bild](https://boese.example/x.png)",
  "**fett** *schräg* _unter_ `code` ~~weg~~ # Titel",
  "{{DATE(2026-11-02T06:08:39Z, LONG)}}",
  "\u202Everkehrt\u202C \u0000 \uD800 Ende",
  "1. eins\n2. zwei\n- drei\n> vier\n===\n| a | b |",
  '"}],"actions":[{"type":"Action.OpenUrl"}]',
] as const;

/** Made-up answers of many forms, by name. */
export const ANTWORTEN: Readonly<Record<string, Antwort>> = {
  "Satz allein": { absaetze: ["Gern geschehen."], knoepfe: [] },
  "nicht verstanden": {
    absaetze: ["Das kann ich nicht. Meinten Sie eines davon?"],
    knoepfe: [
      { titel: "Wer ist überfällig?", absicht: { art: "ueberfaellig" } },
      { titel: "Meine zehn Fälle", absicht: { art: "faelle" } },
    ],
  },
  "Liste ohne Zeile": {
    ueberschrift: "Überfällig in Team 412",
    absaetze: ["Team 412, Stand 31.10.2026: **Niemand** ist überfällig."],
    tabelle: personentabelle(0),
    knoepfe: [{ titel: "Wer wird bald fällig?", absicht: { art: "faellig", team: "412" } }],
  },
  "Liste mit einer Zeile": liste(1),
  "Liste mit zehn Zeilen": liste(10),
  "Stand mit drei Spalten": {
    ueberschrift: "Stand der Arbeitsmappen",
    absaetze: ["Zum 23.11. liegen **2 von 3** Arbeitsmappen vor."],
    tabelle: {
      spalten: [
        { titel: "Team", breite: 1 },
        { titel: "Stand", breite: 3 },
        { titel: "Offene Fälle", breite: 2 },
      ],
      zeilen: [
        [{ text: "411" }, { text: "vollständig", farbe: "gut" }, { text: "" }],
        [{ text: "412" }, { text: "unvollständig, zurück am 18.11.", farbe: "warnung" }, { text: "03, 07, 08, 10" }],
        [{ text: "415" }, { text: "fehlt", farbe: "achtung" }, { text: "alle" }],
      ],
    },
    knoepfe: [{ titel: "Auswertung holen", absicht: { art: "auswertung", monat: "2026-10", bereich: "Bereich Nord" } }],
  },
  "Urteil über eine Person": {
    ueberschrift: "412-7QK3ZD · Team 412 · Marktprofil",
    absaetze: [
      "Der nächste Kontakt war am **15.04.2016** fällig, das ist **47 Tage** her.",
      "Im Export ist nach dem 01.03.2016 kein persönlicher Kontakt mit einer Integrationsfachkraft verzeichnet. Das Telefonat vom 20.05.2016 zählt nicht, weil die Empfehlung ein persönliches Gespräch verlangt.",
      "Maßgeblich: mindestens 4 Kontakte im Halbjahr, also höchstens 45 Tage Abstand (Kontaktdichteempfehlungen SGB II, Dezember 2010, Ziff. 2.4; gilt 01.12.2010 bis 19.12.2016).",
    ],
    fakten: [
      ["Status", "überfällig"],
      ["Fällig am", "15.04.2016"],
      ["Kontakte im letzten halben Jahr", "1 von 4"],
      ["Nachprüfen in VerBIS", "„Kein Kontakt Vermittler/Berater seit 17.04.2016“, Profillage Marktprofil"],
    ],
    hinweise: ["Datenstand 31.05.2016"],
    knoepfe: [
      {
        titel: "Ausnahme eintragen",
        absicht: { art: "ausnahme", angabe: { referenz: "412-7QK3ZD" } },
      },
    ],
  },
  "Formular Ausnahme": {
    ueberschrift: "Ausnahme für 412-7QK3ZD",
    absaetze: ["In begründeten Einzelfällen sind weniger Kontakte möglich. Bitte ohne Angaben zur Gesundheit."],
    felder: [
      {
        art: "text",
        name: "grund",
        titel: "Grund",
        pflicht: true,
        laenge: 200,
        hinweis: "zum Beispiel: Bildungsmaßnahme",
      },
      {
        art: "tag",
        name: "von",
        titel: "Von",
        pflicht: true,
        wert: "2026-11-02",
        min: "2026-01-01",
        max: "2027-11-02",
      },
      { art: "tag", name: "bis", titel: "Bis", pflicht: true, min: "2026-11-02" },
    ],
    knoepfe: [
      { titel: "Weiter", absicht: { art: "ausnahme", angabe: { referenz: "412-7QK3ZD" } }, betont: true },
      { titel: "Abbrechen", absicht: { art: "hilfe" } },
    ],
  },
  "Formular Vertretung": {
    ueberschrift: "Vertretung für Team 418",
    absaetze: ["Wer vertritt die Leitung von Team 418?"],
    felder: [
      {
        art: "auswahl",
        name: "durch",
        titel: "Vertretung",
        pflicht: true,
        werte: [
          { titel: "Anna Muster", wert: "anna.muster@jobcenter-musterstadt.example" },
          { titel: "Bernd Beispiel", wert: "bernd.beispiel@jobcenter-musterstadt.example" },
        ],
      },
      { art: "tag", name: "von", titel: "Von", pflicht: true },
      { art: "tag", name: "bis", titel: "Bis", pflicht: true, max: "2026-12-31" },
      { art: "text", name: "bemerkung", titel: "Bemerkung", pflicht: false, laenge: 80 },
    ],
    knoepfe: [{ titel: "Weiter", absicht: { art: "vertretung", team: "418" } }],
  },
  "Bitte bestätigen": {
    ueberschrift: "Bitte bestätigen",
    absaetze: ["Anna Muster vertritt vom **02.11.2026** bis **20.11.2026** die Leitung von Team 418."],
    knoepfe: [
      { titel: "Eintragen", absicht: { art: "bestaetigen", vorgang: "8F3K2" }, betont: true },
      { titel: "Nicht eintragen", absicht: { art: "verwerfen", vorgang: "8F3K2" } },
    ],
  },
  "Rückmeldung zur Arbeitsmappe": {
    ueberschrift: "Arbeitsmappe angekommen",
    absaetze: [
      "Danke, die Arbeitsmappe von Team 412 ist angekommen: **9 von 10 Fällen vollständig.** Zu klären:",
      {
        liste: [
          "Fall 07, Frage 12: „evtl.“ steht nicht in der Auswahl (ja, überwiegend ja, überwiegend nein, nein, nicht beurteilbar, trifft nicht zu).",
          "Fall 09, Frage 3: „nein“ ohne Begründung.",
        ],
      },
      "Sie können die Mappe ergänzen und noch einmal schicken.",
    ],
    knoepfe: [{ titel: "Fälle ansehen", absicht: { art: "faelle", monat: "2026-10", team: "412" } }],
  },
  "Boshafte Eingaben": {
    ueberschrift: BOSHAFTES[0],
    absaetze: [...BOSHAFTES.map((text) => `Fall 07: „${woertlich(text)}“.`), { liste: BOSHAFTES.map(woertlich) }],
    fakten: BOSHAFTES.map((text) => [text, text] as const),
    tabelle: {
      spalten: [
        { titel: "Eins", breite: 1 },
        { titel: "Zwei", breite: 1 },
        { titel: "Drei", breite: 1 },
      ],
      zeilen: BOSHAFTES.map((text) => [{ text }, { text, farbe: "gut" as const }, { text }]),
    },
    felder: BOSHAFTES.map((text, index) => ({
      art: "text" as const,
      name: `feld${index}`,
      titel: text,
      pflicht: true,
      laenge: 100,
      wert: text,
      hinweis: text,
    })),
    hinweise: BOSHAFTES.map(woertlich),
    knoepfe: BOSHAFTES.map((titel) => ({ titel, absicht: { art: "hilfe" } as const })),
  },
  "Hundert Zeilen": liste(100),
  "Sehr lange Texte": {
    ueberschrift: "Überschrift ".repeat(200),
    absaetze: Array.from({ length: 60 }, () =>
      "Ein Satz, der nicht aufhört, weil jemand viel geschrieben hat. ".repeat(30),
    ),
    fakten: [["Name", "Wert ".repeat(2_000)]],
    tabelle: {
      ...personentabelle(2),
      zeilen: Array.from({ length: 40 }, () => Array.from({ length: 4 }, () => ({ text: "Zelle ".repeat(500) }))),
    },
    knoepfe: [{ titel: "Hilfe", absicht: { art: "hilfe" } }],
  },
};

export const STUFEN: readonly Kanalstufe[] = ["zahlen", "fallreferenz", "kundennummer"];

export const ALLE_NACHRICHTEN: readonly Nachricht[] = Object.values(NACHRICHTEN).flat();

/** The reminders of every kind at every level, by name. */
export const ERINNERUNGEN: Readonly<Record<string, Antwort>> = Object.fromEntries(
  ALLE_NACHRICHTEN.flatMap((nachricht, index) =>
    STUFEN.map((stufe) => [`${nachricht.art} ${index} ${stufe}`, nachrichtAntwort(nachricht, stufe, 7)] as const),
  ),
);
