import { type Anker, type Ankerleser, GESAMT, type Platz } from "./anker.ts";
import { befundText, platzText, zweifelText } from "./befund.ts";
import { type Fundzeile, zelleDerZeile } from "./feld.ts";
import type { Fremdmappe, Zellenmeldung } from "./rueckgabe.ts";
import { findTabellen, type Tabelle, type Tabellenart, type Tabellenzeile, zellenUnter } from "./tabelle.ts";
import { alsText } from "./zelle.ts";
import { type Ankerzeile, nameOf, ordneZu, type Zuordnung } from "./zuordnung.ts";

/** The rows of all tables of a kind by the place that they belong to. */
export interface Fundstellen {
  readonly zeilenOf: (platz: Platz) => readonly Fundzeile[];
  readonly zeilen: number;
  /** Name of the first sheet that has such a table; null where none has. */
  readonly blatt: string | null;
  readonly meldungen: readonly Zellenmeldung[];
}

/** A kind of table with the columns that people fill in, the most important one first. */
export interface Eingabetabelle extends Tabellenart {
  readonly name: string;
  readonly eingaben: readonly string[];
}

export const findStellen = (mappe: Fremdmappe, art: Eingabetabelle, ankerOf: Ankerleser): Fundstellen => {
  const found = new Map<string, Fundzeile[]>();
  const meldungen: Zellenmeldung[] = [];
  const tabellen = findTabellen(mappe, art);
  for (const tabelle of tabellen) {
    const zuordnung = ordneZu(ankerzeilen(tabelle, art, ankerOf));
    meldungen.push(...tableMessages(tabelle, zuordnung, art));
    for (const { zeile, platz } of zuordnung.zeilen) {
      if (typeof platz === "string") continue;
      const rows = found.get(nameOf(platz)) ?? [];
      rows.push({ blatt: tabelle.blatt, zeile });
      found.set(nameOf(platz), rows);
      const [first] = rows;
      if (first !== undefined && rows.length > 1) meldungen.push(double(tabelle, zeile, platz, art));
    }
  }
  if (tabellen.length === 0) meldungen.push(notFound(mappe, art));
  return {
    zeilenOf: (platz) => found.get(nameOf(platz)) ?? [],
    zeilen: [...found.values()].reduce((sum, rows) => sum + rows.length, 0),
    blatt: tabellen[0]?.blatt.name ?? null,
    meldungen,
  };
};

const ankerzeilen = ({ zeilen }: Tabelle, { eingaben }: Eingabetabelle, ankerOf: Ankerleser): readonly Ankerzeile[] =>
  zeilen.flatMap((zeile) => {
    const anker = ankerOf(zeile);
    const parts = eingaben.map((kopf) => entered(zeile, kopf));
    const isBlank = parts.every((part) => part === "");
    return isBlank && hasNoPlace(anker) ? [] : [{ zeile, anker, eingabe: isBlank ? "" : parts.join("\u0000") }];
  });

const entered = (zeile: Tabellenzeile, kopf: string): string => {
  const [first, ...others] = zellenUnter(zeile, kopf).map(([, { wert }]) => alsText(wert));
  return others.length === 0 ? (first ?? "") : [first, ...others].filter((text) => text !== "").join(" / ");
};

const hasNoPlace = ({ schluessel, fall, nr }: Anker): boolean =>
  schluessel === null && fall === null && (nr === null || nr === GESAMT);

const tableMessages = (
  tabelle: Tabelle,
  { befund, zeilen }: Zuordnung,
  { eingaben: [kopf = ""] }: Eingabetabelle,
): readonly Zellenmeldung[] => [
  ...(befund === null ? [] : [{ zelle: tabelle.blatt.name, ...befundText(befund) }]),
  ...zeilen.flatMap(({ zeile, platz, anker, eingabe }): readonly Zellenmeldung[] => {
    // a row in which nobody has entered anything leaves no doubt, and of a foreign table all is said
    if (typeof platz !== "string" || eingabe === "" || befund === "fremd") return [];
    const text = eingabe.split("\u0000").find((part) => part !== "") ?? "";
    return [{ zelle: zelleDerZeile(tabelle, zeile, kopf), stufe: "klaeren", meldung: zweifelText(platz, anker, text) }];
  }),
];

const double = (
  tabelle: Tabelle,
  zeile: Tabellenzeile,
  platz: Platz,
  { eingaben: [kopf = ""] }: Eingabetabelle,
): Zellenmeldung => ({
  zelle: zelleDerZeile(tabelle, zeile, kopf),
  stufe: "hinweis",
  meldung: `${platzText(platz, GESAMT)} steht mehrmals in der Arbeitsmappe.`,
});

const notFound = ({ blaetter: [first] }: Fremdmappe, { name, koepfe }: Eingabetabelle): Zellenmeldung => ({
  zelle: first?.name ?? name,
  stufe: "klaeren",
  meldung: `Die Tabelle „${name}“ wurde nicht gefunden. Ihre Köpfe heißen ${koepfe.join(" · ")}.`,
});
