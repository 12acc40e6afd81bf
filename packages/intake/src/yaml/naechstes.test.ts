import { expect, test } from "vitest";
import { naechstes } from "./naechstes.ts";

const KNOWN = ["hoechstens", "mindestens", "fuer", "zaehlt", "jugend", "ab", "bis"];

test.for([
  ["hoechsten", "hoechstens"],
  ["höchstens", "hoechstens"],
  ["Für", "fuer"],
  ["zählt", "zaehlt"],
  ["mindesetns", "mindestens"],
  ["mindest_ens", "mindestens"],
  ["jugent", "jugend"],
  ["bsi", "bis"],
  ["quelle", undefined],
  ["", undefined],
  ["x".repeat(100_000), undefined],
] as const)("%s is probably %s", ([word, expected]) => {
  expect(naechstes(word, KNOWN)).toBe(expected);
});

test("of several near words the nearest", () => {
  expect(naechstes("kontakt", ["kontakte", "kontakt"])).toBe("kontakt");
});
