import { ANTEIL_AB, GRADE, vorschlagText } from "@verlauf/core";
import { type Diagramm, GRAD_FARBEN } from "../diagramm/diagramm.ts";
import type { Inhalt } from "../inhalt.ts";
import { absoluteRef } from "../mappe/a1.ts";
import { countFormula } from "../mappe/count-formula.ts";
import { layout, type Tabellenspalte } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";
import type { Sheet } from "../mappe/sheet.ts";
import { OHNE_ANTEIL } from "./anteil-formel.ts";
import { kopfzeilen } from "./kopfzeilen.ts";
import { naechsteSchritte } from "./naechste-schritte.ts";
import { BLATT, NAME } from "./namen.ts";
import { umfangszeilen } from "./umfang.ts";

const WIDTHS = [40, 12, 12, 4, 80] as const;
const CHART_COLUMN = 4;

const left = (kopf: string, breite: number): Tabellenspalte => ({ kopf, breite, look: LOOKS.wrapped });
const right = (kopf: string, breite: number): Tabellenspalte => ({
  kopf,
  breite,
  look: LOOKS.integer,
  kopfLook: LOOKS.headNumber,
});

const percentText = (share: number): string => `${Math.round(share * 100)} %`;

/** The overall judgement in a sentence. */
const gesamtText = ({ auswertung }: Inhalt): string => {
  const { grade, gueltig, positiv, offen } = auswertung.gesamt;
  if (gueltig === 0) return "Noch kein Gesamturteil liegt vor.";
  const offene = offen === 0 ? "" : ` Offen: ${offen}.`;
  const zahl = `„ja“ oder „überwiegend ja“: ${grade.ja + grade["überwiegend ja"]} von ${gueltig}`;
  return positiv === null
    ? `${zahl}. Für Anteile sind es zu wenige Fälle (ab ${ANTEIL_AB}).${offene}`
    : `${zahl}, das sind ${percentText(positiv.anteil)} (95-%-Bereich ${percentText(positiv.von)} bis ${percentText(positiv.bis)}).${offene}`;
};

const gesamtDiagramm = ({ auswertung }: Inhalt, headRow: number, from: number): Diagramm => {
  const { grade } = auswertung.gesamt;
  const rows = [headRow + 1, headRow + GRADE.length] as const;
  return {
    art: "balken",
    wert: "anzahl",
    name: "Diagramm Gesamturteil",
    titel: "Gesamturteil: Fälle",
    alternativtext: `Balkendiagramm: ${auswertung.katalog.gesamtfrage} ${GRADE.map((grad) => `${grad} ${grade[grad]}`).join(", ")}.`,
    kategorien: { ref: absoluteRef(BLATT.uebersicht, 1, rows[0], 1, rows[1]), texte: GRADE },
    reihen: [
      {
        nameRef: absoluteRef(BLATT.uebersicht, 2, headRow, 2, headRow),
        name: "Fälle",
        ref: absoluteRef(BLATT.uebersicht, 2, rows[0], 2, rows[1]),
        werte: GRADE.map((grad) => grade[grad]),
        ...GRAD_FARBEN.ja,
      },
    ],
    achsen: { kategorie: "Gesamturteil", wert: "Fälle" },
    von: [CHART_COLUMN, from],
    bis: [WIDTHS.length, from + 10],
  };
};

const ursachenDiagramm = ({ auswertung }: Inhalt, headRow: number): Diagramm => {
  const { ursachen } = auswertung;
  const rows = [headRow + 1, headRow + ursachen.length] as const;
  return {
    art: "balken",
    wert: "anzahl",
    name: "Diagramm Ursachen",
    titel: "Genannte Ursachen: Fälle",
    alternativtext: `Balkendiagramm: ${ursachen.map(({ ursache, anzahl }) => `${ursache} ${anzahl}`).join(", ")}.`,
    kategorien: {
      ref: absoluteRef(BLATT.uebersicht, 1, rows[0], 1, rows[1]),
      texte: ursachen.map(({ ursache }) => ursache),
    },
    reihen: [
      {
        nameRef: absoluteRef(BLATT.uebersicht, 2, headRow, 2, headRow),
        name: "Fälle",
        ref: absoluteRef(BLATT.uebersicht, 2, rows[0], 2, rows[1]),
        werte: ursachen.map(({ anzahl }) => anzahl),
        ...GRAD_FARBEN["überwiegend nein"],
      },
    ],
    achsen: { kategorie: "Ursache", wert: "Fälle" },
    von: [CHART_COLUMN, headRow - 1],
    bis: [WIDTHS.length, headRow + Math.max(ursachen.length, 9) + 2],
  };
};

/** What came of the month, at a glance, and what to do with it. */
export const uebersichtBlatt = (inhalt: Inhalt): Sheet => {
  const { mappe, auswertung, countifs } = inhalt;
  const page = layout(WIDTHS);
  kopfzeilen(page, mappe.kopf, auswertung.katalog);
  page.blank();

  page.heading("Umfang");
  for (const { was, wert, erlaeuterung } of umfangszeilen(auswertung.umfang, auswertung.teams))
    page.wideRow([was, wert, erlaeuterung], [LOOKS.text, LOOKS.centred, LOOKS.text]);
  page.blank();

  page.heading("Gesamturteil");
  page.paragraph(auswertung.katalog.gesamtfrage);
  page.paragraph(gesamtText(inhalt));
  const headRow = page.head([left("Gesamturteil", WIDTHS[0]), right("Fälle", WIDTHS[1]), right("Anteil", WIDTHS[2])]);
  const gradRows = [headRow + 1, headRow + GRADE.length] as const;
  const summe = `SUM(B$${gradRows[0]}:B$${gradRows[1]})`;
  for (const grad of GRADE) {
    const row = page.lastRow() + 1;
    const anzahl = auswertung.gesamt.grade[grad];
    const formel = countFormula([{ name: NAME.gesamturteil, zelle: `$A${row}` }], countifs);
    const { gueltig } = auswertung.gesamt;
    page.row(
      [
        grad,
        { formel, ergebnis: anzahl },
        {
          formel: `IF(${summe}<${ANTEIL_AB},"${OHNE_ANTEIL}",B${row}/${summe})`,
          ergebnis: gueltig < ANTEIL_AB ? OHNE_ANTEIL : anzahl / gueltig,
        },
      ],
      [LOOKS.text, LOOKS.integer, LOOKS.percent],
    );
  }
  for (let index = 0; index < 6; index++) page.blank();
  const diagramme = [gesamtDiagramm(inhalt, headRow, headRow - 1)];

  page.breakHere();

  page.heading("Ursachen, die genannt wurden");
  if (auswertung.ursachen.length === 0) page.paragraph("Keine Ursachen.");
  else {
    const ursachenHead = page.head([left("Ursache", WIDTHS[0]), right("Fälle", WIDTHS[1])]);
    for (const { ursache, anzahl } of auswertung.ursachen) {
      const row = page.lastRow() + 1;
      const formel = ursachenFormel(row, auswertung.ursachen, countifs);
      page.row([ursache, { formel, ergebnis: anzahl }], [LOOKS.wrapped, LOOKS.integer]);
    }
    diagramme.push(ursachenDiagramm(inhalt, ursachenHead));
    for (let index = auswertung.ursachen.length; index < 9; index++) page.blank();
    page.blank();
    page.blank();
  }

  page.heading("Vorschläge für Handlungsfelder");
  page.paragraph(
    "Vorgeschlagen wird, was in zwei Monaten in Folge überwiegend mit „überwiegend nein“ oder „nein“ beantwortet wurde (Blatt Methode). Ob daraus ein Handlungsfeld wird, entscheiden Sie im Dialog.",
    LOOKS.note,
  );
  for (const vorschlag of auswertung.vorschlaege)
    page.paragraph(`• ${vorschlagText(vorschlag)} ${vorschlag.frage.text}`);
  if (auswertung.vorschlaege.length === 0) page.paragraph("In diesem Monat ist keine Frage vorgeschlagen.");
  page.blank();

  page.heading("Wie es weitergeht");
  for (const [index, schritt] of naechsteSchritte(mappe).entries()) page.paragraph(`${index + 1}. ${schritt}`);
  return page.sheet(BLATT.uebersicht, { diagramme });
};

const ursachenFormel = (row: number, ursachen: Inhalt["auswertung"]["ursachen"], countifs: boolean): string =>
  countFormula(
    [{ name: NAME.ursachen, zelle: `$A${row}` }],
    countifs && ursachen.every(({ ursache }) => !/[*?~]/.test(ursache)),
  );
