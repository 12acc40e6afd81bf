import { type Dateiart, type IsoDate, zahl } from "@verlauf/core";
import type { Feldname } from "../profil/felder.ts";
import type { Dateiprofil } from "../profil/profil.ts";
import { JA_NEIN } from "../profil/wertelisten.ts";
import { kurz, oder } from "../yaml/zitat.ts";
import { dayReader } from "./datum.ts";
import { wordReader } from "./wort.ts";

/** What is wrong in a row: the column as it is headed in the file, what stands there, and what would be right. */
export interface Fund {
  readonly spalte: string;
  readonly wert: string;
  readonly meldung: string;
}

/** Reads one cell of the row at hand. Null is an empty cell, a column that isn't there, or a fault already reported. */
export type Read<T> = () => T | null;

/** Turns the cells of one file's rows into values. Made once a file, so that a row costs no searching for columns. */
export interface Feldleser<A extends Dateiart> {
  /** Moves on to a row; faults begin anew. */
  readonly start: (zellen: readonly string[]) => void;
  readonly text: (feld: Feldname<A>) => Read<string>;
  readonly pflichttext: (feld: Feldname<A>) => Read<string>;
  readonly tag: (feld: Feldname<A>) => Read<IsoDate>;
  readonly pflichttag: (feld: Feldname<A>) => Read<IsoDate>;
  readonly wort: <T extends string>(feld: Feldname<A>, values: readonly T[]) => Read<T>;
  readonly pflichtwort: <T extends string>(feld: Feldname<A>, values: readonly T[]) => Read<T>;
  readonly jaNein: (feld: Feldname<A>) => Read<boolean>;
  /** The cell as it stands, unchecked. */
  readonly roh: (feld: Feldname<A>) => () => string;
  readonly melde: (feld: Feldname<A>, meldung: string) => void;
  readonly funde: () => readonly Fund[];
}

export interface Spalte {
  readonly index: number;
  /** As it is headed in the file. */
  readonly kopf: string;
}

const MAX_TEXT = 2_000;
const NONE: readonly Fund[] = [];

// what Excel leaves where a formula failed, in German and English
const FORMULA_FAULTS = new Set([
  "#NV",
  "#N/A",
  "#WERT!",
  "#VALUE!",
  "#BEZUG!",
  "#REF!",
  "#DIV/0!",
  "#NAME?",
  "#NULL!",
  "#ZAHL!",
  "#NUM!",
]);

export const feldleser = <A extends Dateiart>(
  spalten: ReadonlyMap<string, Spalte>,
  profil: Dateiprofil,
  example: IsoDate,
): Feldleser<A> => {
  let zellen: readonly string[] = [];
  let funde: Fund[] = [];

  // `="007"` is how some exports make Excel keep leading zeros
  const cell = (spalte: Spalte): string => {
    const value = (zellen[spalte.index] ?? "").trim();
    return value.startsWith('="') && value.endsWith('"') ? value.slice(2, -1).trim() : value;
  };
  const fault = (spalte: Spalte | undefined, meldung: string): null => {
    const wert = spalte === undefined ? "" : kurz(cell(spalte).slice(0, 500));
    funde.push({ spalte: spalte?.kopf ?? "", wert, meldung });
    return null;
  };
  const column = (feld: Feldname<A>): Spalte | undefined => spalten.get(feld);

  const needed =
    <T>(feld: Feldname<A>, expected: string, read: Read<T>): Read<T> =>
    () => {
      const spalte = column(feld);
      if (spalte !== undefined && cell(spalte) !== "") return read();
      return fault(spalte, `Die Angabe fehlt. Bitte ${expected} angeben.`);
    };

  const text = (feld: Feldname<A>): Read<string> => {
    const spalte = column(feld);
    if (spalte === undefined) return () => null;
    const words = profil.werte[feld] ?? {};
    const meanings = new Set(Object.values(words));
    const meaning = meanings.size === 0 ? undefined : wordReader([...meanings], words);
    return () => {
      const value = cell(spalte);
      if (value === "") return null;
      if (value.length > MAX_TEXT) {
        return fault(spalte, `Der Text ist länger als ${zahl(MAX_TEXT)} Zeichen. Bitte kürzen.`);
      }
      if (value.startsWith("#") && FORMULA_FAULTS.has(value)) {
        return fault(spalte, `„${value}“ ist ein Formelfehler der Tabelle. Bitte den Wert selbst angeben.`);
      }
      return meaning?.(value) ?? value;
    };
  };

  const tag = (feld: Feldname<A>): Read<IsoDate> => {
    const spalte = column(feld);
    if (spalte === undefined) return () => null;
    const latestYear = Number(example.slice(0, 4)) + (feld === "geburtsdatum" ? 0 : 30);
    // workbooks' days arrive as ISO days, and so do rejected rows that were mended
    const read = dayReader([...profil.datum, "JJJJ-MM-TT"], example, latestYear);
    return () => {
      const value = cell(spalte);
      if (value === "") return null;
      const day = read(value);
      return typeof day === "string" ? day : fault(spalte, day.meldung);
    };
  };

  const wort = <T extends string>(feld: Feldname<A>, values: readonly T[]): Read<T> => {
    const spalte = column(feld);
    if (spalte === undefined) return () => null;
    const read = wordReader(values, profil.werte[feld] ?? {});
    return () => {
      const value = cell(spalte);
      if (value === "") return null;
      return read(value) ?? fault(spalte, `„${kurz(value)}“ ist hier nicht bekannt. Möglich: ${oder(values)}.`);
    };
  };

  const jaNein = (feld: Feldname<A>): Read<boolean> => {
    const spalte = column(feld);
    if (spalte === undefined) return () => null;
    const read = wordReader(["ja", "nein"], { ...JA_NEIN, ...profil.werte[feld] });
    return () => {
      const value = cell(spalte);
      if (value === "") return null;
      const word = read(value);
      return word === undefined
        ? fault(spalte, `„${kurz(value)}“ ist hier nicht bekannt. Möglich: ja oder nein.`)
        : word === "ja";
    };
  };

  return {
    start: (row) => {
      zellen = row;
      if (funde.length > 0) funde = [];
    },
    text,
    pflichttext: (feld) => needed(feld, "einen Wert", text(feld)),
    tag,
    pflichttag: (feld) => needed(feld, "ein Datum", tag(feld)),
    wort,
    pflichtwort: (feld, values) => needed(feld, oder(values), wort(feld, values)),
    jaNein,
    roh: (feld) => {
      const spalte = column(feld);
      return () => (spalte === undefined ? "" : cell(spalte));
    },
    melde: (feld, meldung) => fault(column(feld), meldung),
    funde: () => (funde.length === 0 ? NONE : funde),
  };
};
