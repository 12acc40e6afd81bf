import type { Fremdblatt, Fremdmappe, Fremdzelle } from "./rueckgabe.ts";
import { wortlaut } from "./zelle.ts";

/** A row below a table's heads; several columns can have the same head where somebody has copied one. */
export interface Tabellenzeile {
  readonly nummer: number;
  readonly zellen: ReadonlyMap<number, Fremdzelle>;
  readonly spalten: Spalten;
}

/** The columns by their heads. */
type Spalten = ReadonlyMap<string, readonly number[]>;

/** A sheet's table with all rows below its heads, wherever in the sheet it stands. */
export interface Tabelle {
  readonly blatt: Fremdblatt;
  readonly zeilen: readonly Tabellenzeile[];
}

/** How a table is known: by that many of its heads, one of which no other table has. */
export interface Tabellenart {
  readonly koepfe: readonly string[];
  readonly kennwort: string;
  readonly mindestens: number;
}

/**
 * The tables of that kind in all sheets: renamed, moved and copied ones, too. Heads that stand once more further down
 * hold for the rows below them.
 */
export const findTabellen = ({ blaetter }: Fremdmappe, art: Tabellenart): readonly Tabelle[] => {
  const headOf = createKopfleser(art);
  return blaetter.flatMap((blatt) => {
    let spalten: Spalten | undefined;
    const zeilen: Tabellenzeile[] = [];
    for (const [nummer, zellen] of blatt.zeilen) {
      const kopf = readKopf(zellen, art, headOf);
      if (kopf !== undefined) spalten = kopf;
      else if (spalten !== undefined) zeilen.push({ nummer, zellen, spalten });
    }
    return spalten === undefined ? [] : [{ blatt, zeilen }];
  });
};

/** No head is longer; most of what stands in a sheet is. */
const LONGEST_HEAD = 24;

const readKopf = (
  zellen: ReadonlyMap<number, Fremdzelle>,
  { kennwort, mindestens }: Tabellenart,
  headOf: (zelle: Fremdzelle) => string | undefined,
): Spalten | undefined => {
  if (zellen.size < mindestens) return undefined;
  const spalten = new Map<string, readonly number[]>();
  for (const [column, zelle] of zellen) {
    const head = headOf(zelle);
    if (head !== undefined) spalten.set(head, [...(spalten.get(head) ?? []), column]);
  }
  return spalten.has(kennwort) && spalten.size >= mindestens ? spalten : undefined;
};

const createKopfleser = ({ koepfe }: Tabellenart): ((zelle: Fremdzelle) => string | undefined) => {
  const heads = new Map(koepfe.map((kopf) => [kopfwort(kopf.toLowerCase()), kopf]));
  // case numbers and answers come back in row after row
  const seen = new Map<string, string | undefined>();
  return (zelle) => {
    const { wert } = zelle;
    if (typeof wert !== "string" || wert.length > LONGEST_HEAD) return undefined;
    if (!seen.has(wert)) seen.set(wert, heads.get(kopfwort(wortlaut(zelle))));
    return seen.get(wert);
  };
};

const kopfwort = (text: string): string => text.replace(/[\s.:*]+/g, "");

/** The cells of a row under a head. */
export const zellenUnter = (zeile: Tabellenzeile, kopf: string): readonly (readonly [number, Fremdzelle])[] => {
  const found: (readonly [number, Fremdzelle])[] = [];
  for (const column of zeile.spalten.get(kopf) ?? []) {
    const zelle = zeile.zellen.get(column);
    if (zelle !== undefined) found.push([column, zelle]);
  }
  return found;
};
