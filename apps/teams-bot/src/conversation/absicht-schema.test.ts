import { expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { Absicht, Angabe } from "./absicht.ts";
import { absichtSchema } from "./absicht-schema.ts";

type Geprueft = z.infer<typeof absichtSchema>;

/** An intent as a card carries it: with references only. */
type Kartenabsicht<A> = A extends { readonly angabe: Angabe }
  ? Omit<A, "angabe"> & { readonly angabe: { readonly referenz: string } }
  : A extends { readonly angabe?: Angabe | undefined }
    ? Omit<A, "angabe"> & { readonly angabe?: { readonly referenz: string } | undefined }
    : A;

test("the schema lets through what the type describes, and knows every intent and every part of it", () => {
  expectTypeOf<Geprueft>().toExtend<Absicht>();
  expectTypeOf<Geprueft["art"]>().toEqualTypeOf<Absicht["art"]>();
  type Schluessel<A extends { readonly art: string }> = {
    readonly [K in A["art"]]: keyof Extract<A, { readonly art: K }>;
  };
  expectTypeOf<Schluessel<Geprueft>>().toEqualTypeOf<Schluessel<Kartenabsicht<Absicht>>>();
});

test.for([
  { art: "ueberfaellig", team: "412", profillage: ["M", "F"], unter25: true, ab: 10 },
  { art: "ueberfaellig", stichtag: "2026-06-01", bereich: true },
  { art: "ueberfaellig", team: "412", dienststelle: "63510" },
  { art: "arbeitsmappe", team: "412", dienststelle: "63510" },
  { art: "faellig", zeitraum: { von: "2026-11-16", bis: "2026-11-22" }, bereich: "Bereich 41" },
  { art: "person", angabe: { referenz: "412-7QK3ZD" }, warum: true },
  { art: "fall", referenz: "2026-10-412-03" },
  { art: "als_excel", von: { art: "ueberfaellig", faelligBis: "2026-11-30" } },
  { art: "bestaetigen", vorgang: "v-1" },
  { art: "vertretung", team: "412", durch: "Erika Muster", von: "2026-12-01", bis: "2026-12-15" },
])("a card may bring back %j", (absicht) => {
  expect(absichtSchema.parse(absicht)).toEqual(absicht);
});

test.for([
  ["a Kundennummer in its own place", { art: "person", angabe: { kundennummer: "123H000009" }, warum: false }],
  ["a Kundennummer as a reference", { art: "person", angabe: { referenz: "123H000009" }, warum: false }],
  ["a Kundennummer typed apart", { art: "fall", referenz: "123 h 000 009" }],
  ["an unknown intent", { art: "loeschen" }],
  ["a part that isn't one", { art: "hilfe", team: "412" }],
  ["a list within a list's file", { art: "als_excel", von: { art: "faelle" } }],
  ["a day that doesn't exist", { art: "ueberfaellig", stichtag: "2026-06-31" }],
  ["a month that doesn't exist", { art: "faelle", monat: "2026-13" }],
  ["a period that ends before it begins", { art: "faellig", zeitraum: { von: "2026-12-02", bis: "2026-12-01" } }],
  ["an unknown Profillage", { art: "ueberfaellig", profillage: ["X"] }],
  ["a negative page", { art: "ueberfaellig", ab: -10 }],
  ["half a page", { art: "ueberfaellig", ab: 1.5 }],
  ["more weeks than half a year", { art: "vorschau", wochen: 27 }],
  ["a text without end", { art: "ausnahme", grund: "x".repeat(501) }],
  ["an office of another form", { art: "faelle", dienststelle: { $ne: "" } }],
  ["signs that no team has", { art: "stand", team: "412'; --" }],
  ["no object", "ueberfaellig"],
  ["nothing", null],
] as const)("a card may not bring back %s", ([, value]) => {
  expect(absichtSchema.safeParse(value).success).toBe(false);
});
