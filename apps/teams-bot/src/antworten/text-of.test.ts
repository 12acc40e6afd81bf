import { describe, expect, test } from "vitest";
import type { Antwort } from "./antwort.ts";
import { ANTWORTEN, ERINNERUNGEN } from "./testing/antworten.ts";
import { TEXT_BYTES, textOf } from "./text-of.ts";

const text = (name: string): string => {
  const antwort = ANTWORTEN[name];
  if (antwort === undefined) throw new Error(`no answer is called ${name}`);
  return textOf(antwort);
};

describe.for(Object.entries({ ...ANTWORTEN, ...ERINNERUNGEN }))("%s", ([, antwort]: readonly [string, Antwort]) => {
  test("as text it has no mark of a card, no gap, and fits into a message", () => {
    const said = textOf(antwort);
    expect(said).not.toMatch(/TextBlock|Action\.(?!OpenUrl)|undefined|\[object|\n{3}|\u2060/);
    if (antwort !== ANTWORTEN["Boshafte Eingaben"]) expect(said).not.toContain("**");
    expect(said.trim()).not.toBe("");
    expect(Buffer.byteLength(said)).toBeLessThanOrEqual(TEXT_BYTES);
  });
});

test("a list reads line by line", () => {
  expect(text("Liste mit einer Zeile")).toBe(
    [
      "Überfällig in Team 412",
      "",
      "Team 412, Stand 31.10.2026: 1 von 214 Personen sind überfällig, 9 weitere werden bis 15.11. fällig.",
      "",
      "Referenz · Kundenstatus · fällig seit · Tage",
      "412-7QK3ZD · arbeitslos · 15.09.2026 · 47 Tage",
      "",
      "Datenstand 31.10.2026. Gezeigt werden die ersten zehn.",
      "",
      "Sie können auch schreiben: „weiter“, „Wer ist in Team 412 überfällig, nur U25?“ oder „als Excel“.",
    ].join("\n"),
  );
});

test("a form says what to give", () => {
  expect(text("Formular Vertretung")).toContain(
    "Anzugeben sind: „Vertretung“, „Von“, „Bis“ und „Bemerkung“ (freiwillig).",
  );
});

test("what only a button can say is left out", () => {
  const knoepfe = [{ titel: "Arbeitsmappe zurückgeben", absicht: { art: "rueckgabe" } }] as const;
  expect(textOf({ absaetze: ["Alles vollständig."], knoepfe })).toBe("Alles vollständig.");
});

test("what waits is confirmed in writing where there are no buttons", () => {
  expect(text("Bitte bestätigen")).toMatch(/Sie können auch schreiben: „ja“ oder „nein“\.$/);
});

test("rows that a message doesn't fit are counted", () => {
  expect(textOf(ANTWORTEN["Hundert Zeilen"] ?? { absaetze: [], knoepfe: [] }, 2_000)).toMatch(
    /Die Tabelle zeigt die ersten \d+ von 100 Zeilen; mehr fasst eine Nachricht nicht\./,
  );
});
