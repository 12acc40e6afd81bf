import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeZip } from "../testing/make-zip.ts";
import { enthaelt } from "./enthaelt.ts";

const NUMMER = "311A000007";

let ordner: string;
beforeAll(async () => {
  ordner = await mkdtemp(join(tmpdir(), "verlauf-suche-"));
});
afterAll(() => rm(ordner, { recursive: true, force: true }));

const inside = (data: string | Buffer): Buffer => makeZip([{ name: "xl/worksheets/sheet1.xml", data }]);

test.each<[string, string | Buffer, boolean]>([
  ["a table", `Kundennummer\n${NUMMER}\n`, true],
  ["a table of Windows", Buffer.from(`Müller;${NUMMER}`, "latin1"), true],
  ["a text in UTF-16", Buffer.from(`x${NUMMER}`, "utf16le"), true],
  ["a long file, across two of its chunks", `${"x".repeat(65_531)}${NUMMER}`, true],
  ["a workbook", inside(`<c>${NUMMER}</c>`), true],
  ["a workbook in an archive", makeZip([{ name: "Mappe.xlsx", data: inside(`<c>${NUMMER}</c>`) }]), true],
  ["the name of a file in an archive", makeZip([{ name: `${NUMMER}.csv`, data: "x" }]), true],
  ["another person's table", "Kundennummer\n311A000008\n", false],
  ["another workbook", inside("<c>311A000008</c>"), false],
  ["an empty file", "", false],
  ["an archive that is cut off", inside("<c>x</c>").subarray(0, 30), false],
])("%s", async (name, data, found) => {
  const pfad = join(ordner, name.replaceAll(/\W/g, "_"));
  await writeFile(pfad, data);
  expect(await enthaelt(pfad, NUMMER)).toBe(found);
  expect(await enthaelt(new Uint8Array(Buffer.from(data)), NUMMER)).toBe(found);
});

test("archives inside each other are opened so deep and no deeper", async () => {
  const nested = (times: number): Buffer =>
    times === 0 ? inside(`<c>${NUMMER}</c>`) : makeZip([{ name: "innen.zip", data: nested(times - 1) }]);
  expect(await enthaelt(nested(3), NUMMER)).toBe(true);
  expect(await enthaelt(nested(4), NUMMER)).toBe(false);
});
