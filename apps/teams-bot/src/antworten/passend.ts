import { zahl } from "@verlauf/core";
import type { Absatz, Antwort, Feld } from "./antwort.ts";
import { cutTo } from "./kuerze.ts";

/**
 * What is made of the answer where that fits; else of it with long texts cut, then with fewer rows, then with fewer
 * paragraphs. A sentence says what was left out.
 *
 * @param make undefined where it doesn't fit
 */
export const passend = <Made>(antwort: Antwort, make: (candidate: Antwort) => Made | undefined): Made => {
  const whole = make(antwort);
  if (whole !== undefined) return whole;
  const kurz = withShortTexts(antwort);
  const rowless = withRows(kurz, 0);
  const least =
    make(kurz) ??
    atMost((kurz.tabelle?.zeilen.length ?? 0) - 1, (count) => make(withRows(kurz, count))) ??
    atMost(countAbsaetze(kurz) - 1, (count) => make(withAbsaetze(rowless, count)));
  if (least !== undefined) return least;
  throw new Error("an answer doesn't fit into a message even without its text");
};

/** What is made of the most parts that fit; undefined where none do. */
const atMost = <Made>(most: number, make: (count: number) => Made | undefined): Made | undefined => {
  let fits: Made | undefined;
  let low = 0;
  let high = most;
  while (low <= high) {
    const count = Math.floor((low + high) / 2);
    const made = make(count);
    if (made === undefined) {
      high = count - 1;
    } else {
      fits = made;
      low = count + 1;
    }
  }
  return fits;
};

const ABSATZ = 400;
const ZEILE = 200;
const WORT = 80;

const withShortTexts = (antwort: Antwort): Antwort => {
  const short = shortened(antwort);
  const isSame = JSON.stringify(short) === JSON.stringify(antwort);
  return isSame ? antwort : { ...short, hinweise: [...(short.hinweise ?? []), "Lange Texte sind gekürzt."] };
};

const shortened = (antwort: Antwort): Antwort => ({
  ...antwort,
  ueberschrift: antwort.ueberschrift === undefined ? undefined : cutTo(antwort.ueberschrift, WORT),
  absaetze: antwort.absaetze.map((absatz) =>
    typeof absatz === "string" ? cutTo(absatz, ABSATZ) : { liste: absatz.liste.map((zeile) => cutTo(zeile, ZEILE)) },
  ),
  fakten: antwort.fakten?.map(([name, wert]) => [cutTo(name, WORT), cutTo(wert, ZEILE)] as const),
  tabelle:
    antwort.tabelle === undefined
      ? undefined
      : {
          ...antwort.tabelle,
          zeilen: antwort.tabelle.zeilen.map((zeile) =>
            zeile.map((zelle) => ({ ...zelle, text: cutTo(zelle.text, WORT) })),
          ),
        },
  felder: antwort.felder?.map(shortFeld),
  hinweise: antwort.hinweise?.map((hinweis) => cutTo(hinweis, ZEILE)),
  knoepfe: antwort.knoepfe.map((knopf) => ({ ...knopf, titel: cutTo(knopf.titel, WORT) })),
});

const shortFeld = (feld: Feld): Feld =>
  feld.art === "auswahl"
    ? { ...feld, werte: feld.werte.map(({ titel, wert }) => ({ titel: cutTo(titel, WORT), wert })) }
    : feld;

const withRows = (antwort: Antwort, count: number): Antwort => {
  const { tabelle } = antwort;
  if (tabelle === undefined || tabelle.zeilen.length === 0) return antwort;
  const remark =
    count === 0
      ? "Die Tabelle fehlt, weil eine Nachricht sie nicht fasst."
      : `Die Tabelle zeigt ${count === 1 ? "die erste" : `die ersten ${zahl(count)}`} von ${zahl(tabelle.zeilen.length)} Zeilen; mehr fasst eine Nachricht nicht.`;
  return {
    ...antwort,
    tabelle: { ...tabelle, zeilen: tabelle.zeilen.slice(0, count) },
    hinweise: [...(antwort.hinweise ?? []), remark],
  };
};

const countAbsaetze = ({ absaetze }: Antwort): number =>
  absaetze.reduce((sum, absatz) => sum + (typeof absatz === "string" ? 1 : absatz.liste.length), 0);

/** The first paragraphs, lines of lists counted each. */
const withAbsaetze = (antwort: Antwort, count: number): Antwort => {
  const kept: Absatz[] = [];
  let left = count;
  for (const absatz of antwort.absaetze) {
    if (left <= 0) break;
    if (typeof absatz === "string") {
      kept.push(absatz);
      left -= 1;
    } else {
      kept.push({ liste: absatz.liste.slice(0, left) });
      left -= absatz.liste.length;
    }
  }
  return {
    ...antwort,
    absaetze: kept,
    hinweise: [...(antwort.hinweise ?? []), "Der Text ist gekürzt; mehr fasst eine Nachricht nicht."],
  };
};
