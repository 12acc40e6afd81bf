import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { legeAb, legeBeiseite, pfadOf, readAbgelegtes } from "./ablage.ts";

const wurzel = async (): Promise<string> => {
  const ordner = await mkdtemp(join(tmpdir(), "verlauf-ablage-"));
  onTestFinished(() => rm(ordner, { recursive: true, force: true }));
  return join(ordner, "ablage");
};

const modeOf = async (path: string): Promise<string> => ((await stat(path)).mode & 0o7777).toString(8);

const inhalt = new TextEncoder().encode("Mappe");

test("VK-38: a new filing is for its owner alone", async () => {
  const ort = { wurzel: await wurzel(), ordner: ["gE_intern", "Bereich_41", "412"], datei: "a.xlsx" };
  await legeAb(ort, inhalt);
  expect(await readFile(pfadOf(ort), "utf8")).toBe("Mappe");
  expect(await modeOf(pfadOf(ort))).toBe("600");
  for (const depth of [0, 1, 2, 3]) expect(await modeOf(join(ort.wurzel, ...ort.ordner.slice(0, depth)))).toBe("700");
  expect(await readdir(join(ort.wurzel, ...ort.ordner))).toEqual(["a.xlsx"]);
});

test("VK-38: new folders inherit from above, but never for everyone; those that are there keep their rights", async () => {
  const ort = { wurzel: await wurzel(), ordner: ["gE_intern", "Bereich_41", "412"], datei: "a.xlsx" };
  await mkdir(join(ort.wurzel, "gE_intern"), { recursive: true });
  await chmod(ort.wurzel, 0o755);
  await chmod(join(ort.wurzel, "gE_intern"), 0o2775);
  await legeAb(ort, inhalt);
  expect(await modeOf(ort.wurzel)).toBe("755");
  expect(await modeOf(join(ort.wurzel, "gE_intern"))).toBe("2775");
  expect(await modeOf(join(ort.wurzel, "gE_intern", "Bereich_41"))).toBe("2770");
  expect(await modeOf(pfadOf(ort))).toBe("660");
});

test("what somebody wrote is moved aside, not overwritten", async () => {
  const ort = { wurzel: await wurzel(), ordner: ["412"], datei: "Fragebogen.xlsx" };
  await legeAb(ort, inhalt);
  const found = await readAbgelegtes(ort);
  const ziel = await legeBeiseite(ort, found ?? inhalt);
  expect(ziel).toMatch(/Fragebogen_vorher_[0-9a-f]{8}\.xlsx$/);
  expect(await readFile(ziel, "utf8")).toBe("Mappe");
  expect(await readAbgelegtes(ort)).toBeUndefined();
});

test("what stands in the way is told in a sentence", async () => {
  const ort = { wurzel: await wurzel(), ordner: ["412"], datei: "a.xlsx" };
  await mkdir(ort.wurzel);
  await writeFile(join(ort.wurzel, "412"), "keine Mappe");
  await expect(legeAb(ort, inhalt)).rejects.toThrow(
    /konnte nicht geschrieben werden\. Ein Teil des Pfads ist kein Ordner\./,
  );
});
