import { expect, test } from "vitest";
import { ohneGegensatz } from "./gegensatz.ts";

test.for([
  ["nicht Team 412, sondern 413", "nur 413"],
  ["wer ist nicht überfällig sondern bald fällig", "wer ist nur bald fällig"],
  ["statt Markt jetzt Förder", "nur Förder"],
  ["und statt M bitte A", "und nur A"],
  ["nicht diese Woche, sondern nächste", "nur nächste Woche"],
  ["wer ist nicht überfällig", "wer ist nicht überfällig"],
  ["wo findet das Treffen statt", "wo findet das Treffen statt"],
] as const)("„%s“ asks for „%s“", ([text, gemeint]) => {
  expect(ohneGegensatz(text)).toBe(gemeint);
});
