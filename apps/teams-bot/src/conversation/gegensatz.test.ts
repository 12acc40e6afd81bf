import { expect, test } from "vitest";
import { ohneGegensatz } from "./gegensatz.ts";

test.for([
  ["nicht Team 412, sondern 413", "nur 413"],
  ["wer ist nicht überfällig sondern bald fällig", "wer ist nur bald fällig"],
  ["statt Markt jetzt Förder", "nur Förder"],
  ["und statt M bitte A", "und nur A"],
  ["nicht diese Woche, sondern nächste", "nur nächste Woche"],
  ["nicht nur Markt, sondern auch Förder", "nur Markt und Förder"],
  ["U25 raus", "ohne U25"],
  ["überfällige, die Jugendlichen weglassen", "überfällige, ohne die Jugendlichen"],
  ["Marktprofil nicht", "ohne Marktprofil"],
  ["Team 413 bitte rausnehmen", "ohne Team 413"],
  ["wer ist nicht überfällig", "wer ist nicht überfällig"],
  ["wo findet das Treffen statt", "wo findet das Treffen statt"],
] as const)("„%s“ asks for „%s“", ([text, gemeint]) => {
  expect(ohneGegensatz(text)).toBe(gemeint);
});
