import type { Fremdblatt, Fremdzelle, Zellenmeldung } from "./rueckgabe.ts";
import { type Tabelle, type Tabellenzeile, zellenUnter } from "./tabelle.ts";
import { alsText, isLeer, zellname, zitat } from "./zelle.ts";

/** A row that was found to belong to a place, with the sheet it stands in. */
export interface Fundzeile {
  readonly blatt: Fremdblatt;
  readonly zeile: Tabellenzeile;
}

/** What a cell's content means; without a sentence there is nothing to say about it. */
export interface Deutung<T> {
  readonly wert: T | null;
  readonly stufe?: Zellenmeldung["stufe"];
  readonly meldung?: string;
}

/** A column of a table with the way in which its cells are read; empty ones never get there. */
export interface Feld<T> {
  readonly kopf: string;
  readonly deute: (zelle: Fremdzelle) => Deutung<T>;
}

export interface Feldwert<T> {
  readonly wert: T | null;
  /** The cell in which it stands or should stand. */
  readonly zelle: string | null;
  /** Different things stand in several places; nothing was taken. */
  readonly uneinig: boolean;
  readonly meldungen: readonly Zellenmeldung[];
}

/** What the rows of a place say under a head: the same thing several times is one thing, different ones are none. */
export const leseFeld = <T>(zeilen: readonly Fundzeile[], { kopf, deute }: Feld<T>): Feldwert<T> => {
  const read: Lesung<T>[] = [];
  for (const { blatt, zeile } of zeilen) {
    for (const [column, inhalt] of zellenUnter(zeile, kopf)) {
      if (isLeer(inhalt) && !inhalt.formel) continue;
      read.push({ zelle: zellname(blatt, zeile.nummer, column), inhalt, deutung: deuteInhalt(inhalt, deute) });
    }
  }
  const [first] = read;
  if (first === undefined) return { wert: null, zelle: ownCell(zeilen[0], kopf), uneinig: false, meldungen: [] };
  const meant = read.find(({ deutung }) => deutung.wert !== null) ?? first;
  const uneinig = read.some((other) => sense(other) !== null && sense(other) !== (sense(meant) ?? sense(other)));
  return {
    wert: uneinig ? null : meant.deutung.wert,
    zelle: first.zelle,
    uneinig,
    meldungen: read.flatMap((lesung) => (uneinig ? [contradiction(lesung)] : messageOf(lesung))),
  };
};

interface Lesung<T> {
  readonly zelle: string;
  readonly inhalt: Fremdzelle;
  readonly deutung: Deutung<T>;
}

/** What a cell says, be it understood or not. */
const sense = <T>({ deutung, inhalt }: Lesung<T>): T | string | null =>
  deutung.wert ?? (isLeer(inhalt) ? null : alsText(inhalt.wert));

const messageOf = <T>({ zelle, deutung: { stufe, meldung } }: Lesung<T>): readonly Zellenmeldung[] =>
  stufe === undefined || meldung === undefined ? [] : [{ zelle, stufe, meldung }];

const contradiction = <T>({ zelle, inhalt }: Lesung<T>): Zellenmeldung => ({
  zelle,
  stufe: "klaeren",
  meldung: `Hier steht ${zitat(inhalt.wert)}, an anderer Stelle etwas anderes. Nichts davon wurde übernommen.`,
});

const ownCell = (first: Fundzeile | undefined, kopf: string): string | null => {
  if (first === undefined) return null;
  const { blatt, zeile } = first;
  const [column] = zeile.spalten.get(kopf) ?? [];
  return column === undefined ? null : zellname(blatt, zeile.nummer, column);
};

const deuteInhalt = <T>(zelle: Fremdzelle, deute: Feld<T>["deute"]): Deutung<T> => {
  if (zelle.fehler) {
    return { wert: null, stufe: "klaeren", meldung: `Die Formel ergibt den Fehler ${zitat(zelle.wert)}.` };
  }
  if (zelle.formel && zelle.wert === null) {
    return { wert: null, stufe: "klaeren", meldung: "Die Formel hat kein gespeichertes Ergebnis." };
  }
  if (isLeer(zelle)) return { wert: null };
  const deutung = deute(zelle);
  return zelle.formel && deutung.stufe !== "klaeren"
    ? {
        ...deutung,
        stufe: "hinweis",
        meldung: `Hier steht eine Formel; übernommen wurde ihr Ergebnis ${zitat(zelle.wert)}.`,
      }
    : deutung;
};

/** Where something about a row is said: in the cell under a head, or at the row's first cell. */
export const zelleDerZeile = ({ blatt }: Tabelle, zeile: Tabellenzeile, kopf: string): string => {
  const [column = 1] = zeile.spalten.get(kopf) ?? [];
  return zellname(blatt, zeile.nummer, column);
};
