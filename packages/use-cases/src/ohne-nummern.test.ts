import { expect, test } from "vitest";
import { ohneNummern } from "./ohne-nummern.ts";

const PERSON = { kundennummer: "311A000007", referenz: "412-7QK3ZD" };

test.for([
  ["Kur, siehe 311A000007", "Kur, siehe 412-7QK3ZD"],
  ["wie 412H000001 (Geschwister)", "wie (Kundennummer) (Geschwister)"],
  ["412H000001/412H000002", "(Kundennummer)/(Kundennummer)"],
  ["Vorgang X412H0000011 vom 01.06.2016", "Vorgang X412H0000011 vom 01.06.2016"],
] as const)("%s becomes %s", ([text, expected]) => {
  expect(ohneNummern(text, PERSON)).toBe(expected);
});

test("a house's own form is known where the person is", () => {
  expect(ohneNummern("wie K-77/4, nicht K-77/45", { kundennummer: "K-77/4", referenz: "412-$&" })).toBe(
    "wie 412-$&, nicht K-77/45",
  );
  expect(ohneNummern("wie 635 H 000017")).toBe("wie (Kundennummer)");
});
