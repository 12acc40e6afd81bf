import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "@verlauf/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeZip } from "../testing/make-zip.ts";
import { entpacke } from "./entpacke.ts";

let ordner: string;
beforeAll(async () => {
  ordner = await mkdtemp(join(tmpdir(), "verlauf-archiv-"));
});
afterAll(() => rm(ordner, { recursive: true, force: true }));

let count = 0;
const unpacked = async (entries: Readonly<Record<string, string>>, grenzen?: Parameters<typeof entpacke>[2]) => {
  count += 1;
  const archiv = join(ordner, `Lieferung ${count}.zip`);
  await writeFile(archiv, makeZip(Object.entries(entries).map(([name, data]) => ({ name, data }))));
  const ziel = join(ordner, `ziel-${count}`);
  return { ziel, paths: await entpacke(archiv, ziel, grenzen).catch((error: unknown) => error), archiv };
};

test("files come out side by side, whatever folders they lay in; what programs leave there stays away", async () => {
  const { ziel } = await unpacked({
    "kunden.csv": "a",
    "Export Oktober/kontakte.csv": "b",
    "__MACOSX/._kunden.csv": "x",
    "Export Oktober/.DS_Store": "x",
    "~$kunden.xlsx": "x",
  });
  expect((await readdir(ziel)).sort()).toEqual(["kontakte.csv", "kunden.csv"]);
  expect(await readFile(join(ziel, "kontakte.csv"), "utf8")).toBe("b");
});

test.each(["../../draussen.csv", "C:\\Windows\\kunden.csv", "/etc/kunden.csv"])(
  "an archive with the path %s is refused as a whole",
  async (pfad) => {
    const { ziel, paths } = await unpacked({ "gut.csv": "a", [pfad]: "b" });
    expect(paths).toBeInstanceOf(Refusal);
    expect(await readdir(ziel)).toEqual([]);
  },
);

test.each([
  ["more files than allowed", { "a.csv": "1", "b.csv": "2", "c.csv": "3" }, "enthält mehr, als hier"],
  ["more bytes than allowed", { "a.csv": "x".repeat(2000) }, "enthält mehr, als hier"],
  ["two files of one name", { "a/kunden.csv": "1", "b/Kunden.csv": "2" }, "heißen zwei Dateien"],
  ["nothing", { "ordner/": "" }, "enthält keine Datei"],
])("%s is refused and leaves nothing", async (_, entries, sentence) => {
  const { ziel, paths } = await unpacked(entries as Record<string, string>, { dateien: 2, bytes: 1000 });
  expect(paths).toBeInstanceOf(Refusal);
  expect((paths as Refusal).message).toContain(sentence);
  expect(await readdir(ziel)).toEqual([]);
});

test("what is no archive is said to be damaged", async () => {
  const archiv = join(ordner, "kaputt.zip");
  await writeFile(archiv, "PK but nothing more");
  await expect(entpacke(archiv, join(ordner, "nichts"))).rejects.toThrow("Das Archiv ist beschädigt");
});
