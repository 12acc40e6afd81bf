import { expect, test } from "vitest";
import { pruefhausOf } from "../fallpruefung/pruefhaus.ts";
import { teamleitung } from "../testing/delivery.ts";
import { empfaengerOf, vertretungenIn } from "./empfaenger.ts";

const anna = teamleitung("Anna Muster", {});
const TAG = "2026-11-05";

// entered before the data knew whose person she is
const fremd = {
  dienststelle: "07312",
  email: anna.email,
  vertretung: "fremd@other.example",
  von: "2026-11-01",
  bis: "2026-11-30",
} as const;
const organisation = { eintraege: [anna], vertretungen: [fremd] };
const stelle = { dienststelle: anna.dienststelle, rolle: "TL" } as const;

test("a substitute whom another office has entered gets nobody's messages, and stands in no workbook", () => {
  expect(empfaengerOf(organisation, stelle, TAG)).toMatchObject([
    { an: anna.email.toLowerCase(), inVertretung: false },
  ]);
  expect(vertretungenIn(organisation, stelle, TAG)).toEqual([]);
  expect(pruefhausOf([], organisation, anna.dienststelle).vertretungOf("412", TAG)).toBeNull();
});

test("one of the own office's gets them", () => {
  const own = { ...organisation, vertretungen: [{ ...fremd, dienststelle: anna.dienststelle }] };
  expect(empfaengerOf(own, stelle, TAG)).toEqual([{ an: "fremd@other.example", chat: null, inVertretung: true }]);
  expect(pruefhausOf([], own, anna.dienststelle).vertretungOf("412", TAG)).toBe("fremd@other.example");
});

test("in the chat somebody is reached by their object id, else by their sign-in name, whoever they stand in for", () => {
  const berta = { ...teamleitung("Berta Muster", { team: "413" }), anmeldename: "B.Muster@haus.example" };
  const carla = {
    ...berta,
    email: "carla@example.org",
    team: "414",
    objektId: " 5C1E4A52-0000-4000-8000-000000000009 ",
  };
  const vertretung = { ...fremd, dienststelle: anna.dienststelle, vertretung: "Carla@example.org" };
  const house = { eintraege: [anna, berta, carla], vertretungen: [vertretung] };
  const chatOf = (team: string) => empfaengerOf(house, { ...stelle, team }, TAG).map(({ chat }) => chat);
  expect(chatOf("413")).toEqual(["b.muster@haus.example"]);
  expect(chatOf("414")).toEqual(["5c1e4a52-0000-4000-8000-000000000009"]);
  expect(chatOf("412")).toEqual(["5c1e4a52-0000-4000-8000-000000000009"]);
  // another office's row of the same person says nothing here
  const elsewhere = { eintraege: [anna, { ...carla, dienststelle: "07312" }], vertretungen: [vertretung] };
  expect(empfaengerOf(elsewhere, stelle, TAG).map(({ chat }) => chat)).toEqual([null]);
});
