import { chmod, copyFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { testordner } from "../testing/ordner.ts";
import { writeZertifikat } from "../testing/zertifikat.ts";
import { readZertifikat } from "./zertifikat.ts";

const HEUTE = new Date("2026-11-22T10:00:00Z");

test("a certificate comes with its key and its last day", async () => {
  const dateien = await writeZertifikat(await testordner(), "eins");
  expect(readZertifikat(dateien, HEUTE).bis).toEqual(new Date("2120-01-01T00:00:00Z"));
});

test("one that has run out is refused", async () => {
  const dateien = await writeZertifikat(await testordner(), "eins");
  expect(() => readZertifikat(dateien, new Date("2120-01-01T00:00:00Z"))).toThrow(
    `${dateien.zertifikat} ist am 01.01.2120 abgelaufen.`,
  );
});

test("a key that belongs to another, is open to others or is none is refused", async () => {
  const dateien = await writeZertifikat(await testordner(), "eins");
  const { schluesselDatei } = await writeZertifikat(await testordner(), "zwei");
  expect(() => readZertifikat({ ...dateien, schluesselDatei }, HEUTE)).toThrow(
    `${schluesselDatei} gehört nicht zu ${dateien.zertifikat}.`,
  );
  await writeFile(schluesselDatei, "kein Schlüssel");
  expect(() => readZertifikat({ ...dateien, schluesselDatei }, HEUTE)).toThrow("keinen lesbaren privaten Schlüssel");
  await chmod(dateien.schluesselDatei, 0o644);
  expect(() => readZertifikat(dateien, HEUTE)).toThrow(`chmod 600 ${dateien.schluesselDatei}`);
});

test("a file that holds no certificate, or isn't there, is a sentence", async () => {
  const dateien = await writeZertifikat(await testordner(), "eins");
  await copyFile(dateien.schluesselDatei, dateien.zertifikat);
  expect(() => readZertifikat(dateien, HEUTE)).toThrow(`${dateien.zertifikat} enthält kein Zertifikat.`);
  expect(() => readZertifikat({ ...dateien, zertifikat: "fehlt.pem" }, HEUTE)).toThrow("fehlt.pem");
});
