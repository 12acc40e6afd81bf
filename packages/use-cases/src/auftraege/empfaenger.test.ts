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
  expect(empfaengerOf(organisation, stelle, TAG)).toEqual([{ an: anna.email.toLowerCase(), inVertretung: false }]);
  expect(vertretungenIn(organisation, stelle, TAG)).toEqual([]);
  expect(pruefhausOf([], organisation, anna.dienststelle).vertretungOf("412", TAG)).toBeNull();
});

test("one of the own office's gets them", () => {
  const own = { ...organisation, vertretungen: [{ ...fremd, dienststelle: anna.dienststelle }] };
  expect(empfaengerOf(own, stelle, TAG)).toEqual([{ an: "fremd@other.example", inVertretung: true }]);
  expect(pruefhausOf([], own, anna.dienststelle).vertretungOf("412", TAG)).toBe("fremd@other.example");
});
