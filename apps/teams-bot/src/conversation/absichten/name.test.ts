import { expect, test } from "vitest";
import { lies } from "../lesung.ts";
import { nameOf } from "./name.ts";

test.for([
  ["Vertretung für Team 412 durch Dr. Anna-Lena von der Heide ab Montag", "Anna-Lena von der Heide"],
  ["Herrn O'Neill als Vertretung eintragen", "O'Neill"],
  ["Vertretung durch Frau Muster-Beispiel bis Freitag", "Muster-Beispiel"],
  ["für Team 412 Frau Meier als Vertretung", "Meier"],
  ["fr. muster macht Vertretung", "muster"],
  ["Vertretung durch Frau Beispiel vom 1.12. bis 5.12.", "Beispiel"],
  ["Vertretung für Team 412 eintragen", undefined],
] as const)("„%s“ names %s", ([text, name]) => {
  expect(nameOf(lies(text, "2026-11-11"))).toBe(name);
});
