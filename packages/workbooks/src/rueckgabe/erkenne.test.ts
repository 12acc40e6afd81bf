import { expect, test } from "vitest";
import type { Fragebogenkennung } from "../fragebogen/fragebogen.ts";
import { eigenschaftenOf, type Nachweis, signiere } from "../fragebogen/signatur.ts";
import { erkenne } from "./erkenne.ts";
import type { Fremdmappe } from "./rueckgabe.ts";
import { bogenOf, KENNUNG, kennungOf, mappeAus, SCHLUESSEL } from "./testing/probebogen.ts";

const other = kennungOf({ einheit: "413" });
const proof = (kennung: Fragebogenkennung): Nachweis => signiere(kennung, SCHLUESSEL);
const tampered = { ...proof(KENNUNG), nutzlast: proof(other).nutzlast };

/** A workbook with that in its properties and that in a sheet of that name. */
const mappe = (eigenschaft: Nachweis | null, blatt: Partial<Nachweis> = {}, name = "_Meta"): Fremdmappe =>
  mappeAus(
    {
      Antworten: [["Fall"]],
      [name]: [
        ["nutzlast", blatt.nutzlast ?? null],
        ["signatur", blatt.signatur ?? null],
      ],
    },
    { eigenschaften: eigenschaft === null ? {} : eigenschaftenOf(eigenschaft) },
  );

test.for<readonly [string, Fremdmappe, "eigenschaft" | "blatt"]>([
  ["its properties", mappe(proof(KENNUNG)), "eigenschaft"],
  ["properties and sheet", mappe(proof(KENNUNG), proof(KENNUNG)), "eigenschaft"],
  ["its hidden sheet", mappe(null, proof(KENNUNG)), "blatt"],
  ["its sheet under another name", mappe(null, proof(KENNUNG), "Tabelle7"), "blatt"],
  [
    "a sheet made again on another day",
    mappe(proof(KENNUNG), proof({ ...KENNUNG, erzeugt: "2026-11-09" })),
    "eigenschaft",
  ],
])("a workbook is recognised by %s", ([, fremd, anker]) => {
  expect(erkenne(fremd, SCHLUESSEL)).toEqual({ erkennung: { kennung: KENNUNG, anker }, hinweise: [] });
});

const HAND = "Bitte die Arbeitsmappe von Hand zuordnen.";
const CHANGED = `Die Angaben zu Team und Monat passen nicht zu ihrer Signatur: Sie wurden verändert oder in einem anderen Haus gemacht. ${HAND}`;

test.for<readonly [string, Fremdmappe, Fragebogenkennung | undefined, string, string]>([
  [
    "nothing",
    mappe(null),
    undefined,
    "Antworten",
    `In der Arbeitsmappe steht nicht mehr, zu welchem Team und Monat sie gehört. ${HAND}`,
  ],
  ["changed properties", mappe(tampered), other, "Dateieigenschaften", CHANGED],
  ["a changed sheet", mappe(null, tampered), other, "_Meta", CHANGED],
  ["another house's key", mappe(signiere(KENNUNG, Buffer.alloc(32, 9))), KENNUNG, "Dateieigenschaften", CHANGED],
  [
    "no signature",
    mappe(null, { nutzlast: proof(KENNUNG).nutzlast }),
    KENNUNG,
    "_Meta",
    `Den Angaben zu Team und Monat fehlt die Signatur. ${HAND}`,
  ],
  [
    "two workbooks",
    mappe(proof(KENNUNG), proof(other)),
    KENNUNG,
    "Dateieigenschaften",
    `Die Arbeitsmappe enthält die Angaben zweier verschiedener Arbeitsmappen. ${HAND}`,
  ],
])("by %s it isn't", ([, fremd, vorschlag, zelle, meldung]) => {
  expect(erkenne(fremd, SCHLUESSEL)).toEqual({
    ...(vorschlag === undefined ? {} : { vorschlag }),
    hinweise: [{ zelle, stufe: "klaeren", meldung }],
  });
});

test("a changed copy beside a signed one is named and counts for nothing", () => {
  expect(erkenne(mappe(tampered, proof(KENNUNG)), SCHLUESSEL)).toEqual({
    erkennung: { kennung: KENNUNG, anker: "blatt" },
    hinweise: [
      {
        zelle: "Dateieigenschaften",
        stufe: "hinweis",
        meldung:
          "Die Angaben zu Team und Monat stehen hier verändert. Es gilt, was an anderer Stelle mit Signatur steht.",
      },
    ],
  });
});

test("without the house's key nothing is proven", () => {
  const { erkennung, vorschlag, hinweise } = erkenne(mappeAus(bogenOf()), null);
  expect(erkennung).toBe(undefined);
  expect(vorschlag).toEqual(KENNUNG);
  expect(hinweise[0]?.meldung).toContain("Der Schlüssel des Hauses fehlt");
});

test.for([
  "kein JSON",
  "null",
  JSON.stringify({ ...KENNUNG, schema: "verlauf-fragebogen/2" }),
  JSON.stringify({ ...KENNUNG, zeitraum: "2026-13" }),
  JSON.stringify({ ...KENNUNG, ebene: "person" }),
  JSON.stringify({ ...KENNUNG, erzeugt: "2026-02-30" }),
  JSON.stringify({ ...KENNUNG, faelle: null }),
  JSON.stringify({ ...KENNUNG, faelle: { eins: "1" } }),
  JSON.stringify({ ...KENNUNG, einheit: 412 }),
])("what says nothing that we know says nothing: %s", (nutzlast) => {
  expect(erkenne(mappe({ nutzlast, signatur: "x" }, { nutzlast }), SCHLUESSEL).vorschlag).toBe(undefined);
});
