import { expect, test } from "vitest";
import type { Akteur, Befugnis } from "./akteur.ts";
import { ownRd } from "./own-rd.ts";

const row = (rolle: Befugnis["rolle"], dienststelle: string, rd: string): Befugnis => ({
  rolle,
  dienststelle,
  rd,
  bereich: null,
  team: null,
  inVertretung: false,
});

test.for<[string, readonly Befugnis[], string]>([
  [
    "a row of the RD counts first, wherever it stands",
    [row("GF", "63504", "Hessen"), row("RD", "600", "Bayern")],
    "Bayern",
  ],
  ["else the row in the office", [row("Z", "99", "Nord"), row("Z", "63504", "Hessen")], "Hessen"],
  ["without either there is none", [row("Z", "99", "Nord")], ""],
])("%s", ([, befugnisse, expected]) => {
  expect(ownRd({ art: "person", kennung: "erika.muster@example.org", befugnisse }, "63504")).toBe(expected);
});

test("only people have an RD of their own", () => {
  const key: Akteur = { art: "schluessel", id: "k1", umfang: ["auswertung.lesen"], dienststelle: "63504" };
  expect(ownRd(key, "63504")).toBe("");
});
