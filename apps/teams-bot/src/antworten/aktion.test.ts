import { expect, test } from "vitest";
import type { Absicht } from "../conversation/absicht.ts";
import { aktionOf, leseAktion } from "./aktion.ts";

const leseHilfe = (value: unknown): Absicht | undefined =>
  typeof value === "object" && value !== null && "art" in value && value.art === "hilfe" ? { art: "hilfe" } : undefined;

const data = (given: Readonly<Record<string, unknown>> = {}) => ({ v: 1, absicht: { art: "hilfe" }, ...given });

test("a button's data are read again", () => {
  const { data: sent } = aktionOf({ titel: "Hilfe", absicht: { art: "hilfe" } }, false);
  expect(leseAktion(JSON.parse(JSON.stringify(sent)), leseHilfe)).toEqual({ absicht: { art: "hilfe" }, felder: {} });
});

test("what was filled in comes under the fields' names, as text", () => {
  expect(leseAktion(data({ grund: " Kur ", von: "2026-11-02", zahl: 3, msteams: { type: "x" } }), leseHilfe)).toEqual({
    absicht: { art: "hilfe" },
    felder: { grund: "Kur", von: "2026-11-02" },
  });
});

test.for([
  [{}],
  [{ v: 2, absicht: { art: "hilfe" } }],
  [{ v: "1", absicht: { art: "hilfe" } }],
  [{ v: 1 }],
  [{ v: 1, absicht: { art: "loesche_alles" } }],
  [{ v: 1, absicht: "hilfe" }],
  [data(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`feld${index}`, "x"])))],
] as const)("data that aren't ours are no action: %j", ([given]) => {
  expect(leseAktion(given, leseHilfe)).toBeUndefined();
});

test("a name that objects have by themselves stays a name", () => {
  const read = leseAktion(JSON.parse('{"v":1,"absicht":{"art":"hilfe"},"__proto__":"x","constructor":"y"}'), leseHilfe);
  expect(Object.entries(read?.felder ?? {})).toEqual([
    ["__proto__", "x"],
    ["constructor", "y"],
  ]);
});

test("a text without an end is cut", () => {
  const read = leseAktion(data({ grund: "x".repeat(100_000) }), leseHilfe);
  expect(read?.felder).toEqual({ grund: "x".repeat(4_000) });
});
