import { readFile } from "node:fs/promises";
import { request as plainRequest, type RequestListener } from "node:http";
import { request as secureRequest } from "node:https";
import { connect } from "node:net";
import type { TLSSocket } from "node:tls";
import { expect, onTestFinished, test } from "vitest";
import { testordner } from "../testing/ordner.ts";
import { writeZertifikat } from "../testing/zertifikat.ts";
import { type Lauscher, listenOn } from "./listen-on.ts";
import { readZertifikat } from "./zertifikat.ts";

const HEUTE = new Date("2026-11-22T10:00:00Z");
const HERE = { adresse: "127.0.0.1", port: 0, proxy: null };
const greet: RequestListener = (_request, response) => void response.end("guten Tag");

const listening = async (listener: RequestListener, changes: Partial<Parameters<typeof listenOn>[0]> = {}) => {
  const lauscher = await listenOn({ ...HERE, ...changes }, null, listener);
  onTestFinished(() => lauscher.schliesse(0));
  return lauscher;
};

const get = (port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    plainRequest({ host: "127.0.0.1", port }, (response) => {
      response.setEncoding("utf8");
      let text = "";
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve(text));
    })
      .on("error", reject)
      .end();
  });

/** What comes back for bytes that no HTTP client would send. */
const say = ({ port }: Lauscher, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk.toString("utf8");
    });
    socket.on("close", () => resolve(text));
    socket.on("error", reject);
  });

const commonName = (port: number, ca: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    secureRequest({ host: "localhost", port, ca, agent: false }, (response) => {
      resolve(String((response.socket as TLSSocket).getPeerCertificate().subject.CN));
      response.resume();
    })
      .on("error", reject)
      .end();
  });

test("a request that runs is finished before the end, and no other is taken", async () => {
  const begun = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const lauscher = await listening((_request, response) => {
    begun.resolve();
    void release.promise.then(() => response.end("fertig"));
  });
  const answer = get(lauscher.port);
  await begun.promise;
  const closed = lauscher.schliesse(60_000);
  await expect(get(lauscher.port)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  release.resolve();
  expect(await answer).toBe("fertig");
  await closed;
});

test("a request that takes longer than the grace period is cut off", async () => {
  const begun = Promise.withResolvers<void>();
  const lauscher = await listening(() => begun.resolve());
  const answer = get(lauscher.port);
  await begun.promise;
  const [, cut] = await Promise.allSettled([lauscher.schliesse(1), answer]);
  expect(cut).toMatchObject({ status: "rejected", reason: { code: "ECONNRESET" } });
});

test("a port that is taken is a sentence", async () => {
  const { port } = await listening(greet);
  await expect(listenOn({ ...HERE, port }, null, greet)).rejects.toThrow(
    `Der Anschluss ${port} auf 127.0.0.1 ist schon belegt.`,
  );
  await expect(listenOn({ ...HERE, adresse: "192.0.2.1" }, null, greet)).rejects.toThrow(
    "Die Adresse 192.0.2.1 hat dieser Rechner nicht",
  );
});

test("what isn't HTTP gets a German answer and no library's words", async () => {
  const lauscher = await listening(greet);
  expect(await say(lauscher, "GUTEN TAG\r\n\r\n")).toMatch(
    /^HTTP\/1\.1 400 Bad Request\r\n.*"title":"Die Anfrage ist kein gültiges HTTP\."/s,
  );
  const long = `GET / HTTP/1.1\r\nHost: x\r\nX-Lang: ${"a".repeat(20_000)}\r\n\r\n`;
  expect(await say(lauscher, long)).toMatch(/^HTTP\/1\.1 431 .*"title":"Die Kopfzeilen der Anfrage sind zu lang\."/s);
});

test("with a certificate it speaks TLS, and changes it without a break", async () => {
  const ordner = await testordner();
  const eins = readZertifikat(await writeZertifikat(ordner, "eins"), HEUTE);
  const lauscher = await listenOn(HERE, eins, greet);
  onTestFinished(() => lauscher.schliesse(0));
  expect(await commonName(lauscher.port, eins.cert)).toBe("verlauf.example eins");
  await expect(get(lauscher.port)).rejects.toThrow();

  const dateien = await writeZertifikat(ordner, "zwei");
  const zwei = readZertifikat(dateien, HEUTE);
  lauscher.wechsleZertifikat(zwei);
  expect(await commonName(lauscher.port, await readFile(dateien.zertifikat))).toBe("verlauf.example zwei");
});
