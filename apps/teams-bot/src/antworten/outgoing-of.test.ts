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
    fallback: "Bitte bestätigen\n\nAnna Muster vertritt vom 02.11.2026 bis 20.11.2026 die Leitung von Team 418.",
  });
});
