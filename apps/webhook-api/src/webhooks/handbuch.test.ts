import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { dateiEingegangen } from "./ereignis-schema.ts";
import { isGenuine, readKopf } from "./unterschrift.ts";

// The script that the handbook tells people to copy is run as they would run it.

const GEHEIMNIS = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const CHAPTER = fileURLToPath(new URL("../../../../docs/handbuch/13-webhooks.md", import.meta.url));

const scriptOf = (chapter: string): string =>
  /Datei `sende\.mjs`:[^`]*```js\n(?<script>.*?)```/s.exec(chapter)?.[1] ?? "";

test("the handbook's script for Node hands a delivery over, and its signature is genuine", async () => {
  const folder = await mkdtemp(join(tmpdir(), "verlauf-handbuch-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, "sende.mjs"), scriptOf(await readFile(CHAPTER, "utf8")));
  await writeFile(join(folder, "geheim"), `${GEHEIMNIS}\n`);
  await writeFile(join(folder, "kunden.csv"), "Kundennummer;Team\n123H000009;412\n");

  const got: { kopf: (name: string) => string | undefined; koerper: string }[] = [];
  const server = createServer(async (request, response) => {
    const { headers } = request;
    const kopf = (name: string): string | undefined => {
      const value = headers[name];
      return typeof value === "string" ? value : undefined;
    };
    got.push({ kopf, koerper: await text(request) });
    response.writeHead(202).end("{}");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.address() as AddressInfo;

  const words = ["sende.mjs", `http://127.0.0.1:${port}/`, "geheim", "2026-10-31", "kunden.csv"];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: folder });
  expect(stdout).toBe("202 {}\n");

  const [call] = got;
  const signed = readKopf(call?.kopf ?? (() => undefined), new Date());
  if (typeof signed === "string") expect.fail(signed);
  const geheimnisse = [{ schluessel: GEHEIMNIS, ab: null, bis: null }];
  expect(isGenuine(signed, call?.koerper ?? "", geheimnisse, "2026-11-02")).toBe(true);
  expect(dateiEingegangen.parse(JSON.parse(call?.koerper ?? "")).data).toEqual({
    datenstand: "2026-10-31",
    dateien: [{ name: "kunden.csv", inhalt: "S3VuZGVubnVtbWVyO1RlYW0KMTIzSDAwMDAwOTs0MTIK" }],
  });
});
