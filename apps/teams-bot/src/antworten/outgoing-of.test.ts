import { expect, test } from "vitest";
import { outgoingOf } from "./outgoing-of.ts";
import { ANTWORTEN, ERINNERUNGEN } from "./testing/antworten.ts";

const alle = Object.entries({ ...ANTWORTEN, ...ERINNERUNGEN });

test.for(alle)("%s fits into 28 KB with all that goes with it", ([, antwort]) => {
  const outgoing = outgoingOf(antwort, { cards: true });
  expect(Buffer.byteLength(JSON.stringify(outgoing))).toBeLessThan(27 * 1024);
});

test.for(alle)("%s is text where there are no cards", ([, antwort]) => {
  expect(outgoingOf(antwort, { cards: false }).kind).toBe("text");
});

test("a sentence alone is no card", () => {
  expect(outgoingOf({ absaetze: ["Gern geschehen."], knoepfe: [] }, { cards: true })).toEqual({
    kind: "text",
    text: "Gern geschehen.",
  });
});

test("a card says the same without one", () => {
  expect(outgoingOf(ANTWORTEN["Bitte bestätigen"] ?? { absaetze: [], knoepfe: [] }, { cards: true })).toMatchObject({
    kind: "card",
    fallback:
      "Bitte bestätigen\n\nAnna Muster vertritt vom 02.11.2026 bis 20.11.2026 die Leitung von Team 418.\n\nSie können auch schreiben: „ja“ oder „nein“.",
  });
});

test("what takes a card's place is a card, be it one sentence", () => {
  const antwort = { absaetze: ["Das ist schon erledigt oder abgelaufen."], knoepfe: [] };
  expect(outgoingOf(antwort, { cards: true, replaces: true })).toMatchObject({ kind: "card", replaces: true });
  expect(outgoingOf(antwort, { cards: false, replaces: true }).kind).toBe("text");
});

test("a card's notice is given, never taken from what the card says", () => {
  const antwort = { ueberschrift: "412-7QK3ZD · Team 412", absaetze: ["überfällig"], knoepfe: [] };
  expect(outgoingOf(antwort, { cards: true })).not.toHaveProperty("notice");
  expect(outgoingOf(antwort, { cards: true, notice: "Erinnerung" })).toMatchObject({ notice: "Erinnerung" });
});
