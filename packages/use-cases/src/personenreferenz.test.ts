import { expect, test } from "vitest";
import { personenreferenzen, teamOfReferenz } from "./personenreferenz.ts";

const SCHLUESSEL = new TextEncoder().encode("house key");

test("a reference is the team and six characters of base32 of HMAC-SHA-256(house key, Kundennummer)", () => {
  // printf 123H000009 | openssl dgst -sha256 -hmac "house key" -binary | base32 | cut -c1-6
  expect(personenreferenzen(SCHLUESSEL)({ team: "412", kundennummer: "123H000009" })).toBe("412-XKIECB");
});

test("another key, or another number, is another reference; the team goes before", () => {
  const other = new TextEncoder().encode("other key");
  const person = { team: "412", kundennummer: "123H000009" };
  expect(personenreferenzen(other)(person)).not.toBe(personenreferenzen(SCHLUESSEL)(person));
  expect(personenreferenzen(SCHLUESSEL)({ ...person, kundennummer: "123H000010" })).not.toBe(
    personenreferenzen(SCHLUESSEL)(person),
  );
});

test.for([
  ["412-ABC234", "412"],
  ["Team-Nord-abc234", "Team-Nord"],
  ["123H000009", undefined],
  ["2026-10-412-03", undefined],
] as const)("the team of %s is %s", ([text, team]) => {
  expect(teamOfReferenz(text)).toBe(team);
});
