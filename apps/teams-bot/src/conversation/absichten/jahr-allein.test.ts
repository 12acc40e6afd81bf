import { expect, test } from "vitest";
import { verstehe } from "../verstehe.ts";

const HEUTE = "2026-11-11";

const satzOf = (text: string, ...vorher: readonly string[]): unknown => {
  const before = vorher.map((phrase) => verstehe(phrase, { heute: HEUTE, vorher: undefined })).at(-1);
  const answer = verstehe(text, { heute: HEUTE, vorher: before?.art === "verstanden" ? before.absicht : undefined });
  return answer.art === "hinweis" ? answer.satz : answer;
};

test.for([
  ["Stand 2027", "Einen Datenstand 2027 gibt es noch nicht."],
  ["meine Fälle 2020", "Bitte zum Jahr 2020 einen Monat nennen, zum Beispiel „Januar 2020“."],
  ["Auswertung letztes Jahr", "Bitte zum Jahr 2025 einen Monat nennen, zum Beispiel „Januar 2025“."],
  ["Stand dieses Jahr", "Bitte zum Jahr 2026 einen Monat nennen, zum Beispiel „Januar 2026“."],
  ["Überfällige 2025", "Bitte zum Jahr 2025 einen Tag nennen, zum Beispiel „31.12.2025“."],
  ["wer war letztes Jahr überfällig", "Bitte zum Jahr 2025 einen Tag nennen, zum Beispiel „31.12.2025“."],
  ["fällig 2027", "Bitte zum Jahr 2027 einen Monat oder Tag nennen, zum Beispiel „fällig im Dezember 2027“."],
] as const)("„%s“ is answered by what is missing", ([text, satz]) => {
  expect(satzOf(text)).toBe(satz);
});

test("a year after an answer isn't dropped either", () => {
  expect(satzOf("und 2025?", "Stand Oktober")).toBe(
    "Bitte zum Jahr 2025 einen Monat nennen, zum Beispiel „Januar 2025“.",
  );
});

test.for([
  "Stand September 2026",
  "Meine Fälle 10/2026",
  "Wer war am 31.12.2025 überfällig?",
  "wer ist dieses Jahr noch dran",
])("„%s“ says enough", (text) => {
  expect(satzOf(text)).toMatchObject({ art: "verstanden" });
});

test.for([
  ["Vorschau 30 Wochen", undefined],
  ["Vorschau für ein Jahr", undefined],
  ["und 40 Wochen?", "Vorschau"],
] as const)("„%s“ isn't cut to what can be forecast without a word", ([text, vorher]) => {
  expect(satzOf(text, ...(vorher === undefined ? [] : [vorher]))).toBe(
    "Die Vorschau reicht höchstens 26 Wochen weit („Vorschau 26 Wochen“).",
  );
});

test.for([["Vorschau halbes Jahr"], ["Vorschau 6 Monate"], ["Vorschau 26 Wochen"]] as const)(
  "„%s“ is as far as it goes",
  ([text]) => {
    expect(satzOf(text)).toMatchObject({ absicht: { art: "vorschau" } });
  },
);
