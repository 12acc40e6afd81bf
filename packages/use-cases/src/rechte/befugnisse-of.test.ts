import { expect, test } from "vitest";
import { teamleitung } from "../testing/delivery.ts";
import { befugnisseOf } from "./befugnisse-of.ts";

const anna = teamleitung("Anna Muster", { anmeldename: "a.muster@haus.example", objektId: "0a-1b" });
const bernd = teamleitung("Bernd Muster", { team: "413" });
const carla = teamleitung("Carla Muster", { team: "421", bereich: "Bereich 42" });
const alsIfk = teamleitung("Anna Muster", { anmeldename: "a.muster@haus.example", rolle: "IFK", team: "414" });

const vertretung = (email: string, durch: string) => ({
  dienststelle: "63504",
  email,
  vertretung: durch,
  von: "2026-11-01" as const,
  bis: "2026-11-15" as const,
});

const haus = {
  eintraege: [anna, alsIfk, bernd, carla],
  vertretungen: [vertretung(bernd.email, anna.email.toUpperCase()), vertretung(carla.email, bernd.email)],
};

const teams = (anmeldung: Parameters<typeof befugnisseOf>[1], tag: Parameters<typeof befugnisseOf>[2]) =>
  befugnisseOf(haus, anmeldung, tag).map(
    ({ rolle, team, inVertretung }) => `${rolle} ${team}${inVertretung ? ", in Vertretung" : ""}`,
  );

test("a sign-in name is known in whatever case, and every row of its holder counts", () => {
  expect(teams({ anmeldename: " A.Muster@Haus.example" }, "2026-10-31")).toEqual(["TL 412", "IFK 414"]);
});

test("the e-mail address is no sign-in name", () => {
  expect(teams({ anmeldename: "anna.muster@example.org" }, "2026-10-31")).toEqual([]);
});

test.for([
  ["2026-10-31", false],
  ["2026-11-01", true],
  ["2026-11-15", true],
  ["2026-11-16", false],
] as const)("VK-43: on %s a substitute has the absent person's rights beside the own: %s", ([tag, has]) => {
  expect(teams({ anmeldename: anna.anmeldename }, tag)).toEqual([
    "TL 412",
    "IFK 414",
    ...(has ? ["TL 413, in Vertretung"] : []),
  ]);
});

test("what somebody holds for another isn't handed on: Anna stands in for Bernd, not for Carla", () => {
  expect(teams({ anmeldename: anna.anmeldename }, "2026-11-05")).not.toContain("TL 421, in Vertretung");
  expect(teams({ anmeldename: bernd.anmeldename }, "2026-11-05")).toEqual(["TL 413", "TL 421, in Vertretung"]);
});

test("who claims a substitute's address in another office stands in for nobody there", () => {
  const claimed = teamleitung("Dora Muster", { dienststelle: "07312", email: anna.email });
  const angreifer = { ...haus, eintraege: [...haus.eintraege, claimed] };
  expect(
    befugnisseOf(angreifer, { anmeldename: claimed.anmeldename }, "2026-11-05").map(({ dienststelle }) => dienststelle),
  ).toEqual(["07312"]);
});

test("where both sides know an object id it alone decides: a sign-in name may have been given to somebody else", () => {
  expect(teams({ objektId: "0A-1B" }, "2026-10-31")).toEqual(["TL 412"]);
  expect(teams({ objektId: "ff-ff", anmeldename: anna.anmeldename }, "2026-10-31")).toEqual(["IFK 414"]);
  expect(teams({ objektId: "ff-ff", anmeldename: bernd.anmeldename }, "2026-10-31")).toEqual(["TL 413"]);
});

test("an empty name is nobody's", () => {
  expect(
    befugnisseOf(
      { ...haus, eintraege: [{ ...anna, anmeldename: "", objektId: "" }] },
      { anmeldename: "", objektId: "" },
      "2026-10-31",
    ),
  ).toEqual([]);
});
