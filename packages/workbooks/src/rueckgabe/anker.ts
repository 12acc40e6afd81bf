import { createSecretKey } from "node:crypto";
import type { Katalog } from "@verlauf/core";
import type { Fragebogenkennung } from "../fragebogen/fragebogen.ts";
import { zeilenschluessel } from "../fragebogen/signatur.ts";
import type { Fremdzelle } from "./rueckgabe.ts";
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
  const fallOf = fallleser(kennung.faelle);
  const nrOf = nummernleser(nummern);
  const fragenOfText = createWortlautleser(spalten.frage, katalog, ({ text }) => text);
  const fragenOfHinweis = createWortlautleser(spalten.hinweis, katalog, ({ hinweis }) => hinweis);

  const keyOf = (zeile: Tabellenzeile): Anker["schluessel"] => {
    const found = new Set<string>();
    for (const { wert } of zeile.zellen.values()) {
      if (isKey(wert)) found.add(wert.trim());
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
    const named = [fragenOfText(zeile), fragenOfHinweis(zeile)].filter((fragen) => fragen !== undefined);
    return {
      schluessel: keyOf(zeile),
      fall: visible(zeile, spalten.fall, fallOf),
      nr: spalten.nr === null ? GESAMT : visible(zeile, spalten.nr, nrOf),
      fragen: named.length === 0 ? null : nummern.filter((nr) => named.every((fragen) => fragen.includes(nr))),
    };
  };
};

/** Whether it looks like the key of a row, whosever. */
export const isKey = (wert: Fremdzelle["wert"]): wert is string =>
  typeof wert === "string" && wert.length < LONGEST_KEY && wert.includes("|") && KEY.test(wert.trim());

const LONGEST_KEY = 48;
const KEY = /^\d{2,3}\|[^|\s]{1,20}\|[\w-]{16}$/;

const keysOf = (
  kennung: Fragebogenkennung,
  faelle: readonly string[],
  nummern: readonly string[],
  schluessel: Uint8Array,
): ReadonlyMap<string, Platz> => {
  const secret = createSecretKey(schluessel);
  return new Map(
    faelle.flatMap((fall) =>
      nummern.map((nr): readonly [string, Platz] => [
        zeilenschluessel(kennung, fall, nr === GESAMT ? null : nr, secret),
        { fall, nr },
      ]),
    ),
  );
};

/** The questions that have the wording of a row's cell; undefined where it is none of the catalogue's. */
const createWortlautleser = (
  kopf: string | null,
  { fragen }: Katalog,
  textOf: (frage: Katalog["fragen"][number]) => string,
): ((zeile: Tabellenzeile) => readonly string[] | undefined) => {
  if (kopf === null) return () => undefined;
  const known = new Map<string, readonly string[]>();
  for (const frage of fragen) {
    const text = wortlaut({ wert: textOf(frage), formel: false, fehler: false });
    if (text !== "") known.set(text, [...(known.get(text) ?? []), frage.nr]);
  }
  const read = onceEach((text) => known.get(text));
  return (zeile) => {
    const zelle = zellenUnter(zeile, kopf)[0]?.[1];
    return zelle === undefined ? undefined : read(zelle);
  };
};

const visible = (
  zeile: Tabellenzeile,
  kopf: string,
  read: (zelle: Fremdzelle) => string | undefined,
): string | "unbekannt" | null => {
  let found: string | null = null;
  for (const [, zelle] of zellenUnter(zeile, kopf)) {
    if (isLeer(zelle)) continue;
    const place = read(zelle) ?? "unbekannt";
    if (found !== null && found !== place) return "unbekannt";
    found = place;
  }
  return found;
};

/** A case by its number or its whole reference. */
const fallleser = (faelle: Fragebogenkennung["faelle"]): ((zelle: Fremdzelle) => string | undefined) => {
  const known = new Map(
    Object.entries(faelle).flatMap(([fall, referenz]) => [
      [plain(fall), fall],
      [referenz.toLowerCase(), fall],
    ]),
  );
  return onceEach((text) => known.get(plain(text.replace(/^fall ?/, ""))) ?? known.get(text));
};

const nummernleser = (nummern: readonly string[]): ((zelle: Fremdzelle) => string | undefined) => {
  const known = new Map(nummern.map((nr) => [plain(nr.toLowerCase()), nr]));
  return onceEach((text) => known.get(plain(text.replace(/^(frage|nr\.?) ?/, ""))));
};

/** Reads each wording once: cases, numbers and questions come back in row after row. */
const onceEach = <T>(read: (text: string) => T): ((zelle: Fremdzelle) => T | undefined) => {
  const seen = new Map<Fremdzelle["wert"], T>();
  return (zelle) => {
    if (!seen.has(zelle.wert)) seen.set(zelle.wert, read(wortlaut(zelle)));
    return seen.get(zelle.wert);
  };
};

// programs make a number of "01", people write "1."
const plain = (text: string): string => text.replace(/^0+(?=\w)/, "").replace(/\.$/, "");
