import { expect, test } from "vitest";
import type { Antwort } from "./antwort.ts";
import { passend } from "./passend.ts";

const zeichen = (antwort: Antwort): number => JSON.stringify(antwort).length;

const within = (limit: number, antwort: Antwort): Antwort =>
  passend(antwort, (candidate) => (zeichen(candidate) <= limit ? candidate : undefined));

const antwort: Antwort = {
  absaetze: ["Erster Absatz.", { liste: ["eins", "zwei", "drei"] }, "Letzter Absatz."],
  tabelle: {
    spalten: ["A", "B", "C"].map((titel) => ({ titel, breite: 1 })),
    zeilen: Array.from({ length: 50 }, (_, index) => [{ text: `${index}` }, { text: "b" }, { text: "c" }]),
  },
  knoepfe: [],
};

test("what fits stays the same", () => {
  expect(within(1_000_000, antwort)).toBe(antwort);
});

test("long texts are cut before anything is left out", () => {
  const lang = { ...antwort, absaetze: ["Wort ".repeat(2_000)] };
  const cut = within(zeichen(antwort) + 600, lang);
  expect(cut.tabelle?.zeilen).toHaveLength(50);
  expect(cut.absaetze).toEqual([expect.stringMatching(/^(?:Wort ){79}Wort…$/)]);
  expect(cut.hinweise).toEqual(["Lange Texte sind gekürzt."]);
});

test("as many rows stay as fit, and one more wouldn't", () => {
  const limit = zeichen(antwort) - 500;
  const cut = within(limit, antwort);
  const rows = cut.tabelle?.zeilen.length ?? 0;
  expect(rows).toBeGreaterThan(0);
  expect(cut.absaetze).toEqual(antwort.absaetze);
  expect(cut.hinweise?.at(-1)).toBe(
    `Die Tabelle zeigt die ersten ${rows} von 50 Zeilen; mehr fasst eine Nachricht nicht.`,
  );
  const row = JSON.stringify(antwort.tabelle?.zeilen[rows]).length;
  expect(zeichen(cut) + row).toBeGreaterThan(limit);
});

test("at last paragraphs and lines of lists are left out from the end", () => {
  const liste = ["eins", "zwei", "drei"].map((wort) => wort.repeat(40));
  const cut = within(580, { ...antwort, absaetze: ["Erster Absatz.", { liste }, "Letzter Absatz."] });
  expect(cut.tabelle?.zeilen).toEqual([]);
  expect(cut.absaetze).toEqual(["Erster Absatz.", { liste: liste.slice(0, 1) }]);
  expect(cut.hinweise).toEqual([
    "Die Tabelle fehlt, weil eine Nachricht sie nicht fasst.",
    "Der Text ist gekürzt; mehr fasst eine Nachricht nicht.",
  ]);
});

test("what can't be cut is a bug", () => {
  expect(() => within(10, antwort)).toThrow("doesn't fit");
});
