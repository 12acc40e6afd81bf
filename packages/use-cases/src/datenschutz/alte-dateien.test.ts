import { existsSync } from "node:fs";
import { lstat, lutimes, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "@verlauf/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { loescheAlteDateien } from "./alte-dateien.ts";

const VOR = "2026-01-01";
const FRUEHER = new Date("2025-01-01T12:00:00Z");

let wurzel: string;
let fremd: string;
let ordner: { readonly daten: string; readonly eingang: string };
beforeEach(async () => {
  wurzel = await mkdtemp(join(tmpdir(), "verlauf-alte-dateien-"));
  fremd = join(wurzel, "fremd");
  ordner = { daten: join(wurzel, "daten"), eingang: join(wurzel, "eingang") };
  for (const each of [fremd, ordner.daten, ordner.eingang]) await mkdir(each);
});
afterEach(() => rm(wurzel, { recursive: true, force: true }));

const old = async (...path: readonly string[]): Promise<string> => {
  const datei = join(...path);
  await mkdir(join(datei, ".."), { recursive: true });
  await writeFile(datei, "x");
  await utimes(datei, FRUEHER, FRUEHER);
  return datei;
};

test("what is older than the day goes; what the note beside it says came later stays", async () => {
  const gone = [
    await old(ordner.daten, "abgelehnt", "kunden.csv"),
    await old(ordner.eingang, "verarbeitet", "kunden.csv"),
    await old(ordner.eingang, "zurueck", "Mappe.xlsx"),
  ];
  const stays = await old(ordner.eingang, "zurueck", "später.xlsx");
  await writeFile(`${stays}.Hinweis.txt`, "x");
  expect(await loescheAlteDateien(ordner, VOR)).toBe(3);
  expect(gone.map((each) => existsSync(each))).toEqual([false, false, false]);
  expect(existsSync(stays)).toBe(true);
});

test.for(["verarbeitet", "zurueck"])(
  "%s as a link: nothing behind it goes, everything else does, and a sentence says what to mend",
  async (ort) => {
    const theirs = await old(fremd, "wichtig.csv");
    await symlink(fremd, join(ordner.eingang, ort));
    const other = await old(ordner.eingang, ort === "zurueck" ? "verarbeitet" : "zurueck", "kunden.csv");
    const abgelehnt = await old(ordner.daten, "abgelehnt", "kunden.csv");
    const said = loescheAlteDateien(ordner, VOR);
    await expect(said).rejects.toThrow(Refusal);
    await expect(said).rejects.toThrow(`„${ort}“ im Eingang ist kein Ordner`);
    expect(await readFile(theirs, "utf8")).toBe("x");
    expect([other, abgelehnt].map((each) => existsSync(each))).toEqual([false, false]);
  },
);

test("a link among the files goes by its own age, without what it leads to", async () => {
  const theirs = await old(fremd, "wichtig.csv");
  const place = join(ordner.eingang, "verarbeitet");
  await mkdir(place);
  for (const name of ["alt", "neu"]) await symlink(fremd, join(place, name));
  await lutimes(join(place, "alt"), FRUEHER, FRUEHER);
  expect(await loescheAlteDateien(ordner, VOR)).toBe(1);
  expect(existsSync(join(place, "alt"))).toBe(false);
  expect((await lstat(join(place, "neu"))).isSymbolicLink()).toBe(true);
  expect(await readFile(theirs, "utf8")).toBe("x");
});
