import { GRADE, type Grad } from "../fragenkatalog/katalog.ts";
import type { Einheit, Einheiten } from "./aussen-einheiten.ts";
import type { Aussenergebnis, Aussenhaeufigkeiten, Aussenzahl, Haeufigkeiten } from "./auswertung.ts";
import { type Beziehung, unterdruecke, type Zelle } from "./unterdrueckung.ts";

const ANGABEN = ["gueltig", "nichtBeurteilbar", "trifftNichtZu"] as const;

/**
 * A month's columns as they may leave the office. What is hidden is decided for the whole month at once, so that no
 * column, question or sheet gives away what another hides. The sums are: the grades make the valid answers; these and
 * the answers that are no grade make the cases; the offices make all AA and all gE; and those the whole.
 */
export const aussenergebnisse = ({ dienststellen, arten, bezirk }: Einheiten<Einheit>): Einheiten<Aussenergebnis> => {
  const spalten = [...dienststellen, ...arten, bezirk];
  const geheim = unterdruecke(spalten.flatMap(zellenOf), spalten.flatMap(beziehungenOf));
  const show = (einheit: Einheit): Aussenergebnis =>
    shown(einheit, (schluessel, wert) => (geheim.has(einheit.kennung + schluessel) ? null : wert));
  return { dienststellen: dienststellen.map(show), arten: arten.map(show), bezirk: show(bezirk) };
};

const FAELLE = "|faelle";

// Not asked, still open, or not reached by the question: shown to nobody.
const restOf = (nr: number): string => `|${nr}|rest`;

/** The overall judgement and the questions, numbered from 0. */
const bloeckeOf = ({ gesamt, fragen }: Einheit): readonly (readonly [number, Haeufigkeiten])[] => [
  ...[gesamt, ...fragen].entries(),
];

const zellenOf = (einheit: Einheit): readonly Zelle[] => [
  { id: einheit.kennung + FAELLE, wert: einheit.faelle, zuletzt: true },
  ...bloeckeOf(einheit).flatMap(([nr, block]) => [
    ...GRADE.map((grad) => ({ id: `${einheit.kennung}|${nr}|${grad}`, wert: block.grade[grad] })),
    ...ANGABEN.map((angabe) => ({ id: `${einheit.kennung}|${nr}|${angabe}`, wert: block[angabe] })),
    {
      id: einheit.kennung + restOf(nr),
      wert: einheit.faelle - ANGABEN.reduce((summe, angabe) => summe + block[angabe], 0),
      ungezeigt: true,
    },
  ]),
];

const beziehungenOf = (einheit: Einheit): readonly Beziehung[] => [
  ...bloeckeOf(einheit).flatMap(([nr]) => [
    {
      summe: `${einheit.kennung}|${nr}|gueltig`,
      teile: GRADE.map((grad) => `${einheit.kennung}|${nr}|${grad}`),
    },
    {
      summe: einheit.kennung + FAELLE,
      teile: [...ANGABEN.map((angabe) => `${einheit.kennung}|${nr}|${angabe}`), einheit.kennung + restOf(nr)],
    },
  ]),
  ...acrossOf(einheit),
];

/** A column of sums, count by count. */
const acrossOf = (einheit: Einheit): readonly Beziehung[] => {
  const schluessel = zellenOf(einheit).map(({ id }) => id.slice(einheit.kennung.length));
  return einheit.teile.length === 0
    ? []
    : schluessel.map((key) => ({
        summe: einheit.kennung + key,
        teile: einheit.teile.map((teil) => teil.kennung + key),
      }));
};

type Zeige = (schluessel: string, wert: number) => Aussenzahl;

const shown = (einheit: Einheit, zeige: Zeige): Aussenergebnis => ({
  einheit: einheit.bezeichnung,
  art: einheit.art,
  faelle: zeige(FAELLE, einheit.faelle),
  gesamt: shownBlock(einheit.gesamt, 0, zeige),
  // as in `bloeckeOf`, the overall judgement comes first
  fragen: einheit.fragen.map((ergebnis, index) => ({
    frage: ergebnis.frage,
    haeufigkeiten: shownBlock(ergebnis, index + 1, zeige),
  })),
});

const shownBlock = (block: Haeufigkeiten, nr: number, zeige: Zeige): Aussenhaeufigkeiten => {
  const grade = Object.fromEntries(GRADE.map((grad) => [grad, zeige(`|${nr}|${grad}`, block.grade[grad])])) as Record<
    Grad,
    Aussenzahl
  >;
  const gueltig = zeige(`|${nr}|gueltig`, block.gueltig);
  const restsOn = [gueltig, grade.ja, grade["überwiegend ja"]];
  return {
    grade,
    gueltig,
    nichtBeurteilbar: zeige(`|${nr}|nichtBeurteilbar`, block.nichtBeurteilbar),
    trifftNichtZu: zeige(`|${nr}|trifftNichtZu`, block.trifftNichtZu),
    positiv: restsOn.includes(null) ? null : block.positiv,
  };
};
