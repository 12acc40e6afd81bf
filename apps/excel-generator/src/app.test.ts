import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testordner } from "./testing/ordner.ts";
import { verlaufIn } from "./testing/verlauf.ts";

const ordner = testordner();
const daten = join(ordner, "daten");
const verlauf = verlaufIn(daten);

test.for([
  [[], "Welcher Befehl soll es sein?", ""],
  [["--json"], "Welcher Befehl soll es sein?", ""],
  [["quatsch"], "Unbekannt ist „quatsch“.", ""],
  [["importt", "x"], "Unbekannt ist „importt“. Meinten Sie „import“?", ""],
  [["überfälig"], "Unbekannt ist „überfälig“. Meinten Sie „ueberfaellig“?", ""],
  [["import"], "Es fehlt eine Angabe: verlauf import <pfad..>", "import"],
  [["import", "ordner"], "Es fehlt die Angabe --datenstand.", "import"],
  [["import", "ordner", "--datenstand"], "Nach --datenstand fehlt ein Wert.", "import"],
  [["import", "ordner", "--datenstand", "--json"], "Nach --datenstand fehlt ein Wert.", "import"],
  [["erklaere"], "Es fehlt eine Angabe: verlauf erklaere <kundennummer>", "erklaere"],
  [["erklaere", "1", "2"], "Unbekannt ist „2“.", "erklaere"],
  [["ueberfaellig", "413"], "Unbekannt ist „413“.", "ueberfaellig"],
  [["ueberfaellig", "--teem", "413"], "Unbekannt ist --teem.", "ueberfaellig"],
  [["ueberfaellig", "--teem=413"], "Unbekannt ist --teem.", "ueberfaellig"],
  [["ueberfaellig", "-t", "413"], "Unbekannt ist -t.", "ueberfaellig"],
  [["ueberfaellig", "--no-json"], "Unbekannt ist --no-json.", "ueberfaellig"],
  [["ueberfaellig", "--nachBg"], "Unbekannt ist --nachBg.", "ueberfaellig"],
  [["ueberfaellig", "--team"], "Nach --team fehlt ein Wert.", "ueberfaellig"],
  [["ueberfaellig", "--team", ""], "Nach --team fehlt ein Wert.", "ueberfaellig"],
  [["ueberfaellig", "--team="], "Nach --team fehlt ein Wert.", "ueberfaellig"],
  [
    ["ueberfaellig", "--team", "412", "--team", "413"],
    "--team steht mehrfach da. Bitte nur einmal angeben.",
    "ueberfaellig",
  ],
  [["ueberfaellig", "--json=nein"], "--json steht für sich allein, ohne Wert.", "ueberfaellig"],
  [
    ["ueberfaellig", "--stichtag", "31.06.2016"],
    "--stichtag: „31.06.2016“ passt nicht. Bitte ein Datum wie 2016-06-01 angeben.",
    "ueberfaellig",
  ],
  [
    ["ueberfaellig", "--status", "ueberfaellig,säumig"],
    "--status: „säumig“ gibt es nicht. Möglich ist: ueberfaellig, faellig, im_soll, ausgenommen, profillage_offen, nicht_geregelt.",
    "ueberfaellig",
  ],
  [
    ["ueberfaellig", "--alle", "--status", "faellig"],
    "--alle und --status lassen sich nicht zusammen angeben.",
    "ueberfaellig",
  ],
  [["ueberfaellig", "--json", "--csv", "x"], "--json und --csv lassen sich nicht zusammen angeben.", "ueberfaellig"],
  [["ueberfaellig", "--json", "--xlsx", "x"], "--json und --xlsx lassen sich nicht zusammen angeben.", "ueberfaellig"],
  [
    ["ueberfaellig", "--csv", "x", "--xlsx", "y"],
    "--csv und --xlsx lassen sich nicht zusammen angeben.",
    "ueberfaellig",
  ],
  [["vorschau", "--wochen", "0"], "--wochen: „0“ passt nicht. Möglich ist eine ganze Zahl von 1 bis 104.", "vorschau"],
  [
    ["vorschau", "--wochen", "1e1"],
    "--wochen: „1e1“ passt nicht. Möglich ist eine ganze Zahl von 1 bis 104.",
    "vorschau",
  ],
  [["konfiguration"], "Es fehlt eine Angabe: verlauf konfiguration <was>", "konfiguration"],
  [["konfiguration", "löschen"], "„löschen“ gibt es hier nicht. Möglich ist pruefen oder erklaeren.", "konfiguration"],
  [["daten", "umziehen"], "Es fehlt die Angabe --nach.", "daten"],
  [["daten", "anders", "--nach", "x"], "„anders“ gibt es hier nicht. Möglich ist umziehen.", "daten"],
  [
    ["stichprobe"],
    "Was soll es sein? Möglich ist ziehen, kalibrierung, zeigen, ersetzen, pruefen oder protokoll.",
    "stichprobe",
  ],
  [["stichprobe", "zihen"], "Unbekannt ist „zihen“. Meinten Sie „ziehen“?", "stichprobe"],
  [["stichprobe", "ziehen"], "Es fehlt die Angabe --monat.", "stichprobe ziehen"],
  [
    ["stichprobe", "ziehen", "--monat", "2026-13"],
    "--monat: „2026-13“ passt nicht. Bitte einen Monat wie 2026-10 angeben.",
    "stichprobe ziehen",
  ],
  [
    ["stichprobe", "ziehen", "--monat", "2026-10", "--basis-seed", "12a"],
    "--basis-seed: „12a“ passt nicht. Möglich sind 1 bis 64 Ziffern.",
    "stichprobe ziehen",
  ],
  [
    ["stichprobe", "ziehen", "--monat", "2017-05", "--rd", "Hessen", "--zentrale"],
    "--rd, --zentrale und --team oder --dienststelle lassen sich nicht zusammen angeben.",
    "stichprobe ziehen",
  ],
  [
    ["stichprobe", "kalibrierung", "--quartal", "2026-5", "--bereich", "1"],
    "--quartal: „2026-5“ passt nicht. Bitte ein Quartal wie 2026-Q4 angeben.",
    "stichprobe kalibrierung",
  ],
  [["stichprobe", "prüfen"], "Bitte entweder --monat oder --protokoll angeben.", "stichprobe pruefen"],
  [["fragebogen", "einlesen"], "Es fehlt eine Angabe: verlauf fragebogen einlesen <pfad..>", "fragebogen einlesen"],
  [
    ["fragebogen", "einlesen", "x", "--team", "412"],
    "Zur Zuordnung von Hand gehören --monat und --team zusammen.",
    "fragebogen einlesen",
  ],
  [
    ["auswertung", "--monat", "2026-10"],
    "Bitte angeben, wofür ausgewertet wird: --bereich, --dienststelle oder --rd.",
    "auswertung",
  ],
  [["beispiel"], "Es fehlt eine Angabe: verlauf beispiel <ordner>", "beispiel"],
  [
    ["beispiel", "ordner", "--personen", "9"],
    "--personen: „9“ passt nicht. Möglich ist eine ganze Zahl von 10 bis 500.000.",
    "beispiel",
  ],
  [
    ["beispiel", "ordner", "--seed", "-1"],
    "--seed: „-1“ passt nicht. Möglich ist eine ganze Zahl von 0 bis 4.294.967.295.",
    "beispiel",
  ],
  [
    ["vorschau", "--stichtag", "9999-12-31"],
    "--stichtag: „9999-12-31“ passt nicht. Bitte ein Datum wie 2016-06-01 angeben.",
    "vorschau",
  ],
  [
    ["regelwerk", "--stichtag", "morgen"],
    "--stichtag: „morgen“ passt nicht. Bitte ein Datum wie 2016-06-01 angeben.",
    "regelwerk",
  ],
] as const)("a wrong call says how to call: verlauf %s", async ([argv, sentence, befehl]) => {
  const hint = `Hilfe: verlauf ${befehl === "" ? "" : `${befehl} `}--help`;
  expect(await verlauf(...argv)).toEqual({ code: 2, out: "", err: `${sentence}\n${hint}\n` });
});

test("a wrong call touches nothing", () => {
  expect(existsSync(daten)).toBe(false);
});

test.for([[["--help"]], [["-h"]], [["--hilfe"]], [["hilfe"]]] as const)(
  "verlauf %s lists the commands",
  async ([argv]) => {
    const { code, out, err } = await verlauf(...argv);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatchInlineSnapshot(`
      "verlauf <befehl>

      Kontaktdichte: Wer ist überfällig, seit wann, nach welcher Regel?
      Fallprüfung: zehn Fälle im Monat, Fragebogen, Auswertung.

      Befehle:
        verlauf import <pfad..>             Exportdateien einlesen (Dateien oder Ordner)
        verlauf ueberfaellig                Wer ist überfällig, seit wann und nach welcher Regel?
        verlauf erklaere <kundennummer>     Warum ist eine Person überfällig oder nicht?
        verlauf vorschau                    Wie viele Gespräche werden je Woche und Team fällig?
        verlauf stichprobe                  Fälle eines Monats ziehen, zeigen, ersetzen, nachprüfen
        verlauf fragebogen                  Die Arbeitsmappen der Teams schreiben und zurücklesen
        verlauf auswertung                  Auswertung eines Monats für Bereich, Dienststelle oder RD
        verlauf stand                       Welche Fragebögen eines Monats sind zurück, was fehlt?
        verlauf protokoll                   Wer hat was geändert oder gelesen? Prüfen, zeigen, Auskunft
                                            geben
        verlauf auftraege [was] [kennung]   Was hat der Server von selbst getan, was steht aus?
                                            Gescheitertes nachholen
        verlauf postausgang [was] [nr]      Welche Nachrichten sind hinaus, welche nicht? Erneut senden
        verlauf auskunft <kundennummer>     Alles, was zu einer Person gespeichert ist, als Word-Datei
        verlauf berichtigen <kundennummer>  Eine falsche Angabe zu einer Person berichtigen
        verlauf loeschen                    Löschen, was seine Frist erreicht hat, oder die Daten einer
                                            Person
        verlauf regelwerk                   Alle Regeln mit Quelle und Geltung, oder was an einem Tag gilt
        verlauf konfiguration <was>         verlauf.yaml prüfen, oder erklären, was heute gilt
        verlauf beispiel <ordner>           Ein erfundenes Haus als sieben Exportdateien schreiben
        verlauf daten <was>                 Den Datenbestand in ein PostgreSQL umziehen
        verlauf sicherung                   Den Datenbestand sichern und wiederherstellen
        verlauf schluessel                  Schlüssel für Verfahren, die die Schnittstelle benutzen
        verlauf teams                       Verlauf in Microsoft Teams

      Optionen:
        -h, --help, --hilfe  Diese Hilfe zeigen
      "
    `);
  },
);

test.for([
  "import",
  "ueberfaellig",
  "erklaere",
  "vorschau",
  "regelwerk",
  "konfiguration",
  "beispiel",
  "daten",
  "stichprobe",
  "stichprobe ziehen",
  "stichprobe kalibrierung",
  "stichprobe zeigen",
  "stichprobe ersetzen",
  "stichprobe pruefen",
  "stichprobe protokoll",
  "fragebogen",
  "fragebogen erzeugen",
  "fragebogen einlesen",
  "fragebogen freigeben",
  "auswertung",
  "stand",
  "auftraege",
  "postausgang",
  "protokoll",
  "protokoll pruefen",
  "protokoll zeigen",
  "protokoll export",
  "protokoll schluessel",
  "protokoll aufloesen",
  "protokoll eigene",
  "sicherung",
  "sicherung anlegen",
  "sicherung liste",
  "sicherung wiederherstellen",
  "schluessel",
  "schluessel anlegen",
  "schluessel liste",
  "schluessel widerrufen",
])("verlauf %s --help names its options", async (befehl) => {
  const { code, out, err } = await verlauf(...befehl.split(" "), "--help");
  expect([code, err]).toEqual([0, ""]);
  await expect(out).toMatchFileSnapshot(`testing/hilfe/${befehl.replace(" ", "-")}.txt`);
});

test("a day may be written in German", async () => {
  const { out } = await verlauf("regelwerk", "--stichtag", "1.6.2016");
  expect(out).toMatch(/^Kontaktdichte am 01\.06\.2016\n/);
});

test("what can't be explained to a person leaves an id for the administration", async () => {
  const { code, out, err } = await verlaufIn(daten, {
    heute: () => {
      throw new TypeError("clock broken");
    },
  })("konfiguration", "erklaeren");
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^Das hat nicht geklappt\. Die Kennung [2-9A-Z]{5} hilft Ihrer Verwaltung, den Grund zu finden/);
});
