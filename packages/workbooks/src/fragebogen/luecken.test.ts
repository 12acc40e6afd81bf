import { expect, test } from "vitest";
import { fillVorlage, luecke, ohneMarken, splitVorlage, vorlageOf, withLuecke } from "./luecken.ts";

const xml = `<a>${luecke("muster.1")}</a><b>${luecke("team")}</b><c>${luecke("muster.1")}</c>`;
const fuellung = new Map([
  ["muster.1", "eins"],
  ["team", "412"],
]);

test("gaps are filled in their places", () =>
  expect(fillVorlage(vorlageOf(xml), fuellung)).toBe("<a>eins</a><b>412</b><c>eins</c>"));

test("a part splits before the first gap of another kind, and nothing is lost", () => {
  const [head, rest] = splitVorlage(vorlageOf(xml), "muster.");
  expect(fillVorlage(head, fuellung)).toBe("<a>eins</a><b>");
  expect(fillVorlage(rest, fuellung)).toBe("412</b><c>eins</c>");
});

test("a part without a gap of another kind is a beginning only", () => {
  const [head, rest] = splitVorlage(vorlageOf(`<a>${luecke("muster.1")}</a>`), "muster.");
  expect([fillVorlage(head, fuellung), fillVorlage(rest, fuellung)]).toEqual(["<a>eins</a>", ""]);
});

test("a gap that nothing fills is a fault", () =>
  expect(() => fillVorlage(vorlageOf(luecke("fehlt")), fuellung)).toThrow("fehlt"));

test("a value becomes a gap, and a place that isn't there is a fault", () => {
  const pattern = /(<v>)[^<]*(<\/v>)/;
  expect(withLuecke("<c><v>0</v></c>", pattern, "team")).toBe(`<c><v>${luecke("team")}</v></c>`);
  expect(() => withLuecke("<c/>", pattern, "team")).toThrow("place not found");
});

test("somebody else's text can't be taken for a gap", () => expect(ohneMarken(luecke("team"))).toBe("team"));
