import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "@verlauf/core";
import { expect, onTestFinished, test } from "vitest";
import { downloadDatei } from "./download-datei.ts";
import type { ErlaubterHost } from "./erlaubter-host.ts";
import type { Abrufdeps } from "./sicherer-abruf.ts";
import { gegenstelle, ZERTIFIKAT } from "./testing/gegenstelle.ts";

const NEUN_BYTES = { maxBytes: 9, sekunden: 20 };

const ordner = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), "verlauf-abruf-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
};

const intern = (host: string): readonly ErlaubterHost[] => [{ host, intern: true }];

const lade = async (deps: Abrufdeps, link: string, grenzen = NEUN_BYTES, sha256?: string): Promise<string> => {
  const pfad = join(await ordner(), "datei");
  await downloadDatei(deps, { link, pfad, sha256, ...grenzen });
  return readFile(pfad, "utf8");
};

/** The sentence with which loading is refused. */
const refused = async (...call: Parameters<typeof lade>): Promise<string> => {
  const error = await lade(...call).then(
    () => new Error("it wasn't refused"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw error;
  return error.message;
};

test("a file comes over an encrypted connection, checked against its hash", async () => {
  const { host } = await gegenstelle((_, antwort) => antwort.end("neun Byte"), { tls: true });
  const deps = { erlaubteHosts: intern(host), zertifikate: [ZERTIFIKAT] };
  const hash = createHash("sha256").update("neun Byte").digest("hex");
  expect(await lade(deps, `https://${host}/a`, NEUN_BYTES, hash)).toBe("neun Byte");
  expect(await refused(deps, `https://${host}/a`, NEUN_BYTES, "0".repeat(64))).toContain("Prüfsumme (SHA-256)");
});

test("a certificate that nobody vouches for is refused", async () => {
  const { host } = await gegenstelle((_, antwort) => antwort.end("a"), { tls: true });
  expect(await refused({ erlaubteHosts: intern(host) }, `https://${host}/a`)).toContain("Das Zertifikat");
});

test("this machine is reached only where the entry names it and is internal", async () => {
  const { host, port, verbindungen } = await gegenstelle((_, antwort) => antwort.end("a"), { tls: true });
  const asOutside = { erlaubteHosts: [{ host }], zertifikate: [ZERTIFIKAT] };
  expect(await refused(asOutside, `https://${host}/`)).toContain("nicht freigegeben ist");
  const literal = `127.0.0.1:${port}`;
  expect(await refused({ erlaubteHosts: [{ host: literal }] }, `https://${literal}/`)).toContain("nicht freigegeben");
  const named = `intern.haus.example:${port}`;
  const loeseAuf = async () => [{ address: "127.0.0.1", family: 4 }];
  expect(await refused({ erlaubteHosts: intern(named), loeseAuf }, `https://${named}/`)).toContain("nicht freigegeben");
  expect(verbindungen()).toBe(0);
});

test.each([
  ["metadata", ["169.254.169.254"]],
  ["a private address", ["10.0.0.1"]],
  ["one bad address among good ones", ["93.184.215.14", "127.0.0.1"]],
  ["a mapped address", ["::ffff:127.0.0.1"]],
  ["no address", []],
])("a public name that leads to %s isn't called", async (_, addresses) => {
  const loeseAuf = async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  const deps = { erlaubteHosts: [{ host: "flow.example.de" }], loeseAuf };
  const sentence = await refused(deps, "https://flow.example.de/a");
  expect(sentence).toContain("nicht freigegeben ist");
  for (const address of addresses) expect(sentence).not.toContain(address);
});

test("a name that changes between two looks gains nothing", async () => {
  const { port, verbindungen } = await gegenstelle((_, antwort) => antwort.end("a"));
  let looks = 0;
  const host = `flow.example.de:${port}`;
  // harmless to whoever checks first, this machine to whoever connects afterwards
  const loeseAuf = async () => {
    looks += 1;
    return [{ address: looks === 1 ? "203.0.113.1" : "127.0.0.1", family: 4 }];
  };
  const deps = { erlaubteHosts: [{ host }], loeseAuf };
  for (const _ of [1, 2, 3]) expect(await refused(deps, `https://${host}/a`)).toContain("nicht freigegeben ist");
  expect([looks, verbindungen()]).toEqual([3, 0]);
});

test("a redirect isn't followed", async () => {
  const target = await gegenstelle((_, antwort) => antwort.end("geheim"));
  const { host } = await gegenstelle((_, antwort) =>
    antwort.writeHead(302, { location: `http://${target.host}/` }).end(),
  );
  const deps = { erlaubteHosts: [...intern(host), ...intern(target.host)] };
  expect(await refused(deps, `http://${host}/a`)).toContain("leitet weiter");
  expect(target.verbindungen()).toBe(0);
});

test("a file that is too large is given up, announced or not", async () => {
  const announced = await gegenstelle((_, antwort) => antwort.end("zehn Bytes"));
  expect(await refused({ erlaubteHosts: intern(announced.host) }, `http://${announced.host}/`)).toContain("zu groß");
  const endless = await gegenstelle((_, antwort) => {
    antwort.on("close", () => clearInterval(timer));
    const timer = setInterval(() => antwort.write("immer weiter "), 1);
  });
  expect(await refused({ erlaubteHosts: intern(endless.host) }, `http://${endless.host}/`)).toContain("zu groß");
});

test("who only drips is given up in time", async () => {
  const { host } = await gegenstelle((_, antwort) => {
    antwort.on("close", () => clearInterval(timer));
    const timer = setInterval(() => antwort.write("a"), 50);
  });
  const grenzen = { maxBytes: 2 ** 20, sekunden: 1 };
  expect(await refused({ erlaubteHosts: intern(host) }, `http://${host}/`, grenzen)).toContain("nicht rechtzeitig");
});

test("who says nothing at all is given up in time, a resolver too", async () => {
  const { host } = await gegenstelle(() => undefined);
  const grenzen = { maxBytes: 9, sekunden: 1 };
  expect(await refused({ erlaubteHosts: intern(host) }, `http://${host}/`, grenzen)).toContain("nicht rechtzeitig");
  const deps = { erlaubteHosts: [{ host: "flow.example.de" }], loeseAuf: () => new Promise<never>(() => undefined) };
  expect(await refused(deps, "https://flow.example.de/", grenzen)).toContain("nicht rechtzeitig");
});

test.each([
  ["a header without end", { "x-lang": "a".repeat(20_000) }, 200, "nicht verständlich geantwortet"],
  ["a packed body", { "content-encoding": "gzip" }, 200, "gepackt"],
  ["another status", {}, 404, "antwortet mit 404"],
] as const)("%s is refused", async (_, kopf, status, sentence) => {
  const { host } = await gegenstelle((_anfrage, antwort) => antwort.writeHead(status, kopf).end("a"));
  expect(await refused({ erlaubteHosts: intern(host) }, `http://${host}/`)).toContain(sentence);
});

test("a connection that breaks off is told, and one that nobody takes", async () => {
  const { host } = await gegenstelle((_, antwort) => {
    antwort.writeHead(200, { "content-length": "9" }).write("neun");
    setTimeout(() => antwort.destroy(), 20);
  });
  expect(await refused({ erlaubteHosts: intern(host) }, `http://${host}/`)).toContain("abgebrochen");
  expect(await refused({ erlaubteHosts: intern("localhost:1") }, "http://localhost:1/")).toContain("nicht erreichbar");
});

test("whoever called may give up", async () => {
  const { host } = await gegenstelle(() => undefined);
  const stop = new AbortController();
  const loading = downloadDatei(
    { erlaubteHosts: intern(host) },
    { link: `http://${host}/`, pfad: join(await ordner(), "datei"), ...NEUN_BYTES, signal: stop.signal },
  );
  stop.abort(new Refusal("Der Server hält an."));
  await expect(loading).rejects.toThrow("Der Server hält an.");
});
