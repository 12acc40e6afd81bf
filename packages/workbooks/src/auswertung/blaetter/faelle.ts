import type { Inhalt } from "../inhalt.ts";
import { absoluteRef } from "../mappe/a1.ts";
import { layout, type Tabellenspalte } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";
import type { Bereichsname, Sheet, Wert } from "../mappe/sheet.ts";
import { BLATT, NAME } from "./namen.ts";

const GESAMTURTEIL = "Gesamturteil";
const LEAST_URSACHEN = 2;

const spaltenOf = (ursachen: number): readonly Tabellenspalte[] => [
  { kopf: "Monat", breite: 10, look: LOOKS.line },
  { kopf: "Team", breite: 10, look: LOOKS.line },
  { kopf: "Fall", breite: 18, look: LOOKS.line },
  { kopf: "Rechtskreis", breite: 14, look: LOOKS.line },
  { kopf: GESAMTURTEIL, breite: 18, look: LOOKS.line },
  ...Array.from({ length: ursachen }, (_, index) => ({
    kopf: `Ursache ${index + 1}`,
    breite: 20,
    look: LOOKS.lineWrapped,
  })),
  { kopf: "Ansatz", breite: 34, look: LOOKS.lineWrapped },
  { kopf: "Ebene", breite: 13, look: LOOKS.line },
  { kopf: "Gute Praxis", breite: 26, look: LOOKS.lineWrapped },
  { kopf: "verlängert bis", breite: 14, look: LOOKS.lineDay },
  { kopf: "Begründung", breite: 26, look: LOOKS.lineWrapped },
  { kopf: "in Vertretung", breite: 14, look: LOOKS.line },
  { kopf: "vollständig", breite: 14, look: LOOKS.line },
];

const jaNein = (ja: boolean): string => (ja ? "ja" : "nein");

/** Every rated case, a row each: what overall judgement and causes rest on. */
export const faelleBlatt = ({
  auswertung,
  faelle,
  textOf,
}: Inhalt): { sheet: Sheet; namen: readonly Bereichsname[] } => {
  const ursachen = Math.max(
    LEAST_URSACHEN,
    ...faelle.map(({ beurteilung }) => new Set(beurteilung.gesamt.ursachen).size),
  );
  const spalten = spaltenOf(ursachen);
  const page = layout(spalten.map(({ breite }) => breite));
  page.title("Fälle");
  page.subtitle(
    "Jeder beurteilte Fall eine Zeile. Das Gesamturteil ist ein eigenes fachliches Urteil, kein Mittelwert der Antworten.",
  );
  page.blank();
  const headRow = page.head(spalten);
  const looks = spalten.map(({ look }) => look);
  for (const { beurteilung, fall } of faelle) {
    const { team, rechtskreis, gesamt, inVertretung, vollstaendig } = beurteilung;
    const genannt = [...new Set(gesamt.ursachen)];
    const werte: readonly Wert[] = [
      auswertung.monat,
      team,
      fall,
      rechtskreis,
      gesamt.gesamturteil ?? "offen",
      ...Array.from({ length: ursachen }, (_, index) => genannt[index] ?? null),
      textOf(beurteilung, null, "ansatz") || null,
      gesamt.ebene,
      textOf(beurteilung, null, "gutePraxis") || null,
      gesamt.verlaengertBis === null ? null : { datum: gesamt.verlaengertBis },
      textOf(beurteilung, null, "gesamtbegruendung") || null,
      jaNein(inVertretung),
      jaNein(vollstaendig),
    ];
    page.row(werte, looks);
  }
  if (faelle.length === 0) page.row(["Noch keine Fälle.", ...spalten.slice(1).map(() => null)], looks);
  const lastRow = page.lastRow();
  const range = (first: number, last: number): string => absoluteRef(BLATT.faelle, first, headRow + 1, last, lastRow);
  const urteil = spalten.findIndex(({ kopf }) => kopf === GESAMTURTEIL) + 1;
  return {
    sheet: page.sheet(BLATT.faelle, {
      frozen: { rows: headRow, columns: 3 },
      printTitle: headRow,
      tabelle: { name: "Fallliste", headRow, lastRow, spalten: spalten.map(({ kopf }) => kopf) },
    }),
    namen: [
      { name: NAME.fallTeam, bezug: range(2, 2) },
      { name: NAME.gesamturteil, bezug: range(urteil, urteil) },
      { name: NAME.ursachen, bezug: range(urteil + 1, urteil + ursachen) },
    ],
  };
};
