import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DATEIARTEN, type IsoDate, PROFILLAGE_NAMEN, PROFILLAGEN, Refusal } from "@verlauf/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeBeispiel } from "./write-beispiel.ts";

let ordner = "";
beforeEach(async () => {
  ordner = await mkdtemp(join(tmpdir(), "verlauf-beispiel-"));
});
afterEach(() => rm(ordner, { recursive: true }));

const AUFTRAG = { personen: 400, seed: 1, datenstand: "2016-05-31" as IsoDate };

const bytesOf = async (folder: string): Promise<readonly (readonly [string, string])[]> =>
  Promise.all(
    (await readdir(folder)).sort().map(
      async (name) =>
        [
          name,
          createHash("sha256")
            .update(await readFile(join(folder, name)))
            .digest("hex"),
        ] as const,
    ),
  );

const textOf = async (art: string): Promise<string> =>
  new TextDecoder("windows-1252").decode(await readFile(join(ordner, `${art}.csv`)));

test("the same order gives the same bytes, another seed others", async () => {
  const [one, same, other] = ["eins", "zwei", "drei"].map((name) => join(ordner, name)) as [string, string, string];
  await writeBeispiel(one, AUFTRAG);
  await writeBeispiel(same, AUFTRAG);
  await writeBeispiel(other, { ...AUFTRAG, seed: 2 });
  expect(await bytesOf(one)).toEqual(await bytesOf(same));
  expect(await bytesOf(one)).not.toEqual(await bytesOf(other));
});

test("all seven files are there, with as many rows as reported", async () => {
  const counts = await writeBeispiel(ordner, AUFTRAG);
  expect((await readdir(ordner)).sort()).toEqual(DATEIARTEN.map((art) => `${art}.csv`).sort());
  expect(counts.kunden).toBe(400);
  for (const art of DATEIARTEN) expect([art, (await textOf(art)).split("\r\n").length - 2]).toEqual([art, counts[art]]);
});

test("the files have the quirks of real exports", async () => {
  await writeBeispiel(ordner, { ...AUFTRAG, personen: 2000 });
  const [kunden, kontakte, organisation, ausnahmen] = await Promise.all(
    ["kunden", "kontakte", "organisation", "ausnahmen"].map(textOf),
  );
  const raw = await readFile(join(ordner, "kunden.csv"));
  // ü is one byte in Windows-1252, and the bytes are no valid UTF-8
  expect(raw.includes(Buffer.from("Vereinbarung bis;Eingliederungsgutschein"))).toBe(true);
  expect(raw.includes(Buffer.from([0x3b, 0x4e, 0xe4, 0x63, 0x68, 0x73, 0x74, 0x65, 0x72]))).toBe(true);
  expect(() => new TextDecoder("utf-8", { fatal: true }).decode(raw)).toThrow(TypeError);
  expect(kunden?.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(kunden).toMatch(/\r\n0\d\d[A-H]\d{6};SGB II;07312;\d+;\d\d\.\d\d\.\d{4};/);
  for (const code of PROFILLAGEN) expect(kunden).toMatch(new RegExp(`;(${code}|${PROFILLAGE_NAMEN[code]});`));
  expect(kunden).toMatch(/;Marktprofil;/);
  expect(kunden).toMatch(/;M;/);
  expect(kunden?.split("\r\n")[0]).toMatch(/;Druckkennzeichen$/);
  expect(kontakte).toMatch(/persönlich ;/);
  expect(kontakte).toMatch(/;Folgegespräch;;Beratungsvermerk\r\n/);
  expect(organisation).toMatch(/@example\.org;;;\d+\.1\r\n/);
  expect(ausnahmen).toContain('"Umzug; laufende ""Klärung"" mit dem neuen Träger"');
  expect(ausnahmen).toContain("Einzelfall – siehe „Vermerk“ vom Vortag");
});

test("a folder that is not there yet is made, its parents too", async () => {
  await writeBeispiel(join(ordner, "a", "b"), AUFTRAG);
  expect(await readdir(join(ordner, "a", "b"))).toHaveLength(7);
});

test("files that are there are left alone unless they may be replaced", async () => {
  const file = join(ordner, "kunden.csv");
  await writeFile(file, "echte Daten");
  await expect(writeBeispiel(ordner, AUFTRAG)).rejects.toThrow("liegt schon kunden.csv. Bitte einen leeren Ordner");
  expect(await readFile(file, "utf8")).toBe("echte Daten");
  await writeBeispiel(ordner, AUFTRAG, { ersetzen: true });
  expect((await readFile(file)).length).toBeGreaterThan(10_000);
});

test("a file in the folder's place is refused", async () => {
  const file = join(ordner, "datei");
  await writeFile(file, "");
  await expect(writeBeispiel(file, AUFTRAG)).rejects.toThrow("ist kein Ordner");
  await expect(writeBeispiel(join(file, "darin"), AUFTRAG)).rejects.toThrow("ist kein Ordner");
});

test("a folder in a file's place is refused", async () => {
  await mkdir(join(ordner, "kunden.csv"));
  await expect(writeBeispiel(ordner, AUFTRAG, { ersetzen: true })).rejects.toThrow(
    "Bitte einen leeren Ordner angeben.",
  );
});

test("a wrong order is refused before a folder is made", async () => {
  await expect(writeBeispiel(join(ordner, "neu"), { ...AUFTRAG, personen: 3 })).rejects.toThrow(Refusal);
  expect(await readdir(ordner)).toEqual([]);
});

test("who waits is told how far it is", async () => {
  const seen: number[] = [];
  await writeBeispiel(ordner, { ...AUFTRAG, personen: 2500 }, { onPersonen: (count) => seen.push(count) });
  expect(seen).toEqual([1000, 2000]);
});
