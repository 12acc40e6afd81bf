import { expect, test } from "vitest";
import { ohneGrundVorab, satzteileOf } from "./nebensatz.ts";

test.for([
  ["Da wir morgen eine Besprechung haben, wer ist überfällig?", "wer ist überfällig?"],
  ["Weil ich morgen berichten soll, in der ich es brauche, zeig mir den Stand", "zeig mir den Stand"],
  [
    "Weil 412-7QK3ZD im Krankenhaus ist, bitte eine Ausnahme",
    "Weil 412-7QK3ZD im Krankenhaus ist, bitte eine Ausnahme",
  ],
  ["Wer ist überfällig, weil ich es wissen muss", "Wer ist überfällig, weil ich es wissen muss"],
] as const)("%s is read as: %s", ([text, rest]) => {
  expect(ohneGrundVorab(text)).toBe(rest);
});

test("clauses of a word or two ask nothing by themselves", () => {
  expect(satzteileOf("Guten Tag, ich habe telefoniert, wer ist überfällig?")).toEqual([
    "ich habe telefoniert",
    "wer ist überfällig?",
  ]);
  expect(satzteileOf("Wer ist überfällig?")).toEqual([]);
});
