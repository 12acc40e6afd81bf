import { expect, test } from "vitest";
import { ohneBriefhuelle } from "./briefhuelle.ts";

test.for([
  ["WG: Bitte die überfälligen Personen", "Bitte die überfälligen Personen"],
  ["Sehr geehrte Damen und Herren, wer ist überfällig? Mit freundlichen Grüßen E. Muster", "wer ist überfällig?"],
  ["Liebe Kolleginnen und Kollegen, bitte den Stand schicken. LG", "bitte den Stand schicken"],
  ["ich brauche die Arbeitsmappe, vielen Dank vorab", "ich brauche die Arbeitsmappe"],
  // where nothing else stands, courtesy is what is said
  ["Viele Grüße", "Viele Grüße"],
  ["alles klar danke", "alles klar danke"],
] as const)("%s is read as: %s", ([text, rest]) => {
  expect(ohneBriefhuelle(text)).toBe(rest);
});
