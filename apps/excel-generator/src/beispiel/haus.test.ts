import { expect, test } from "vitest";
import { createHaus } from "./haus.ts";
import { zufallFrom } from "./zufall.ts";

const haus = (personen: number) => createHaus(personen, "2016-05-31", zufallFrom(1));

test.for([
  [10, 4, 2],
  [500, 5, 2],
  [5000, 27, 4],
] as const)("an office of %i people has %i teams in %i areas", ([personen, teams, bereiche]) => {
  const made = haus(personen);
  expect(new Set(made.teams.map(({ team }) => team)).size).toBe(teams);
  expect(new Set(made.teams.map(({ bereich }) => bereich)).size).toBe(bereiche);
});

test("every role is there, once an area or team where there is one each", () => {
  const { organisation, teams } = haus(2000);
  const count = (rolle: string) => organisation.filter((eintrag) => eintrag.rolle === rolle).length;
  expect([count("Z"), count("RD"), count("GF"), count("Verwaltung")]).toEqual([1, 1, 1, 1]);
  expect(count("TL")).toBe(teams.length);
  expect(count("BL")).toBe(2);
  expect(count("IFK")).toBe(3 * teams.length);
  expect(new Set(teams.map(({ teamart }) => teamart))).toEqual(new Set(["M&I", "AV", "Reha", "Leistung"]));
});

test("addresses are made up, in ASCII and nobody's twice, however large the office", () => {
  const { organisation } = haus(100_000);
  for (const { email } of organisation) expect(email).toMatch(/^[a-z0-9.-]+@example\.org$/);
  expect(new Set(organisation.map(({ email }) => email)).size).toBe(organisation.length);
});

test("who stands in is somebody else of the same role, for a time that ends", () => {
  const { organisation, vertretungen } = haus(5000);
  const rolleOf = (email: string) => organisation.find((eintrag) => eintrag.email === email)?.rolle;
  expect(vertretungen.length).toBeGreaterThan(3);
  for (const { email, vertretung, von, bis } of vertretungen) {
    expect(vertretung).not.toBe(email);
    expect(rolleOf(vertretung)).toBe(rolleOf(email));
    expect(von < bis).toBe(true);
  }
});
