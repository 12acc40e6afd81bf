import { expect, test } from "vitest";
import type { Fragebogenkennung } from "./fragebogen.ts";
import { eigenschaftenOf, nachweisAus, pruefeSignatur, signiere, zeilenschluessel } from "./signatur.ts";

const schluessel = Buffer.alloc(32, 7);
const kennung: Fragebogenkennung = {
  schema: "verlauf-fragebogen/1",
  ebene: "team",
  zeitraum: "2026-10",
  dienststelle: "63504",
  einheit: "412",
  katalog: "verlauf-vorschlag",
  version: "1",
  faelle: Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => {
      const nr = String(index + 1).padStart(2, "0");
      return [nr, `2026-10-63504-412-${nr}`];
    }),
  ),
  erzeugt: "2026-11-02",
};

test("a signed workbook is recognised, and says the same again", () => {
  const nachweis = signiere(kennung, schluessel);
  expect(pruefeSignatur(nachweis, schluessel)).toBe(true);
  expect(JSON.parse(nachweis.nutzlast)).toEqual(kennung);
});

test.for([
  ["another text", (text: string) => text.replace('"412"', '"413"'), (proof: string) => proof, schluessel],
  ["another key", (text: string) => text, (proof: string) => proof, Buffer.alloc(32, 8)],
  ["a shorter proof", (text: string) => text, (proof: string) => proof.slice(1), schluessel],
  ["no proof", (text: string) => text, () => "", schluessel],
] as const)("%s isn't", ([, text, proof, key]) => {
  const { nutzlast, signatur } = signiere(kennung, schluessel);
  expect(pruefeSignatur({ nutzlast: text(nutzlast), signatur: proof(signatur) }, key)).toBe(false);
});

test("every row has a key of its own", () => {
  const keys = Object.keys(kennung.faelle).flatMap((fall) =>
    ["1", "2", "G", null].map((nr) => zeilenschluessel(kennung, fall, nr, schluessel)),
  );
  expect(new Set(keys).size).toBe(keys.length);
  expect(zeilenschluessel(kennung, "03", "12", schluessel)).toMatch(/^03\|12\|[\w-]{16}$/);
  expect(zeilenschluessel(kennung, "03", null, schluessel)).toMatch(/^03\|G\|[\w-]{16}$/);
});

test.for([
  ["zeitraum", "2026-11"],
  ["dienststelle", "63505"],
  ["einheit", "413"],
  ["ebene", "rd"],
  ["katalog", "haus"],
  ["version", "2"],
  ["faelle", { "01": "2026-10-63504-412-11" }],
] as const)("a row of a workbook with another %s has another key", ([field, value]) =>
  expect(zeilenschluessel({ ...kennung, [field]: value }, "01", "1", schluessel)).not.toBe(
    zeilenschluessel(kennung, "01", "1", schluessel),
  ),
);

test("a workbook made again on another day, with one more case, keeps its keys", () => {
  const again = {
    ...kennung,
    erzeugt: "2026-11-09",
    faelle: { ...kennung.faelle, "13": "2026-10-63504-412-13" },
  } as const;
  expect(zeilenschluessel(again, "01", "1", schluessel)).toBe(zeilenschluessel(kennung, "01", "1", schluessel));
});

test("the proof fits into properties of 255 characters and comes out of them in any order", () => {
  const nachweis = signiere(kennung, schluessel);
  const eigenschaften = eigenschaftenOf(nachweis);
  expect(Object.values(eigenschaften).every((value) => value.length <= 255)).toBe(true);
  expect(Object.keys(eigenschaften).length).toBeGreaterThan(2);
  const shuffled = Object.fromEntries(Object.entries({ Titel: "x", ...eigenschaften }).reverse());
  expect(nachweisAus(shuffled)).toEqual(nachweis);
});

test("umlauts and blanks don't depend on how a program writes them", () => {
  const hessen: Fragebogenkennung = { ...kennung, ebene: "rd", dienststelle: "RD Thüringen 😀", einheit: "RD" };
  const { nutzlast } = signiere(hessen, schluessel);
  expect(nutzlast).toMatch(/^[!-~]+$/);
  expect(JSON.parse(nutzlast)).toEqual(hessen);
});

test.for([{}, { verlauf_1: "{}" }, { verlauf_signatur: "x" }])(
  "properties without a whole proof have none: %j",
  (own) => expect(nachweisAus(own)).toBe(null),
);
