import { KONTAKTARTEN, type Kontakt, STELLEN } from "@verlauf/core";
import { expect, test } from "vitest";
import { ART_CODES, contactsFrom, STELLE_CODES } from "./contact-code.ts";

test.for([
  ["100000011", "0001-01-01", "persönlich", "Integrationsfachkraft"],
  ["173610377", "2016-05-20", "nicht erschienen", "PD"],
  ["173610324", "2016-05-20", "telefonisch", "Eingangszone"],
  ["465205865", "9999-12-31", "Gruppe", "Träger"],
] as const)("%s is %s, %s, %s", ([code, datum, art, stelle]) => {
  expect(contactsFrom(code)).toEqual([{ datum, art, stelle }] satisfies Kontakt[]);
});

test("no text is no contact, and two texts are two", () => {
  expect(contactsFrom("")).toEqual([]);
  expect(contactsFrom("100000011100000111").map(({ datum }) => datum)).toEqual(["0001-01-01", "0001-01-02"]);
});

test("every kind and every office has a digit of its own, from 1 on", () => {
  expect(Object.keys(ART_CODES)).toEqual([...KONTAKTARTEN]);
  expect(Object.keys(STELLE_CODES)).toEqual([...STELLEN]);
  expect(Object.values(ART_CODES)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(Object.values(STELLE_CODES)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test.for(["100000091", "100000019", "100000001"])("%s, of a code that nobody knows, is a bug", (code) => {
  expect(() => contactsFrom(code)).toThrow("code");
});
