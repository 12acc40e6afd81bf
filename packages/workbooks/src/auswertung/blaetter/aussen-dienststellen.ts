import type { Aussenauswertung, Aussenergebnis } from "@verlauf/core";
import { filterOf, layout, type Tabellenspalte } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";
import type { Sheet } from "../mappe/sheet.ts";
import { aussenNegativText, VERDECKT_TEXT } from "./aussenzahlen.ts";
import { BLATT } from "./namen.ts";

/** What the RD may want to talk about with each office: how many answers to a question were on the side of "nein". */
export const aussenDienststellenBlatt = ({ dienststellen, katalog }: Aussenauswertung): Sheet => {
  const spalten: readonly Tabellenspalte[] = [
    { kopf: "Dienststelle", breite: 38, look: LOOKS.wrapped },
    { kopf: "Art", breite: 8, look: LOOKS.text },
    ...katalog.fragen.map(({ nr }) => ({ kopf: nr, breite: 12, look: LOOKS.centred, kopfLook: LOOKS.headCentre })),
  ];
  const page = layout(spalten.map(({ breite }) => breite));
  page.title("Dienststellen und Fragen");
  page.paragraph(
    `„12 von 88“ heißt: 12 von 88 gültigen Antworten lauten „überwiegend nein“ oder „nein“. ${VERDECKT_TEXT} Die Dienststellen stehen nach Namen.`,
    LOOKS.note,
  );
  page.blank();
  const headRow = page.head(spalten);
  const looks = spalten.map(({ look }) => look);
  const zelle = ({ fragen }: Aussenergebnis, nr: string): string => {
    const gefunden = fragen.find(({ frage }) => frage.nr === nr);
    return gefunden === undefined ? "–" : aussenNegativText(gefunden.haeufigkeiten);
  };
  for (const dienststelle of dienststellen) {
    const { einheit, art } = dienststelle;
    page.row([einheit, art, ...katalog.fragen.map(({ nr }) => zelle(dienststelle, nr))], looks);
  }
  const lastRow = page.lastRow();
  if (dienststellen.length === 0) page.paragraph("Keine Dienststellen.", LOOKS.note);
  return page.sheet(BLATT.dienststellenUndFragen, {
    frozen: { rows: headRow, columns: 1 },
    printTitle: headRow,
    filter: filterOf(headRow, lastRow, spalten.length),
  });
};
