import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { expectGerman } from "../testing/german.ts";
import { testordner } from "../testing/ordner.ts";
import { readSheets } from "../testing/read-sheets.ts";
import { openOnce } from "../testing/stores.ts";
import { testumgebung } from "../testing/verlauf.ts";
import type { Umgebung } from "../umgebung.ts";
import { runStart } from "./newcomer.ts";

const ordner = testordner();

const start = async (daten: string, changes: Partial<Umgebung> = {}) => {
  const umgebung = testumgebung(daten, { heute: () => "2026-11-09", ...changes });
  const { code, beispiel } = await runStart(umgebung);
  const { out, err } = umgebung.written();
  expectGerman(out);
  expectGerman(err);
  return { code, out, err, beispiel };
};

test("a newcomer sees an example office, a team's list, an explanation, a workbook and what comes next", async () => {
  const daten = join(ordner, "daten");
  const first = await start(daten);
  expect([first.code, first.err]).toEqual([0, ""]);
  expect(first.out).toMatch(
    /^Es lagen noch keine Daten vor\. Deshalb gibt es jetzt ein erfundenes Beispielhaus mit 500 Personen:/,
  );
  expect(await readdir(join(daten, "beispiel"))).toHaveLength(7);

  const list = first.out.slice(first.out.indexOf("Team "));
  expect(list).toMatch(
    /^Team (\d+), die ersten 10:\nStichtag 09\.11\.2026, Datenstand 31\.10\.2026: \d+ von \d+ Personen sind überfällig/,
  );
  expect(list.match(/^\S+ +\d+ .*überfällig +\d\d\.\d\d\.\d{4}/gm)).toHaveLength(10);
  expect(list).toContain("Warum steht die erste Person auf der Liste?\n\n");
  expect(list).toContain("Maßgeblich: ");
  expect(list).toMatch(
    /\nSo geht es weiter:\n {2}pnpm --silent verlauf ueberfaellig --team \d+ --konfig \S*examples\/verlauf\.yaml\n/,
  );

  const sheets = readSheets(await readFile(join(daten, "listen/Ueberfaellig_2026-11-09.xlsx")));
  expect(sheets.size).toBeGreaterThan(1);
  for (const name of sheets.keys()) expect(name).toMatch(/^Team \d+$/);

  const [kontaktdichte = "", fallpruefung = ""] = list.split("Fallprüfung, ");
  expect(fallpruefung).toMatch(
    /^Datenstand Oktober 2026 \(Hausverfügung 4\/2024 \(erfunden\)\): \d+ Fälle in \d Teams/,
  );
  expect(fallpruefung).toMatch(/Als Beispiel sind \d Arbeitsmappen ausgefüllt und zurückgelesen/);
  const [, auswertung = ""] = /Auswertung als Arbeitsmappe: (.*\.xlsx)\n/.exec(fallpruefung) ?? [];
  expect([...readSheets(await readFile(auswertung)).keys()]).toContain("Handlungsfelder");

  const second = await start(daten);
  expect([second.code, second.err]).toEqual([0, ""]);
  expect(second.beispiel).toEqual(first.beispiel);
  expect(second.beispiel?.haeuser[0]?.fallpruefung.ablage.wurzel).toBe(join(daten, "ablage"));
  expect(second.out.startsWith(kontaktdichte)).toBe(true);
  expect(second.out).toContain(`Auswertung als Arbeitsmappe: ${auswertung}\n`);
  expect(second.out).not.toContain("Als Beispiel sind");
});

test("a fault of the data is told in a sentence", async () => {
  const { code, out, err } = await start(join(ordner, "fehlt"), {
    config: { daten: join(ordner, "fehlt"), databaseUrl: "postgres://erika:geheim@127.0.0.1:1/verlauf" },
  });
  expect([code, out]).toEqual([1, ""]);
  expect(err).toContain("127.0.0.1:1/verlauf ist nicht erreichbar");
  expect(err).not.toContain("geheim");
});

test("nobody gets made-up people into an empty server's database", async () => {
  const daten = join(ordner, "server");
  const empty = await openOnce({ daten: join(ordner, "leer") });
  const config = { daten, databaseUrl: "postgres://rechner/verlauf" };
  expect(await start(daten, { config, openStore: async () => empty })).toEqual({
    code: 0,
    out: "Die Datenbank ist noch leer. Einlesen: pnpm --silent verlauf import ORDNER --datenstand JJJJ-MM-TT\n",
    err: "",
    beispiel: null,
  });
  expect(await empty.isEmpty()).toBe(true);
});
