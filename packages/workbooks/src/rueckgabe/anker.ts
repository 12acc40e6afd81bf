import type { Katalog } from "@verlauf/core";
import type { Fragebogenkennung } from "../fragebogen/fragebogen.ts";
import { zeilenschluessel } from "../fragebogen/signatur.ts";
import { type Tabellenzeile, zellenUnter } from "./tabelle.ts";
import { isLeer, wortlaut } from "./zelle.ts";

/** Where an answer belongs; the overall judgement has the number "G". */
export interface Platz {
  readonly fall: string;
  readonly nr: string;
}

/** What a row says of where it belongs: three witnesses that can contradict each other. */
export interface Anker {
  /** By the hidden key. `fremd`: it is of another workbook, or nobody's. */
  readonly schluessel: Platz | "fremd" | null;
  /** By what stands visibly under "Fall" and "Nr."; `unbekannt` is something that there isn't. */
  readonly fall: string | "unbekannt" | null;
  readonly nr: string | "unbekannt" | null;
  /** The questions whose wording stands in the row; null where there is none of the catalogue's. */
  readonly fragen: readonly string[] | null;
  /** Something else stands where a question's wording should. */
  readonly wortlautFremd: boolean;
}

export type Ankerleser = (zeile: Tabellenzeile) => Anker;

export const GESAMT = "G";

/** The heads under which a table has case, number and wording; the overall judgements have a case only. */
export interface Ankerspalten {
  readonly fall: string;
  readonly nr: string | null;
  readonly frage: string | null;
  readonly hinweis: string | null;
}

export const createAnkerleser = (
  kennung: Fragebogenkennung,
  katalog: Katalog,
  schluessel: Uint8Array | null,
  spalten: Ankerspalten,
): Ankerleser => {
  const faelle = Object.keys(kennung.faelle);
  const nummern = spalten.nr === null ? [GESAMT] : katalog.fragen.map(({ nr }) => nr);
  const keys = schluessel === null ? null : keysOf(kennung, faelle, nummern, schluessel);
  const byText = fragenByWortlaut(katalog, ({ text }) => text);
  const byHint = fragenByWortlaut(katalog, ({ hinweis }) => hinweis);

  const keyOf = (zeile: Tabellenzeile): Anker["schluessel"] => {
    const found = new Set<string>();
    for (const { wert } of zeile.zellen.values()) {
      if (typeof wert === "string" && KEY.test(wert.trim())) found.add(wert.trim());
    }
    const [key] = found;
    if (key === undefined) return null;
    if (found.size > 1) return "fremd";
    if (keys !== null) return keys.get(key) ?? "fremd";
    // without the house's key nobody can tell whose it is; then what it says is one witness among others
    const [fall = "", nr = ""] = key.split("|");
    return faelle.includes(fall) && nummern.includes(nr) ? { fall, nr } : "fremd";
  };

  return (zeile) => {
    const frage = wordingUnder(zeile, spalten.frage);
    const named = [
      frage === "" ? undefined : byText.get(frage),
      byHint.get(wordingUnder(zeile, spalten.hinweis)),
    ].filter((fragen) => fragen !== undefined);
    return {
      schluessel: keyOf(zeile),
      fall: visible(zeile, spalten.fall, (text) => readFall(text, kennung.faelle)),
      nr: spalten.nr === null ? GESAMT : visible(zeile, spalten.nr, (text) => readNr(text, nummern)),
      fragen: named.length === 0 ? null : nummern.filter((nr) => named.every((fragen) => fragen.includes(nr))),
      wortlautFremd: frage !== "" && !byText.has(frage),
    };
  };
};

/** What the key of a row looks like, whosever it is. */
export const KEY = /^\d{2,3}\|[^|\s]{1,20}\|[\w-]{16}$/;

const keysOf = (
  kennung: Fragebogenkennung,
  faelle: readonly string[],
  nummern: readonly string[],
  schluessel: Uint8Array,
): ReadonlyMap<string, Platz> =>
  new Map(
    faelle.flatMap((fall) =>
      nummern.map((nr): readonly [string, Platz] => [
        zeilenschluessel(kennung, fall, nr === GESAMT ? null : nr, schluessel),
        { fall, nr },
      ]),
    ),
  );

const fragenByWortlaut = (
  { fragen }: Katalog,
  textOf: (frage: Katalog["fragen"][number]) => string,
): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  for (const frage of fragen) {
    const text = wortlaut({ wert: textOf(frage), formel: false, fehler: false });
    if (text !== "") found.set(text, [...(found.get(text) ?? []), frage.nr]);
  }
  return found;
};

const wordingUnder = (zeile: Tabellenzeile, kopf: string | null): string =>
  kopf === null ? "" : wortlaut(zellenUnter(zeile, kopf)[0]?.[1]);

const visible = (
  zeile: Tabellenzeile,
  kopf: string,
  read: (text: string) => string | undefined,
): string | "unbekannt" | null => {
  const words = new Set(zellenUnter(zeile, kopf).flatMap(([, zelle]) => (isLeer(zelle) ? [] : [wortlaut(zelle)])));
  const [word] = words;
  if (word === undefined) return null;
  return words.size > 1 ? "unbekannt" : (read(word) ?? "unbekannt");
};

const readFall = (text: string, faelle: Fragebogenkennung["faelle"]): string | undefined =>
  Object.keys(faelle).find(
    (fall) => text === faelle[fall]?.toLowerCase() || sameNumber(text.replace(/^fall ?/, ""), fall),
  );

const readNr = (text: string, nummern: readonly string[]): string | undefined =>
  nummern.find((nr) => sameNumber(text.replace(/^(frage|nr\.?) ?/, ""), nr.toLowerCase()));

// programs make a number of "01", people write "1."
const sameNumber = (text: string, nummer: string): boolean => plain(text) === plain(nummer);

const plain = (text: string): string => text.replace(/^0+(?=\w)/, "").replace(/\.$/, "");
