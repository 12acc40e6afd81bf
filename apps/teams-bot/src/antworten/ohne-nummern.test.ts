import { describe, expect, test } from "vitest";
import type { Outgoing } from "../gateway/chat-gateway.ts";
import { requireOhneNummern } from "./ohne-nummern.ts";
import { outgoingOf } from "./outgoing-of.ts";
import { ANTWORTEN, ERINNERUNGEN } from "./testing/antworten.ts";

const satz = (text: string): Outgoing => ({ kind: "text", text });

test.for([
  "123H000009",
  "Die Person 123H000009.",
  "123h000009",
  "123 H 000009",
  "123-H-000009",
  "123H 000 009",
  "1\u20602\u20603H000009",
  "１２３Ｈ０００００９",
  String.raw`123\_H\_000009`,
])("%s doesn't leave", (text) => {
  expect(() => requireOhneNummern(satz(text))).toThrow("Kundennummer");
});

test("no number stands in what is logged", () => {
  expect(() => requireOhneNummern(satz("123H000009"))).not.toThrow(/123H000009/);
});

test.for([
  "412-7QK3ZD",
  "412-H23456",
  "412-H23456 7 Tage",
  "412-H23456 · 7 Tage",
  "2026-10-412-03",
  "01.06.2016",
  "63504",
  "Kennung 8F3K2",
  "0b1c2d3e-4f56-4789-8abc-123e45678901",
  "Ziff. 2.4 S 1 bis 3",
])("%s may leave", (text) => {
  expect(requireOhneNummern(satz(text))).toEqual(satz(text));
});

test("it is looked for in buttons, offers of files and names of fields", () => {
  const offer: Outgoing = { kind: "file-offer", name: "123H000009.xlsx", description: "", bytes: 1, context: {} };
  const context: Outgoing = { ...offer, name: "liste.xlsx", context: { von: { angabe: "123H000009" } } };
  const card: Outgoing = { kind: "card", card: { type: "AdaptiveCard", body: [{ id: "123H000009" }] }, fallback: "" };
  const button = outgoingOf(
    {
      absaetze: ["Warum?"],
      knoepfe: [{ titel: "Warum?", absicht: { art: "person", angabe: { kundennummer: "123H000009" }, warum: true } }],
    },
    { cards: true },
  );
  for (const outgoing of [offer, context, card, button]) {
    expect(() => requireOhneNummern(outgoing)).toThrow("Kundennummer");
  }
});

test("an address that Microsoft gave isn't ours to judge", () => {
  const info: Outgoing = {
    kind: "file-info",
    upload: {
      uploadUrl: "https://upload.example/123H000009",
      contentUrl: "https://content.example/123H000009",
      name: "liste.xlsx",
      uniqueId: "123H000009",
      fileType: "xlsx",
    },
  };
  expect(requireOhneNummern(info)).toBe(info);
});

describe.for(Object.entries({ ...ANTWORTEN, ...ERINNERUNGEN }))("%s", ([, antwort]) => {
  test("leaves as a card and as text", () => {
    for (const cards of [true, false]) expect(() => requireOhneNummern(outgoingOf(antwort, { cards }))).not.toThrow();
  });
});
