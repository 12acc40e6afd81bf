import type { IRichTextBlock, ITable, ITableCell, ITextRun } from "@microsoft/teams.cards";
import { aktionOf } from "./aktion.ts";
import type { Tabelle, Zelle } from "./antwort.ts";
import { sichtbar } from "./woertlich.ts";

const FARBEN = { achtung: "Attention", warnung: "Warning", gut: "Good" } as const;

/** A table whose cells hold text as it is: runs of text know no Markdown. */
export const tabelleElement = ({ spalten, zeilen }: Tabelle): ITable => ({
  type: "Table",
  firstRowAsHeaders: true,
  showGridLines: true,
  columns: spalten.map(({ breite }) => ({ width: breite })),
  rows: [
    {
      type: "TableRow",
      style: "emphasis",
      cells: spalten.map(({ titel }) => ({
        type: "TableCell",
        items: [run({ text: sichtbar(titel), weight: "Bolder" })],
      })),
    },
    ...zeilen.map((zeile) => ({ type: "TableRow" as const, cells: zeile.map(zelleElement) })),
  ],
});

const zelleElement = ({ text, farbe, absicht }: Zelle): ITableCell => ({
  type: "TableCell",
  ...(absicht === undefined ? {} : { selectAction: aktionOf({ titel: text, absicht }, false) }),
  items: [
    run({
      // a cell without text would be no cell to some clients
      text: sichtbar(text) || "–",
      ...(farbe === undefined ? {} : { color: FARBEN[farbe], weight: "Bolder" as const }),
      ...(absicht === undefined ? {} : { color: "Accent" as const, underline: true }),
    }),
  ],
});

const run = (given: Omit<ITextRun, "type">): IRichTextBlock => ({
  type: "RichTextBlock",
  inlines: [{ type: "TextRun", ...given }],
});
