import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { printable } from "../safe-text.ts";
import type { Auskunftsdokument, Auskunftstabelle, Auskunftsteil } from "./auskunftsdokument.ts";

// A4 in twentieths of a point
const SEITE = { width: 11_906, height: 16_838 };
const RAND = { top: 1_304, bottom: 1_134, header: 567, footer: 567, left: 1_134, right: 1_134 };
const BREITE = SEITE.width - RAND.left - RAND.right;

const DUNKEL = "1F3864";
const HELL = "F2F5FA";
const LINIE = { style: BorderStyle.SINGLE, size: 4, color: "8496B0" } as const;

const EBENEN = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

interface Schrift {
  readonly bold?: boolean;
  readonly color?: string;
}

const runs = (text: string, schrift: Schrift = {}): readonly TextRun[] =>
  printable(text)
    .split("\n")
    .map((line, index) => new TextRun({ ...schrift, text: line, ...(index === 0 ? {} : { break: 1 }) }));

const zelle = (text: string, breite: number, { kopf = false, fill }: { kopf?: boolean; fill?: string }): TableCell =>
  new TableCell({
    width: { size: breite, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
    children: [
      new Paragraph({
        spacing: { after: 0 },
        children: [...runs(text, kopf ? { bold: true, color: "FFFFFF" } : {})],
      }),
    ],
  });

const tabelle = ({ kopf, anteile, zeilen }: Auskunftstabelle): Table => {
  const all = anteile.reduce((sum, anteil) => sum + anteil, 0);
  const breiten = anteile.map((anteil) => Math.floor((BREITE * anteil) / all));
  const zeile = (texte: readonly string[], wie: { kopf?: boolean; fill?: string }): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: wie.kopf === true,
      children: breiten.map((breite, index) => zelle(texte[index] ?? "", breite, wie)),
    });
  return new Table({
    width: { size: breiten.reduce((sum, breite) => sum + breite, 0), type: WidthType.DXA },
    columnWidths: breiten,
    layout: TableLayoutType.FIXED,
    borders: { top: LINIE, bottom: LINIE, left: LINIE, right: LINIE, insideHorizontal: LINIE, insideVertical: LINIE },
    rows: [
      zeile(kopf, { kopf: true, fill: DUNKEL }),
      ...zeilen.map((texte, index) => zeile(texte, index % 2 === 1 ? { fill: HELL } : {})),
    ],
  });
};

const teil = (inhalt: Auskunftsteil): readonly (Paragraph | Table)[] => {
  if ("absatz" in inhalt) {
    // what leads to a table stays on its page
    return [new Paragraph({ keepNext: inhalt.absatz.endsWith(":"), children: [...runs(inhalt.absatz)] })];
  }
  if ("punkte" in inhalt) {
    return inhalt.punkte.map(
      (punkt) => new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children: [...runs(punkt)] }),
    );
  }
  // a table has no space of its own below it
  return [tabelle(inhalt.tabelle), new Paragraph({ spacing: { after: 60 }, children: [] })];
};

const ueberschrift = (size: number, before: number) => ({
  run: { size, bold: true, color: DUNKEL },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
});

/** The access document as a Word file. */
export const writeAuskunft = async (dokument: Auskunftsdokument): Promise<Uint8Array> => {
  const { titel, untertitel, kopfzeile, abschnitte } = dokument;
  const word = new Document({
    title: titel,
    subject: untertitel,
    creator: "Verlauf",
    lastModifiedBy: "Verlauf",
    styles: {
      default: {
        document: {
          run: { font: "Calibri", size: 21, language: { value: "de-DE" } },
          // without it LibreOffice takes the spacing for an exact height
          paragraph: { spacing: { after: 120, line: 264, lineRule: "auto" } },
        },
        title: { run: { size: 40, bold: true, color: DUNKEL }, paragraph: { spacing: { after: 60 } } },
        heading1: ueberschrift(30, 320),
        heading2: ueberschrift(25, 240),
        heading3: ueberschrift(22, 180),
      },
    },
    sections: [
      {
        properties: { page: { size: SEITE, margin: RAND } },
        headers: { default: new Header({ children: [new Paragraph({ children: [...runs(kopfzeile)] })] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ["Seite ", PageNumber.CURRENT, " von ", PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [...runs(titel)] }),
          new Paragraph({ children: [...runs(untertitel)] }),
          ...abschnitte.flatMap((abschnitt) => [
            new Paragraph({ heading: EBENEN[abschnitt.ebene], children: [...runs(abschnitt.titel)] }),
            ...abschnitt.teile.flatMap(teil),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(word));
};
