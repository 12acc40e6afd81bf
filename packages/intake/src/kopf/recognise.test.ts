import { DATEIARTEN } from "@verlauf/core";
import { expect, test } from "vitest";
import { felderVon } from "../profil/felder.ts";
import { standardprofil } from "../profil/standardprofil.ts";
import { recognise } from "./recognise.ts";

test.for(DATEIARTEN)("%s is recognised by its columns, all of them or the needed ones alone", (art) => {
  const needed = felderVon(art).filter(({ wozu }) => wozu !== undefined);
  for (const felder of [felderVon(art), needed]) {
    const { known, versuch } = recognise(
      "export.csv",
      felder.map(({ spalte }) => spalte),
      standardprofil,
    );
    expect([known, versuch?.art]).toEqual([true, art]);
  }
});

test("where a header fits two kinds, the file's name decides", () => {
  const kopf = ["Kundennummer", "Handlungsstrategie", "Schlüsselgruppe", "Handlungsbedarf", "Beginn", "Schwerpunkt"];
  expect(recognise("2016-05 Handlungsbedarfe.csv", kopf, standardprofil).versuch?.art).toBe("handlungsbedarfe");
  expect(recognise("strategien.csv", kopf, standardprofil).versuch?.art).toBe("strategien");
});

test.for([
  ["kontakte.csv", ["Nummer", "Tag"], "kontakte"],
  ["export.csv", ["Kundennummer", "Grund", "Von", "Bis"], "ausnahmen"],
  ["export.csv", ["foo", "bar"], undefined],
] as const)("an unknown header of %s, %j, comes nearest to %s", ([name, kopf, art]) => {
  const { known, versuch } = recognise(name, kopf, standardprofil);
  expect([known, versuch?.art]).toEqual([false, art]);
});
