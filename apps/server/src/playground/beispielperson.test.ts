import { type Organisationseintrag, Refusal, type Rolle } from "@verlauf/core";
import { expect, test } from "vitest";
import { beispielpersonen, findBeispielperson } from "./beispielperson.ts";

const eintrag = (
  rolle: Rolle,
  name: string,
  where: Partial<Pick<Organisationseintrag, "bereich" | "team" | "objektId" | "anmeldename">> = {},
): Organisationseintrag => {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
  const rest = { bereich: null, team: null, objektId: null, zeichen: null, anmeldename: email, ...where };
  return { dienststelle: "07312", art: "gE", rd: "Hessen", teamart: null, rolle, name, email, ...rest };
};

const ORGANISATION = [
  eintrag("GF", "Gerda Fichte"),
  eintrag("BL", "Bodo Linde", { bereich: "Bereich 41" }),
  eintrag("IFK", "Ina Kiefer", { bereich: "Bereich 41", team: "412" }),
  eintrag("TL", "Tom Lerche", { bereich: "Bereich 41", team: "412", objektId: "9D2F7B10-0000-4000-8000-000000000001" }),
  eintrag("TL", "Tina Kiefer", { bereich: "Bereich 41", team: "413" }),
  eintrag("TL", "Tina Kiefer", { bereich: "Bereich 41", team: "414" }),
  eintrag("IFK", "Ohne Anmeldung", { team: "413", anmeldename: "" }),
];

test("everybody who can sign in is there once, leads first", () => {
  expect(beispielpersonen(ORGANISATION).map(({ aufgabe, name }) => `${aufgabe}: ${name}`)).toEqual([
    "BL Bereich 41: Bodo Linde",
    "TL 412: Tom Lerche",
    "TL 413: Tina Kiefer",
    "GF: Gerda Fichte",
    "IFK 412: Ina Kiefer",
  ]);
});

test.for([
  ["412", "Tom Lerche"],
  ["TL 412", "Tom Lerche"],
  ["team 412", "Tom Lerche"],
  ["ifk 412", "Ina Kiefer"],
  ["414", "Tina Kiefer"],
  ["Bereich 41", "Bodo Linde"],
  ["41", "Bodo Linde"],
  ["gf", "Gerda Fichte"],
  ["lerche", "Tom Lerche"],
  ["INA.KIEFER@example.org", "Ina Kiefer"],
] as const)("%s is %s", ([gesucht, name]) => {
  expect(findBeispielperson(ORGANISATION, gesucht).name).toBe(name);
});

test.for([
  ["Kiefer", "„Kiefer“ passt auf mehrere: Tina Kiefer (TL 413) oder Ina Kiefer (IFK 412). Bitte genauer angeben."],
  ["499", "„499“ steht nicht in der Organisation. Wer zur Auswahl steht, zeigt pnpm playground ohne --als."],
  ["Team", "„Team“ steht nicht in der Organisation. Wer zur Auswahl steht, zeigt pnpm playground ohne --als."],
] as const)("%s is refused", ([gesucht, satz]) => {
  expect(() => findBeispielperson(ORGANISATION, gesucht)).toThrow(new Refusal(satz));
});

test("the organisation's object id counts; without one the person always gets the same", () => {
  expect(findBeispielperson(ORGANISATION, "412").objektId).toBe("9d2f7b10-0000-4000-8000-000000000001");
  const { objektId } = findBeispielperson(ORGANISATION, "413");
  expect(objektId).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  expect(findBeispielperson(ORGANISATION, "414").objektId).toBe(objektId);
  expect(findBeispielperson(ORGANISATION, "41").objektId).not.toBe(objektId);
});
