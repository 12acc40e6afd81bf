import { describe, expect, test } from "vitest";
import type { CardJson } from "../gateway/chat-gateway.ts";
import type { Antwort } from "./antwort.ts";
import { KARTE_BYTES, karteOf } from "./karte-of.ts";
import { ANTWORTEN, BOSHAFTES, ERINNERUNGEN } from "./testing/antworten.ts";
import { faultsOf } from "./testing/renderer.ts";
import { sichtbar } from "./woertlich.ts";

const alle = Object.entries({ ...ANTWORTEN, ...ERINNERUNGEN });

interface Element {
  readonly type: string;
  readonly text?: string;
  readonly weight?: string;
  readonly rows?: readonly { readonly cells: readonly unknown[] }[];
  readonly facts?: readonly { readonly title: string; readonly value: string }[];
  readonly actions?: readonly Element[];
  readonly selectAction?: Element;
  readonly title?: string;
  readonly data?: unknown;
  readonly associatedInputs?: string;
  readonly fallback?: Element;
  readonly msteams?: unknown;
}

/** Every object of a card that has a type. */
const elementsOf = (value: unknown): readonly Element[] => {
  if (typeof value !== "object" || value === null) return [];
  const own = "type" in value ? [value as Element] : [];
  return [...own, ...Object.values(value).flatMap(elementsOf)];
};

const ofType = (card: CardJson, type: string): readonly Element[] =>
  elementsOf(card).filter((element) => element.type === type);

const actionsOf = (card: CardJson): readonly Element[] => elementsOf(card)[0]?.actions ?? [];

const karte = (name: string): CardJson => {
  const antwort = ANTWORTEN[name];
  if (antwort === undefined) throw new Error(`no answer is called ${name}`);
  return karteOf(antwort);
};

const textsOf = (card: CardJson): readonly string[] => ofType(card, "TextRun").map(({ text }) => String(text));

test("the renderer finds what is wrong", () => {
  expect(faultsOf({ type: "AdaptiveCard", version: "1.5", body: [{ type: "Unbekannt" }] })).not.toEqual([]);
  expect(
    faultsOf({ type: "AdaptiveCard", version: "1.5", body: [{ type: "Input.ChoiceSet", id: "a", style: "bunt" }] }),
  ).not.toEqual([]);
});

describe.for(alle)("%s", ([, antwort]) => {
  const card = karteOf(antwort);

  test("the renderer finds nothing wrong", () => {
    expect(faultsOf(card)).toEqual([]);
  });

  test("it fits into a message, and says who can't show it the same in words", () => {
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(KARTE_BYTES);
    expect(card).toMatchObject({ version: "1.5", lang: "de", fallbackText: expect.stringMatching(/\S/) });
  });

  test("no more than six buttons, each with a way for clients that don't know Action.Execute", () => {
    const actions = ofType(card, "Action.Execute");
    expect(actionsOf(card).length).toBeLessThanOrEqual(6);
    for (const { data, title, associatedInputs, fallback } of actions) {
      expect(data).toMatchObject({ v: 1, absicht: { art: expect.any(String) } });
      expect(fallback).toMatchObject({ type: "Action.Submit", data, title, associatedInputs });
    }
  });

  test("every field has a label, and says in German what is missing", () => {
    for (const input of elementsOf(card).filter(({ type }) => type.startsWith("Input."))) {
      expect(input).toMatchObject({ label: expect.any(String), errorMessage: expect.stringMatching(/^Bitte .+\.$/) });
    }
  });
});

test("a table has a row of heads and as many cells in each row", () => {
  const [table] = ofType(karte("Liste mit zehn Zeilen"), "Table");
  expect(table).toMatchObject({ firstRowAsHeaders: true, showGridLines: true });
  expect(table?.rows?.map(({ cells }) => cells.length)).toEqual(Array.from({ length: 11 }, () => 4));
});

test("a list without rows has no table", () => {
  expect(ofType(karte("Liste ohne Zeile"), "Table")).toEqual([]);
});

test("a tap on a reference asks about that person", () => {
  const [first] = ofType(karte("Liste mit einer Zeile"), "TableCell").filter((cell) => "selectAction" in cell);
  expect(first?.selectAction).toMatchObject({
    verb: "absicht",
    title: "412-7QK3ZD",
    data: { v: 1, absicht: { art: "person", angabe: { referenz: "412-7QK3ZD" }, warum: true } },
  });
});

test("in a form only the button that is meant sends the fields; without one all do", () => {
  const inputs = (name: string) => actionsOf(karte(name)).map(({ associatedInputs }) => associatedInputs);
  expect(inputs("Formular Ausnahme")).toEqual(["auto", "none"]);
  expect(inputs("Formular Vertretung")).toEqual(["auto"]);
  expect(inputs("Bitte bestätigen")).toEqual(["none", "none"]);
});

test("only marked words are bold", () => {
  const runs = ofType(karte("Bitte bestätigen"), "TextRun").filter(({ weight }) => weight === "Bolder");
  expect(runs.map(({ text }) => text)).toEqual(["02.11.2026", "20.11.2026"]);
});

describe("what people typed", () => {
  const card = karte("Boshafte Eingaben");

  test("is shown as it was typed, and marks nothing", () => {
    const texts = textsOf(card);
    for (const typed of BOSHAFTES) expect(texts).toContain(`• ${sichtbar(typed)}`);
    for (const typed of BOSHAFTES) expect(texts).toContain(`Fall 07: „${sichtbar(typed)}“.`);
  });

  test("stands in no place that reads Markdown without being escaped", () => {
    const read = [
      ...ofType(card, "TextBlock").map(({ text }) => text),
      ...ofType(card, "FactSet").flatMap(({ facts }) => (facts ?? []).flatMap(({ title, value }) => [title, value])),
    ].map(String);
    // the heading, the facts, and a table of three columns with its head
    expect(read).toHaveLength(1 + 2 * BOSHAFTES.length + 3 * (BOSHAFTES.length + 1));
    for (const text of read) {
      expect(text.replaceAll(/\\[^\p{L}\p{N}]/gu, "")).not.toMatch(/[*`[\]<\n]|\b_|_\b|^\d+[.)]\s|^[-+=#>]/);
    }
  });

  test("adds no action, no mention and no date to be computed", () => {
    expect(elementsOf(card).map(({ type }) => type)).not.toContain("Action.OpenUrl");
    expect(elementsOf(card)[0]?.msteams).toEqual({ width: "full" });
    expect(JSON.stringify(card)).not.toContain("{{");
  });
});

describe("what a message doesn't fit", () => {
  test("is left out row by row, and a sentence says how many there are", () => {
    const card = karte("Hundert Zeilen");
    const shown = ofType(card, "TableRow").length - 1;
    expect(shown).toBeGreaterThan(10);
    expect(shown).toBeLessThan(100);
    expect(textsOf(card)).toContain(
      `Die Tabelle zeigt die ersten ${shown} von 100 Zeilen; mehr fasst eine Nachricht nicht.`,
    );
  });

  test("is cut from long texts", () => {
    expect(textsOf(karte("Sehr lange Texte"))).toContain("Lange Texte sind gekürzt.");
  });

  test("a card of nothing but choices that can't be cut is a bug", () => {
    const antwort: Antwort = {
      absaetze: [],
      felder: [
        {
          art: "auswahl",
          name: "a",
          titel: "A",
          pflicht: true,
          werte: Array.from({ length: 2_000 }, (_, index) => ({ titel: `Wert ${index}`, wert: `${index}` })),
        },
      ],
      knoepfe: [],
    };
    expect(() => karteOf(antwort)).toThrow("doesn't fit");
  });
});
