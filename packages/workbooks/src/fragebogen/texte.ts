import {
  type Antwort,
  aufzaehlung,
  datum,
  FREITEXT_ZEICHEN,
  isQuartal,
  type Katalog,
  type Monat,
  monatText,
  type Quartal,
  quartalText,
} from "@verlauf/core";
import type { Form } from "./form.ts";
import type { Fragebogen } from "./fragebogen.ts";
import { ANTWORTKOEPFE, BLATT, GEPRUEFT_DURCH } from "./spalten.ts";

// What the questionnaire says to whoever fills it.

/** "Fällen des Datenstands Oktober 2026", in the dative. */
export const zeitraumText = (zeitraum: Monat | Quartal): string =>
  isQuartal(zeitraum) ? `Kalibrierfällen ${quartalIn(zeitraum)}` : `Fällen des Datenstands ${monatText(zeitraum)}`;

const quartalIn = (quartal: Quartal): string => `des ${quartalText(quartal).replace(" Quartal", " Quartals")}`;

/** "Datenstand Oktober 2026", "Kalibrierung 4. Quartal 2026" */
export const kurzerZeitraum = (zeitraum: Monat | Quartal): string =>
  isQuartal(zeitraum) ? `Kalibrierung ${quartalText(zeitraum)}` : `Datenstand ${monatText(zeitraum)}`;

export const titelOf = ({ bezeichnung, kennung }: Fragebogen): string =>
  `Fragebogen ${bezeichnung}, ${kurzerZeitraum(kennung.zeitraum)}`;

const worte = (antworten: readonly Antwort[]): string =>
  aufzaehlung(
    antworten.map((antwort) => `„${antwort}“`),
    "und",
  );

const begruendungspflicht = ({ fragen }: Katalog): string => {
  const sets = new Set(fragen.map(({ begruendungBei }) => begruendungBei.join("|")));
  const [antworten = []] = fragen.map(({ begruendungBei }) => begruendungBei);
  if (sets.size > 1) return "Wo eine kurze Begründung nötig ist, sagt die Spalte „Status“.";
  if (antworten.length === 0) return "Eine Begründung ist freiwillig.";
  return `Bei ${worte(antworten)} ist eine kurze Begründung nötig; wo sie fehlt, sagt es die Spalte „Status“.`;
};

const paragraf16a = (ohne: boolean): string =>
  ohne
    ? "Braucht eine Person kommunale Leistungen nach § 16a SGB II, wählen Sie „ja“ und bewerten den Fall nicht: Eine Zustimmung der Trägerversammlung ist nicht hinterlegt. Ihre Bereichsleitung veranlasst einen Ersatzfall."
    : "Braucht eine Person kommunale Leistungen nach § 16a SGB II, wählen Sie „ja“. Der Fall wird wie jeder andere bewertet.";

/** The instructions, step by step: what it is about, and what to do. */
export const anleitung = ({ katalog, ohneParagraf16a }: Form): readonly (readonly [string, string])[] => [
  [
    "Gelbe Felder",
    `Gelb ist, was Sie ausfüllen: „${BLATT.antworten}“ mit Antwort und Begründung, „${BLATT.gesamturteil}“ ab der zweiten Spalte, „${GEPRUEFT_DURCH}“ auf diesem Blatt. Alles andere ist gegen Versehen geschützt, ohne Kennwort.`,
  ],
  [
    "Antworten",
    `Zu jedem Fall und jeder Frage eine Antwort aus der Auswahl: ${aufzaehlung(katalog.skala, "oder")}. Alt+Pfeil nach unten öffnet die Auswahl.`,
  ],
  ["Begründung", `${begruendungspflicht(katalog)} Höchstens ${FREITEXT_ZEICHEN} Zeichen.`],
  [
    "Freitexte",
    "Bitte keine Namen, keine Kundennummern und keine Gesundheitsangaben, weder zu Kundinnen und Kunden noch zu Beschäftigten.",
  ],
  [
    "Gesamturteil",
    `${katalog.gesamtfrage} Das ist ein eigenes fachliches Urteil, kein Mittelwert der Fragen. Lautet es nicht „ja“, nennen Sie eine oder zwei Ursachen.`,
  ],
  [
    "Ansatz, Gute Praxis",
    "Was würde helfen, und welche Ebene müsste es tun? Was ist gelungen und sollte weitergegeben werden? Stichworte genügen.",
  ],
  [
    "Zeitraum",
    "Betrachtet wird der Zeitraum im Blatt „Fälle“. Gehen Sie weiter zurück, um einen sinnvollen Anfang zu finden, tragen Sie den Tag unter „verlängert bis“ und den Grund unter „Begründung“ ein.",
  ],
  ["§ 16a SGB II", paragraf16a(ohneParagraf16a)],
  [
    "Ersatzfall",
    "Lässt sich ein Fall nicht prüfen (gesperrt, umgezogen, doppelt vorhanden), wenden Sie sich bitte an die Bereichsleitung. An seine Stelle tritt der nächste ausgeloste Fall; ausgesucht wird keiner.",
  ],
  [
    "Gegenstand",
    "Beurteilt wird der Integrationsprozess. Die Arbeit einzelner Beschäftigter und die Eingliederungsleistung selbst sind nicht Gegenstand.",
  ],
  [
    "Zurückgeben",
    "Speichern und zurückgeben; auch eine unvollständige Mappe wird angenommen, und Sie können sie ergänzt noch einmal schicken. Bitte keine Zeilen oder Spalten löschen.",
  ],
];

export const vertretungText = ({ vertretung }: Fragebogen): string =>
  vertretung === null
    ? "Keine hinterlegt. Füllt eine Vertretung die Mappe aus, wählen Sie bitte oben „Vertretung“."
    : `Hinterlegt: ${vertretung}. Füllt die Teamleitung die Mappe selbst aus, wählen Sie bitte oben „Teamleitung“.`;

const WOCHENTAGE = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"] as const;

export const rueckgabeText = ({ rueckgabeBis }: Fragebogen): string =>
  rueckgabeBis === null
    ? "Es ist kein Termin hinterlegt."
    : `${WOCHENTAGE[new Date(`${rueckgabeBis}T00:00:00Z`).getUTCDay()]}, ${datum(rueckgabeBis)}`;

export const umfangText = ({ kennung: { zeitraum } }: Fragebogen, gefragt: number, ersetzt: number): string => {
  const faelle = isQuartal(zeitraum) ? "Kalibrierfälle" : "Fälle";
  const fall = isQuartal(zeitraum) ? "Kalibrierfall" : "Fall";
  const wann = isQuartal(zeitraum) ? quartalIn(zeitraum) : `des Datenstands ${monatText(zeitraum)}`;
  const rest =
    ersetzt === 0
      ? ""
      : `; ${ersetzt === 1 ? "ein ersetzter steht" : `${ersetzt} ersetzte stehen`} im Blatt „${BLATT.faelle}“`;
  return `${gefragt} ${gefragt === 1 ? fall : faelle} ${wann}${rest}`;
};

/** What the column's cells say when they are entered: title and text, of at most 32 and 255 characters. */
export const EINGABEHILFEN = {
  antwort: [ANTWORTKOEPFE[4], "Alt+Pfeil nach unten öffnet die Auswahl."],
  begruendung: [
    ANTWORTKOEPFE[5],
    `Höchstens ${FREITEXT_ZEICHEN} Zeichen. Keine Namen, keine Kundennummern, keine Gesundheitsangaben.`,
  ],
  gesamturteil: [
    "Gesamturteil",
    "Ein eigenes Urteil, kein Mittelwert der Fragen. Alt+Pfeil nach unten öffnet die Auswahl.",
  ],
  ursache: ["Ursache", "Nötig, wenn das Gesamturteil nicht „ja“ lautet. Alt+Pfeil nach unten öffnet die Auswahl."],
  ansatz: ["Ansatz zur Verbesserung", `Stichworte, höchstens ${FREITEXT_ZEICHEN} Zeichen, ohne Bezug zu Personen.`],
  ebene: ["Ebene", "Wer müsste es tun? Alt+Pfeil nach unten öffnet die Auswahl."],
  gutePraxis: [
    "Gute Praxis",
    `Was weitergegeben werden sollte: ein Stichwort, höchstens ${FREITEXT_ZEICHEN} Zeichen, ohne Bezug zu Personen.`,
  ],
  paragraf16a: [
    "§ 16a SGB II",
    "Braucht die Person kommunale Leistungen? Was daraus folgt, steht im Blatt „Hinweise“.",
  ],
  verlaengertBis: ["verlängert bis", "Nur wenn Sie weiter zurückgehen: der früheste betrachtete Tag, etwa 30.06.2025."],
  gesamtbegruendung: ["Begründung", `Warum Sie weiter zurückgehen. Höchstens ${FREITEXT_ZEICHEN} Zeichen.`],
  geprueft: [GEPRUEFT_DURCH, "Wer die Mappe ausfüllt. Alt+Pfeil nach unten öffnet die Auswahl."],
} as const satisfies Record<string, readonly [string, string]>;
