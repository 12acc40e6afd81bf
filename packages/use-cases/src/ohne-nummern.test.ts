import { expect, test } from "vitest";
import { hasNummer, ohneNummern } from "./ohne-nummern.ts";

const PERSON = { kundennummer: "311A000007", referenz: "412-7QK3ZD" };

test.for([
  ["Kur, siehe 311A000007", "Kur, siehe 412-7QK3ZD"],
  ["wie 412H000001 (Geschwister)", "wie (Kundennummer) (Geschwister)"],
  ["412H000001/412H000002", "(Kundennummer)/(Kundennummer)"],
  ["Vorgang X412H0000011 vom 01.06.2016", "Vorgang X412H0000011 vom 01.06.2016"],
] as const)("%s becomes %s", ([text, expected]) => {
  expect(ohneNummern(text, PERSON)).toBe(expected);
});

test("a number is recognised again and again", () => {
  expect([hasNummer("412H000001"), hasNummer("412H000001"), hasNummer("Kur")]).toEqual([true, true, false]);
});
