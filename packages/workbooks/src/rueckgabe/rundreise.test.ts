import { readFile } from "node:fs/promises";
import { afterAll, expect, test } from "vitest";
import { closeLeser, leseMappe } from "./lese-mappe.ts";
import { ARTEN, type Art, pruefeRundreise, TEAMS } from "./testing/rundreise.ts";

// What real LibreOffice made of a filled questionnaire, once kept by `.ci/rueckgabe.sh --fixtures`.

afterAll(closeLeser);

const [TEAM = ""] = TEAMS;

const lese = async (art: Art) => {
  const gelesen = await leseMappe(await readFile(new URL(`../../fixtures/rueckgabe/${art}.xlsx`, import.meta.url)));
  if (!gelesen.ok) throw new Error(gelesen.satz);
  return gelesen.mappe;
};

test.for(ARTEN)("all that can still be assigned comes back: %s", async (art) => {
  const { zuholen, geholt, fehler } = pruefeRundreise(art, TEAM, await lese(art));
  expect(fehler).toEqual([]);
  expect([geholt, zuholen]).toEqual(art === "zeilen" ? [177, 177] : [180, 180]);
});

test("a workbook held against another team's answers is full of faults", async () => {
  const { geholt, fehler } = pruefeRundreise("ausgefuellt", TEAMS[1] ?? "", await lese("ausgefuellt"));
  expect(geholt).toBe(0);
  expect(fehler.length).toBeGreaterThan(190);
});
