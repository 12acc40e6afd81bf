import type { IRichTextBlock, ITable, ITableCell, ITextBlock } from "@microsoft/teams.cards";
import { aktionOf } from "./aktion.ts";
import type { Tabelle, Zelle } from "./antwort.ts";
import { ohneMarkdown, sichtbar } from "./woertlich.ts";

/** Behind the words, which keep their own colour: Teams' red letters are hard to read in the dark. */
const FARBEN = { achtung: "attention", warnung: "warning", gut: "good" } as const;

export const tabelleElement = ({ spalten, zeilen }: Tabelle): ITable => ({
  type: "Table",
  firstRowAsHeaders: true,
  showGridLines: true,
  columns: spalten.map(({ breite }) => ({ width: breite })),
  rows: [
    {
      type: "TableRow",
      style: "emphasis",
      cells: spalten.map(({ titel }) => ({ type: "TableCell", items: [block(titel, { weight: "Bolder" })] })),
    },
    ...zeilen.map((zeile) => ({ type: "TableRow" as const, cells: zeile.map(zelleElement) })),
  ],
});

const zelleElement = ({ text, farbe, absicht }: Zelle): ITableCell =>
  absicht === undefined
    ? {
        type: "TableCell",
        ...(farbe === undefined ? {} : { style: FARBEN[farbe] }),
        // a cell without text would be no cell to some clients
        items: [block(text || "–", farbe === undefined ? {} : { weight: "Bolder" })],
      }
    : {
        type: "TableCell",
        selectAction: aktionOf({ titel: text, absicht }, false),
        items: [link(text)],
      };

// breaks long words in a narrow column, which runs of text don't
const block = (text: string, look: Partial<ITextBlock>): ITextBlock => ({
  type: "TextBlock",
  text: ohneMarkdown(text),
  wrap: true,
  ...look,
});

/** Underlined, so that it isn't the colour alone that says it can be tapped. */
const link = (text: string): IRichTextBlock => ({
  type: "RichTextBlock",
  inlines: [{ type: "TextRun", text: sichtbar(text), color: "Accent", underline: true }],
});
