import { expect, test } from "vitest";
import { worteOf } from "./wort.ts";
import { zusammengesetzt } from "./zusammen.ts";

const gelesen = (text: string): string =>
  zusammengesetzt(worteOf(text))
    .map((wort) => wort.text)
    .join(" ");

test.for([
  ["team vierhundertzwölf", "team 412"],
  ["team vierhundert zwölf", "team 412"],
  ["team vier hundert zwölf", "team 412"],
  ["unter fünfundzwanzig", "unter 25"],
  ["am fünfzehnten dezember", "am 15 . dezember"],
  ["die arbeits mappe", "die arbeitsmappe"],
  ["wer ist über fällig", "wer ist überfällig"],
  // small numbers mean other things too, and two words that mean something each stay two
  ["ein gespräch in acht tagen", "ein gespräch in acht tagen"],
  ["überfällige gespräche", "überfällige gespräche"],
] as const)("%s is read as: %s", ([text, rest]) => {
  expect(gelesen(text)).toBe(rest);
});
