import { ANTWORTEN, type Antwort, EBENEN, type Ebene, GRADE, type Grad } from "./katalog.ts";
import { vergleichsform, vergleichsformen } from "./vergleichsform.ts";

/** What a typed text means; nothing is guessed, so a doubtful text has no reading. */
export interface Lesung<T> {
  readonly antwort: T;
  /** Somebody typed it in another way than the list of choices has it. */
  readonly geaendert: boolean;
}

interface Wort<T> {
  readonly wert: T;
  readonly wortlaut: string;
  readonly auch: readonly string[];
}

const wortleser = <T>(worte: readonly Wort<T>[]): ((text: string) => Lesung<T> | undefined) => {
  const bekannt = new Map(
    worte.flatMap((wort) => [wort.wortlaut, ...wort.auch].flatMap(vergleichsformen).map((form) => [form, wort])),
  );
  return (text) => {
    const wort = bekannt.get(vergleichsform(text));
    return wort === undefined ? undefined : { antwort: wort.wert, geaendert: text.trim() !== wort.wortlaut };
  };
};

// "überwiegend" alone, "j", "n" and "x" could be several answers and stand in none of these
const KURZFORMEN: Readonly<Record<Antwort, readonly string[]>> = {
  ja: [],
  "überwiegend ja": ["überw. ja", "überwieg. ja"],
  "überwiegend nein": ["überw. nein", "überwieg. nein"],
  nein: [],
  "nicht beurteilbar": ["n. b.", "nicht beurt.", "nicht zu beurteilen"],
  "trifft nicht zu": ["t. n. z.", "entfällt", "entf.", "nicht zutreffend"],
};

const antwortleser = <T extends Antwort>(antworten: readonly T[]) =>
  wortleser(antworten.map((wert) => ({ wert, wortlaut: wert, auch: KURZFORMEN[wert] })));

const irgendeineAntwort = antwortleser(ANTWORTEN);

/** The answer of the scale that a typed text means. */
export const leseAntwort = (text: string, skala: readonly Antwort[]): Lesung<Antwort> | undefined => {
  const lesung = irgendeineAntwort(text);
  return lesung === undefined || !skala.includes(lesung.antwort) ? undefined : lesung;
};

/** The grade of an overall judgement that a typed text means. */
export const leseGrad: (text: string) => Lesung<Grad> | undefined = antwortleser(GRADE);

/** The level of an idea that a typed text means. */
export const leseEbene: (text: string) => Lesung<Ebene> | undefined = wortleser(
  EBENEN.map((wert) => ({ wert, wortlaut: wert, auch: wert === "RD" ? ["Regionaldirektion"] : [] })),
);

/** Yes or no, where nothing else can be meant. */
export const leseJaNein: (text: string) => Lesung<boolean> | undefined = wortleser([
  { wert: true, wortlaut: "ja", auch: ["j", "wahr", "true"] },
  { wert: false, wortlaut: "nein", auch: ["n", "falsch", "false"] },
]);
