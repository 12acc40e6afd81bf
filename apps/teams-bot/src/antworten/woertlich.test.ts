import { expect, test } from "vitest";
import { laeufeOf, ohneMarkdown, ohneMarken, sichtbar, woertlich } from "./woertlich.ts";

test.for([
  [
    "ganz **fett** hier",
    [
      ["ganz ", false],
      ["fett", true],
      [" hier", false],
    ],
  ],
  ["**fett**", [["fett", true]]],
  [
    "offen **hier",
    [
      ["offen ", false],
      ["hier", false],
    ],
  ],
  ["a * b", [["a * b", false]]],
  ["", []],
] as const)("%s", ([absatz, laeufe]) => {
  expect(laeufeOf(absatz).map(({ text, fett }) => [text, fett])).toEqual(laeufe);
});

test.for(["**fett**", "***", "a*", "*a", "* * *", "****"])("%s stays what it is, even between marks", (typed) => {
  expect(ohneMarken(woertlich(typed))).toBe(typed);
  expect(laeufeOf(`**${woertlich(typed)}** danach`)).toEqual([
    { text: typed, fett: true },
    { text: " danach", fett: false },
  ]);
});

test.for([
  ["a\u202Eb\u2066c", "abc"],
  ["a\u0000b\u0007c", "abc"],
  ["a\r\nb\u2028c\td", "a\nb\nc d"],
  ["a\uD800b", "a\uFFFDb"],
  ["Straße in Łódź 😀", "Straße in Łódź 😀"],
] as const)("%j is shown as %j", ([typed, shown]) => {
  expect(sichtbar(typed)).toBe(shown);
});

test("no text makes a card compute a date", () => {
  expect(sichtbar("{{{{DATE(2026-11-02T06:08:39Z)}}")).not.toContain("{{");
});

test.for([
  ["[a](b)", String.raw`\[a\](b)`],
  ["31. Oktober", String.raw`31\. Oktober`],
  ["31.10.2026", "31.10.2026"],
  ["_schräg_ a_", String.raw`\_schräg\_ a\_`],
  ["# Titel #1", String.raw`\# Titel #1`],
  ["- a\n- b", String.raw`\- a - b`],
  ["gE_intern", "gE_intern"],
] as const)("%j is written as %j where Markdown is read", ([typed, written]) => {
  expect(ohneMarkdown(typed)).toBe(written);
});
