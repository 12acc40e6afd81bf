import type { Handlungsfeld } from "@verlauf/core";
import { rangeRef } from "../mappe/a1.ts";
import { layout, type Tabellenspalte } from "../mappe/layout.ts";
import type { Eingabe, Sheet, Wert } from "../mappe/sheet.ts";
import { HANDLUNGSFELDSPALTEN } from "./handlungsfeld-spalten.ts";
import { BLATT } from "./namen.ts";

const EMPTY_ROWS = 15;
const EMPTY_HEIGHT = 33;

const SPALTEN: readonly Tabellenspalte[] = HANDLUNGSFELDSPALTEN.map(({ kopf, breite, look }) => ({
  kopf,
  breite,
  look,
}));

const werte = (feld: Handlungsfeld): readonly Wert[] =>
  HANDLUNGSFELDSPALTEN.map(({ feld: name }) => {
    const wert = feld[name];
    if (name === "termin") return feld.termin === null ? null : { datum: feld.termin };
    return wert === "" ? null : wert;
  });

const eingaben = (first: number, last: number): readonly Eingabe[] =>
  HANDLUNGSFELDSPALTEN.flatMap(({ kopf, regel, hinweis }, index) =>
    regel === null ? [] : [{ bereich: rangeRef(index + 1, first, index + 1, last), regel, titel: kopf, hinweis }],
  );

/** The fields of action: the given ones and empty rows, to be filled in and read back. */
export const handlungsfelderBlatt = (felder: readonly Handlungsfeld[], herkunft: string): Sheet => {
  const page = layout(SPALTEN.map(({ breite }) => breite));
  page.title("Handlungsfelder");
  page.subtitle(
    `${herkunft}. Gelbe Zellen ausfüllen und speichern; die nächste Auswertung nimmt alle Felder mit, die nicht abgeschlossen sind.`,
  );
  page.blank();
  const headRow = page.head(SPALTEN);
  const looks = SPALTEN.map(({ look }) => look);
  for (const feld of felder) page.row(werte(feld), looks);
  for (let index = 0; index < EMPTY_ROWS; index++)
    page.row(
      SPALTEN.map(() => null),
      looks,
      EMPTY_HEIGHT,
    );
  const lastRow = page.lastRow();
  return page.sheet(BLATT.handlungsfelder, {
    frozen: { rows: headRow, columns: 3 },
    printTitle: headRow,
    tabelle: { name: "Handlungsfeldliste", headRow, lastRow, spalten: SPALTEN.map(({ kopf }) => kopf) },
    eingaben: eingaben(headRow + 1, lastRow),
  });
};
