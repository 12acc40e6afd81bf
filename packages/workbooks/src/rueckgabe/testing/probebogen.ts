import { type Katalog, standardkatalog } from "@verlauf/core";
import type { Fragebogenkennung } from "../../fragebogen/fragebogen.ts";
import { signiere, zeilenschluessel } from "../../fragebogen/signatur.ts";
import { ANTWORTKOEPFE, BLATT, GEPRUEFT_DURCH, GESAMTKOEPFE } from "../../fragebogen/spalten.ts";
import type { Fremdblatt, Fremdmappe, Fremdzelle } from "../rueckgabe.ts";

// Test tool: a filled questionnaire as a table of values, for tests to tear apart as people do, without any file.

export const KATALOG: Katalog = standardkatalog;
export const SCHLUESSEL = Buffer.alloc(32, 7);

const faelleOf = (count: number, team = "412"): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const nr = String(index + 1).padStart(2, "0");
      return [nr, `2026-10-63504-${team}-${nr}`];
    }),
  );

export const kennungOf = (own: Partial<Fragebogenkennung> = {}): Fragebogenkennung => ({
  schema: "verlauf-fragebogen/1",
  ebene: "team",
  zeitraum: "2026-10",
  dienststelle: "63504",
  einheit: "412",
  katalog: KATALOG.id,
  version: KATALOG.version,
  faelle: faelleOf(10),
  erzeugt: "2026-11-02",
  ...own,
});

export const KENNUNG = kennungOf();

export type Wert = Fremdzelle["wert"] | Fremdzelle;
export type Zeile = readonly Wert[];

/** Sheets as rows of values, by their names. */
export type Bogen = Readonly<Record<string, readonly Zeile[]>>;

const CHOICES = ["ja", "überwiegend ja", "überwiegend nein", "nein", "nicht beurteilbar", "trifft nicht zu"] as const;

/** The answer of a case's question, different from its neighbours in every direction, with its reason. */
export const antwortOf = (fall: number, frage: number): readonly [string, string] => {
  const choice = CHOICES[(fall * 7 + frage * 5 + Math.floor((fall * frage) / 3)) % CHOICES.length] ?? "ja";
  return [choice, choice === "ja" ? "" : `Grund ${fall}/${frage}`];
};

export const bogenOf = (kennung: Fragebogenkennung = KENNUNG, schluessel: Uint8Array = SCHLUESSEL): Bogen => {
  // an object gives the key 10 before 01
  const faelle = Object.keys(kennung.faelle).sort();
  const { nutzlast, signatur } = signiere(kennung, schluessel);
  return {
    [BLATT.hinweise]: [["Fragebogen"], [GEPRUEFT_DURCH, "Teamleitung"]],
    [BLATT.antworten]: [
      ANTWORTKOEPFE,
      ...faelle.flatMap((fall, index) =>
        KATALOG.fragen.map(
          ({ nr, text, hinweis }, frage): Zeile => [
            fall,
            nr,
            text,
            hinweis,
            ...antwortOf(index + 1, frage + 1),
            { wert: "vollständig", formel: true, fehler: false },
            zeilenschluessel(kennung, fall, nr, schluessel),
          ],
        ),
      ),
    ],
    [BLATT.gesamturteil]: [
      GESAMTKOEPFE,
      ...faelle.map(
        (fall, index): Zeile => [
          fall,
          CHOICES[index % 4] ?? "ja",
          KATALOG.ursachen[index % 9] ?? null,
          null,
          `Ansatz ${fall}`,
          "Team",
          null,
          index === 2 ? "ja" : null,
          index === 3 ? 42370 : null,
          index === 3 ? "Beginn im Januar" : null,
          zeilenschluessel(kennung, fall, null, schluessel),
        ],
      ),
    ],
    [BLATT.meta]: [
      ["nutzlast", nutzlast],
      ["signatur", signatur],
    ],
  };
};

const zelleOf = (wert: Wert): Fremdzelle =>
  typeof wert === "object" && wert !== null ? wert : { wert, formel: false, fehler: false };

const blattOf = (name: string, rows: readonly Zeile[]): Fremdblatt => ({
  name,
  zeilen: new Map(
    rows.flatMap((row, index) => {
      const cells = row.flatMap((wert, column) =>
        wert === null || wert === "" ? [] : [[column + 1, zelleOf(wert)] as const],
      );
      return cells.length === 0 ? [] : [[index + 1, new Map(cells)] as const];
    }),
  ),
});

export const mappeAus = (bogen: Bogen, own: Partial<Fremdmappe> = {}): Fremdmappe => ({
  blaetter: Object.entries(bogen).map(([name, rows]) => blattOf(name, rows)),
  eigenschaften: {},
  ab1904: false,
  hinweise: [],
  ...own,
});

/** The questionnaire with another table of answers. */
export const mitAntworten = (
  change: (rows: readonly Zeile[]) => readonly Zeile[],
  bogen: Bogen = bogenOf(),
): Bogen => ({
  ...bogen,
  [BLATT.antworten]: change(bogen[BLATT.antworten] ?? []),
});

/** The rows with another value in a cell, by its name. */
export const gesetzt =
  (...cells: readonly (readonly [string, Wert])[]) =>
  (rows: readonly Zeile[]): readonly Zeile[] =>
    rows.map((row, index) => {
      const own = cells.filter(([name]) => Number(name.slice(1)) === index + 1);
      const copy = [...row];
      for (const [name, wert] of own) copy[name.charCodeAt(0) - 65] = wert;
      return copy;
    });

/** Sorts some columns of the rows below the heads, from one to another, by one of them, and leaves the rest behind. */
export const sortiert =
  (columns: string, by: string, direction: 1 | -1 = 1) =>
  ([heads = [], ...rows]: readonly Zeile[]): readonly Zeile[] => {
    const [from, to] = [columns.charCodeAt(0) - 65, columns.charCodeAt(2) - 64];
    const key = by.charCodeAt(0) - 65;
    const sorted = rows.toSorted((one, other) => direction * String(one[key]).localeCompare(String(other[key]), "de"));
    return [
      heads,
      ...rows.map((row, index) => [...row.slice(0, from), ...(sorted[index] ?? []).slice(from, to), ...row.slice(to)]),
    ];
  };
