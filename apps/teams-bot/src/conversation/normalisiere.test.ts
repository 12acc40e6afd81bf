import { expect, test } from "vitest";
import { falte, klartext } from "./normalisiere.ts";

test.for([
  ["a mention as Teams sends it", "<at>Verlauf</at> Wer ist &uuml;berf&auml;llig?&nbsp;", "Wer ist überfällig?"],
  ["a mention as it is typed", "@Verlauf hilfe", "hilfe"],
  ["markup", "<p>Wer ist <b>dran</b>?</p>", "Wer ist dran?"],
  ["letters in two parts", "u\u0308berfa\u0308llig", "überfällig"],
  ["signs of no width, other spaces and lines", "wer\u200b ist\u00a0\n dran", "wer ist dran"],
  ["the dash that phones make", "1.12.–5.12.", "1.12.-5.12."],
  ["the short form of an office", "wer ist ü-fällig", "wer ist überfällig"],
  ["forms for everybody", "Kund*innen und Kund:innen", "Kundinnen und Kundinnen"],
  ["a thumb", "👍", "danke"],
  ["what is no markup", "5 < 6 und 7 > 6", "5 < 6 und 7 > 6"],
] as const)("%s becomes what its writer saw", ([, roh, text]) => {
  expect(klartext(roh)).toBe(text);
});

test("what is longer than a question isn't looked at", () => {
  expect(klartext("a".repeat(10_000))).toHaveLength(4_000);
});

test.for(["überfällig", "ueberfaellig", "UBERFALLIG", "u\u0308berfa\u0308llig"])(
  "%s is one word in all its spellings",
  (word) => {
    expect(falte(word)).toBe("uberfallig");
  },
);
