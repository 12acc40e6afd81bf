import * as fc from "fast-check";
import { expect, test } from "vitest";
import { makeWorkbook, sheetOf } from "../testing/make-workbook.ts";
import { loadKatalog } from "./load-katalog.ts";

const expectSentences = async (bytes: Uint8Array): Promise<void> => {
  const result = await loadKatalog(bytes, "fragen");
  if (result.ok) return;
  expect(result.maengel.length).toBeGreaterThan(0);
  for (const satz of result.maengel) {
    expect(satz).toMatch(/fragen.*[.!?]$/s);
    expect(satz).not.toMatch(/undefined|NaN|\[object|Error|expected|invalid/i);
  }
};

test("any text is a catalogue or sentences", async () => {
  const words = [
    "katalog:",
    "titel: T",
    "fragen:",
    "- nr: 1",
    "  frage: F",
    "{",
    "}",
    "[",
    "]",
    "&a",
    "*a",
    "null",
    "\n",
  ];
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...words, "\n  ", ": ", "- "), fc.string()))
    .map((all) => all.join(""));
  await fc.assert(fc.asyncProperty(anyText, (text) => expectSentences(new TextEncoder().encode(text))));
});

test("any bytes, and a workbook with any byte changed, are a catalogue or sentences", async () => {
  const whole = makeWorkbook({
    sheet: sheetOf([
      ["Nr.", "Frage", "gilt für"],
      ["1", "Stimmt es?", "SGB II"],
    ]),
  });
  const changed = fc
    .tuple(fc.nat(whole.length - 1), fc.nat(255))
    .map(([at, to]) => Buffer.from(whole.map((byte, index) => (index === at ? to : byte))));
  await fc.assert(fc.asyncProperty(fc.oneof(fc.uint8Array(), changed), expectSentences));
});
