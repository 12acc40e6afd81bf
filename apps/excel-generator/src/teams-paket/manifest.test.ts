import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ALLEIN, IN_DER_RUNDE } from "./kommandos.ts";
import { LAENGE, type Manifest, manifestOf, type Paketangaben } from "./manifest.ts";
import { maengelOf } from "./pruefe-manifest.ts";

const ANGABEN: Paketangaben = {
  appId: "9d2f7b10-0000-4000-8000-000000000002",
  domain: "verlauf.haus.de",
  name: "Verlauf",
  anbieter: "Jobcenter Musterstadt",
  datenschutz: "https://verlauf.haus.de/datenschutz",
  nutzung: "https://verlauf.haus.de/nutzung",
  fassung: "1.0.0",
};
const manifest = manifestOf(ANGABEN);

test("Microsoft's schema has nothing against it", () => {
  expect(maengelOf(manifest)).toEqual([]);
});

test.for<[string, object]>([
  ["an id that is none", { id: "verlauf" }],
  ["a name that is too long", { name: { ...manifest.name, short: "V".repeat(LAENGE.name + 1) } }],
  ["a house's name that is too long", { developer: { ...manifest.developer, name: "H".repeat(LAENGE.anbieter + 1) } }],
  ["a short text that is too long", { description: { ...manifest.description, short: "V".repeat(81) } }],
  ["another version of the schema", { manifestVersion: "1.24" }],
  ["a key that Teams doesn't know", { bot: [] }],
  ["no pictures", { icons: undefined }],
])("the schema finds %s", ([, wrong]) => {
  const changed = JSON.parse(JSON.stringify({ ...manifest, ...wrong })) as Manifest;
  expect(maengelOf(changed)).not.toEqual([]);
});

test("it speaks German, takes files, and works alone, in groups and in channels", () => {
  expect(manifest).toMatchObject({
    localizationInfo: { defaultLanguageTag: "de" },
    bots: [{ botId: ANGABEN.appId, scopes: ["personal", "team", "groupChat"], supportsFiles: true }],
    validDomains: [ANGABEN.domain],
    webApplicationInfo: { id: ANGABEN.appId },
  });
  expect(manifest.description.short.length).toBeLessThanOrEqual(LAENGE.kurztext);
});

// the schema would let 128 through; Teams cuts them
test.for([...ALLEIN, ...IN_DER_RUNDE])("$title is short enough to be shown", ({ title }) => {
  expect(title.length).toBeLessThanOrEqual(LAENGE.kommando);
});

test.for([
  ["color", 192, 2],
  ["outline", 32, 6],
] as const)("the picture %s has the size and the kind that Teams wants", ([name, size, colourType]) => {
  const png = readFileSync(new URL(`./bilder/${name}.png`, import.meta.url));
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([size, size, colourType]);
});
