import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readGeheimnis } from "./geheimnis.ts";

const datei = async (content: string, mode: number): Promise<string> => {
  const ordner = await mkdtemp(join(tmpdir(), "verlauf-server-"));
  onTestFinished(() => rm(ordner, { recursive: true, force: true }));
  const pfad = join(ordner, "geheimnis");
  await writeFile(pfad, content);
  await chmod(pfad, mode);
  return pfad;
};

test("a secret is the file's text", async () => {
  expect(readGeheimnis(await datei("whsec_abc\n", 0o600))).toBe("whsec_abc");
});

test.for([0o640, 0o604, 0o666])("a file that others may read is refused (%o)", async (mode) => {
  const pfad = await datei("whsec_abc", mode);
  expect(() => readGeheimnis(pfad)).toThrow(`Bitte schützen Sie die Datei: chmod 600 ${pfad}`);
});

test("an empty or missing file is a sentence", async () => {
  const pfad = await datei("\n", 0o600);
  expect(() => readGeheimnis(pfad)).toThrow("ist leer. Erwartet wird dort ein Geheimnis in einer Zeile.");
  expect(() => readGeheimnis(`${pfad}.fehlt`)).toThrow(`${pfad}.fehlt`);
});
