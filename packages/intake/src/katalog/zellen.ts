import { ANTWORTEN, type Antwort, leseAntwort, type Rechtskreis } from "@verlauf/core";
import { comparable } from "../profil/comparable.ts";
import { kurz, oder } from "../yaml/zitat.ts";

/** What a cell says, or the sentence on why it says nothing. */
export type Zelle<T> = { readonly wert: T } | { readonly satz: string };

/** A cell's text on one line. */
export const leseText = (text: string): Zelle<string> => {
  const wert = text.normalize("NFC").replace(/\s+/g, " ").trim();
  return RECHENFEHLER.test(wert)
    ? { satz: `„${kurz(wert)}“ steht dort, ein Fehler der Tabelle. Bitte den Text selbst eintragen.` }
    : { wert };
};

const RECHENFEHLER = /^#[A-ZÄÖÜ]+(?:[/0-9A-Z]*)[!?]?$/;

/** A question's number: a list's dot behind it and a spreadsheet's comma within it aren't meant. */
export const leseNummer = (text: string): Zelle<string> => {
  const zelle = leseText(text);
  return "satz" in zelle ? zelle : { wert: zelle.wert.replace(/\.$/, "").replace(/^(\d+),(\d+)$/, "$1.$2") };
};

/** Whom a question is asked about; null is everybody. */
export const leseGiltFuer = (text: string): Zelle<Rechtskreis | null> => {
  const genannt = comparable(text);
  if (genannt === "" || BEIDE.has(genannt)) return { wert: null };
  const wert = RECHTSKREIS.get(genannt);
  return wert === undefined
    ? { satz: `„${kurz(text.trim())}“ steht dort. Möglich ist SGB II, SGB III, beide oder nichts.` }
    : { wert };
};

const RECHTSKREIS: ReadonlyMap<string, Rechtskreis> = new Map([
  ["sgbii", "SGB II"],
  ["sgb2", "SGB II"],
  ["nursgbii", "SGB II"],
  ["sgbiii", "SGB III"],
  ["sgb3", "SGB III"],
  ["nursgbiii", "SGB III"],
]);
const BEIDE: ReadonlySet<string> = new Set(["beide", "alle", "sgbiisgbiii", "sgbiiundsgbiii", "sgbiiundiii"]);

/** The answers that need a reason; null is left to the default, "keine" is none of them. */
export const leseBegruendungBei = (text: string): Zelle<readonly Antwort[] | null> => {
  const teile = text
    .split(/[,;/\n]/)
    .map((teil) => teil.trim())
    .filter((teil) => teil !== "");
  if (teile.length === 0) return { wert: null };
  if (teile.length === 1 && /^(?:keine[rn]?|nie|[-–—])$/i.test(teile[0] ?? "")) return { wert: [] };
  const gelesen = teile.map((teil) => leseAntwort(teil, ANTWORTEN)?.antwort);
  const unbekannt = teile.find((_, index) => gelesen[index] === undefined);
  return unbekannt === undefined
    ? { wert: ANTWORTEN.filter((antwort) => gelesen.includes(antwort)) }
    : { satz: `„${kurz(unbekannt)}“ steht dort. Möglich ist ${oder([...ANTWORTEN, "keine"])}, getrennt durch Komma.` };
};
