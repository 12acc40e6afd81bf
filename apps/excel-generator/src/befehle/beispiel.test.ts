import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testordner } from "../testing/ordner.ts";
import { verlaufIn } from "../testing/verlauf.ts";
import { letzterMonatsendtag } from "./beispiel.ts";

const ordner = testordner();
const verlauf = verlaufIn(join(ordner, "daten"), { heute: () => "2026-11-09" });

test.for(["2016-05-31", "2026-10-31"])("all rows of an office of %s are taken in", async (datenstand) => {
  const pfad = join(ordner, `haus-${datenstand}`);
  const written = await verlauf("beispiel", pfad, "--personen", "200", "--seed", "7", "--datenstand", datenstand);
  expect(written.code).toBe(0);
  expect(written.out).toMatch(
    new RegExp(
      `^In ${pfad} liegt jetzt ein erfundenes Haus mit 200 Personen und [\\d.]+ Kontakten\\.\nEinlesen: verlauf import ${pfad} --datenstand ${datenstand}\n$`,
    ),
  );
  const { code, out } = await verlauf("import", pfad, "--datenstand", datenstand, "--json");
  const { dateien, fehler, abgelehntIn } = JSON.parse(out);
  expect([code, fehler, abgelehntIn, dateien.length]).toEqual([0, [], null, 7]);
});

test("without a Datenstand it is the last month's end", async () => {
  const { out } = await verlauf("beispiel", join(ordner, "heute"), "--personen", "10");
  expect(out).toContain("--datenstand 2026-10-31\n");
});

test("what lies there already is left alone unless it may be replaced", async () => {
  const pfad = join(ordner, "zweimal");
  await verlauf("beispiel", pfad, "--personen", "10");
  const again = await verlauf("beispiel", pfad, "--personen", "20");
  expect([again.code, again.err]).toEqual([
    1,
    `In „${pfad}“ liegt schon organisation.csv. Bitte einen leeren Ordner angeben.\n`,
  ]);
  expect((await verlauf("beispiel", pfad, "--personen", "20", "--ersetzen")).out).toContain("mit 20 Personen");
  expect(await readdir(pfad)).toHaveLength(7);
});

test.for([
  ["2026-11-09", "2026-10-31"],
  ["2026-01-31", "2025-12-31"],
  ["2024-03-01", "2024-02-29"],
] as const)("on %s the last month has ended on %s", ([heute, ende]) => {
  expect(letzterMonatsendtag(heute)).toBe(ende);
});
