import { expect, test } from "vitest";
import { HANDLUNGEN } from "../rechte/handlung.ts";
import { newSchluesseltext, readSchluesseltext, writeSchluesseltext } from "./schluesseltext.ts";
import { UMFAENGE, type Umfangswort, umfangOf, umfangWorte } from "./umfang.ts";

test.for(Object.keys(UMFAENGE) as readonly Umfangswort[])("the scope %s says itself again", (word) => {
  expect(umfangWorte(umfangOf(word))).toBe(word);
});

test.for([
  ["stand, lieferungen", "lieferungen, stand"],
  ["zahlen,kontaktdichte", "kontaktdichte"],
  ["stand,fallpruefung", "fallpruefung"],
  ["stand,alles", "alles"],
] as const)("%s is said as %s", ([given, said]) => {
  expect(umfangWorte(umfangOf(given))).toBe(said);
});

test("all of it is all that there is but what a person answers for", () => {
  expect(HANDLUNGEN.filter((handlung) => !umfangOf("alles").includes(handlung))).toEqual([
    "vertretung.eintragen",
    "ausnahme.eintragen",
  ]);
});

test.for(["", "stand,", "Alles", "toString"])("the scope %j isn't one", (text) => {
  expect(() => umfangOf(text)).toThrow(/gibt es nicht\. Möglich ist: lieferungen, kontaktdichte, .* oder alles\./);
});

test("a key is read as it was written, and in no other form", () => {
  for (let count = 0; count < 50; count++) {
    const key = newSchluesseltext();
    expect(readSchluesseltext(writeSchluesseltext(key))).toEqual(key);
  }
  const text = writeSchluesseltext(newSchluesseltext());
  for (const other of ["", text.slice(1), `${text}A`, ` ${text}`, text.slice(0, -1), text.toUpperCase()]) {
    expect(readSchluesseltext(other)).toBeUndefined();
  }
});
