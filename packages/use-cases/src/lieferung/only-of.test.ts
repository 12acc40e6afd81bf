import type { Batch, Vertretung } from "@verlauf/core";
import { expect, test } from "vitest";
import { kundensatz, teamleitung } from "../testing/delivery.ts";
import { onlyOf } from "./only-of.ts";

const ORGANISATION = [
  teamleitung("Ahrens", { dienststelle: "1", email: "ahrens@example.org" }),
  teamleitung("Berg", { dienststelle: "2", email: "Berg@example.org", rolle: "BL" }),
  teamleitung("Regio", { dienststelle: "1", email: "regio@example.org", rolle: "RD" }),
];

const passed = async (...batches: readonly Batch[]): Promise<number> => {
  const given = (async function* () {
    yield* batches;
  })();
  let count = 0;
  for await (const _ of onlyOf({ dienststellen: ["1"], organisation: ORGANISATION }, given)) count += 1;
  return count;
};

const fuer = (email: string): Batch => {
  const vertretung: Vertretung = { email, vertretung: "ahrens@example.org", von: "2026-11-01", bis: "2026-11-30" };
  return { art: "vertretungen", saetze: [vertretung] };
};

test("an office's own rows pass", async () => {
  const own: readonly Batch[] = [
    { art: "organisation", saetze: [teamleitung("Neu", { dienststelle: "1" })] },
    fuer("ahrens@example.org"),
    fuer("noch-unbekannt@example.org"),
    { art: "kunden", saetze: [kundensatz("A1", { dienststelle: "1" })] },
  ];
  expect(await passed(...own)).toBe(4);
});

test.each<[string, Batch, string]>([
  [
    "customers of another office",
    { art: "kunden", saetze: [kundensatz("A1", { dienststelle: "2" })] },
    "Dienststelle 2",
  ],
  [
    "people of another office",
    { art: "organisation", saetze: [teamleitung("Neu", { dienststelle: "2" })] },
    "Dienststelle 2",
  ],
  [
    "a place above the office",
    { art: "organisation", saetze: [teamleitung("Neu", { dienststelle: "1", rolle: "Z" })] },
    "Regionaldirektion oder der Zentrale",
  ],
  ["a substitute for somebody elsewhere", fuer("BERG@example.org"), "Vertretungen für Personen anderer"],
  ["a substitute for somebody above", fuer("regio@example.org"), "Vertretungen für Personen anderer"],
])("%s are refused", async (_, batch, sentence) => {
  await expect(passed(batch)).rejects.toThrow(sentence);
});
