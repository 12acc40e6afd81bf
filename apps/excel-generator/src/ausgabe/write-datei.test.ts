import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testordner } from "../testing/ordner.ts";
import { writeDatei } from "./write-datei.ts";

const ordner = testordner();

test("a list is for whoever asked for it, and nothing else is left", async () => {
  await mkdir(join(ordner, "neu"));
  await writeDatei(join(ordner, "neu/liste.csv"), "eins");
  await writeDatei(join(ordner, "neu/liste.csv"), "zwei");
  expect(await readFile(join(ordner, "neu/liste.csv"), "utf8")).toBe("zwei");
  expect((await stat(join(ordner, "neu/liste.csv"))).mode & 0o777).toBe(0o600);
  expect(await readdir(join(ordner, "neu"))).toEqual(["liste.csv"]);
});

test("a link is written through", async () => {
  await writeFile(join(ordner, "ziel.csv"), "");
  await symlink("ziel.csv", join(ordner, "link.csv"));
  await writeDatei(join(ordner, "link.csv"), "Inhalt");
  expect(await readFile(join(ordner, "ziel.csv"), "utf8")).toBe("Inhalt");
});

test("a device is written to and stays a device", async () => {
  await writeDatei("/dev/null", "Inhalt");
  expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
});

test.runIf(process.platform === "linux")("a full disk is told in a sentence", async () => {
  await expect(writeDatei("/dev/full", "Inhalt")).rejects.toThrow(
    "/dev/full konnte nicht geschrieben werden. Auf dem Datenträger ist kein Platz mehr.",
  );
});
