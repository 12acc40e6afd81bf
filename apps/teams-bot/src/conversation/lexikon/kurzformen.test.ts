import { expect, test } from "vitest";
import { ausgeschrieben } from "./kurzformen.ts";
import { mitGanzenVerben } from "./trennbare-verben.ts";

test.for([
  ["üf. Kd. T412", "überfällig. Kd. T412"],
  ["fäll. bis 30.11.", "fällig bis 30.11."],
  ["i bin ned da", "ich bin nicht da"],
  ["nur Profil I", "nur Profil I"],
  ["wen hammer nimmer gesehn", "wen haben wir nicht mehr gesehen"],
  ["ma@net.example", "ma@net.example"],
  ["und bei den Kollegen von 415", "und bei von 415"],
] as const)("%s is written out as: %s", ([text, rest]) => {
  expect(ausgeschrieben(text)).toBe(rest);
});

test.for([
  ["wo lade ich die Mappe hoch?", "wo hochladen ich die Mappe?"],
  ["wer gibt noch ab", "wer abgeben noch"],
  ["gib mir die Liste ab Montag", "gib mir die Liste ab Montag"],
  ["wie läuft das hier ab", "wie läuft das hier ab"],
] as const)("%s is read as: %s", ([text, rest]) => {
  expect(mitGanzenVerben(text)).toBe(rest);
});
