import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Refusal } from "@verlauf/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDateiverkehr } from "./dateiverkehr.ts";

let server: Server;
let base: string;
const received: { readonly range: string | undefined; readonly token: string | undefined; readonly bytes: number }[] =
  [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    if (request.method === "PUT") {
      let bytes = 0;
      for await (const part of request) bytes += (part as Buffer).length;
      const { "content-range": range, authorization: token } = request.headers;
      received.push({ range, token, bytes });
      response.writeHead(request.url === "/voll" ? 507 : 201).end("{}");
      return;
    }
    switch (request.url) {
      case "/redirect":
        response.writeHead(302, { location: "http://169.254.169.254/" }).end();
        return;
      case "/stream":
        response.writeHead(200);
        for (let part = 0; part < 40; part++) response.write(Buffer.alloc(1000));
        response.end();
        return;
      case "/long":
        response.writeHead(200, { "content-length": "30000" }).end(Buffer.alloc(30_000));
        return;
      case "/hang":
        response.writeHead(200).write("x");
        return;
      case "/gone":
        response.writeHead(410).end("secret detail");
        return;
      default:
        response.end("inhalt");
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

const here = (sekunden = 5) => openDateiverkehr({ loopback: true, maxBytes: 20_000, sekunden });

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "none",
    (error: unknown) => (error instanceof Refusal ? error.message : `a bug: ${String(error)}`),
  );

const FREMD = "Die Datei liegt an einem Ort, von dem ich nichts annehme. Bitte hängen Sie sie hier im Chat an.";

test("a file is fetched as it is", async () => {
  expect(Buffer.from(await here().download(`${base}/datei`)).toString()).toBe("inhalt");
});

test.for([
  "https://evilsharepoint.com/a.xlsx",
  "https://sharepoint.com.example.org/a.xlsx",
  "https://sharepoint.com/a.xlsx",
  "https://.sharepoint.com/a.xlsx",
  "http://haus.sharepoint.com/a.xlsx",
  "https://haus.sharepoint.com:8443/a.xlsx",
  "https://nutzer:wort@haus.sharepoint.com/a.xlsx",
  "https://haus.sharepoint.com@example.org/a.xlsx",
  "https://169.254.169.254/a.xlsx",
  "https://[::1]/a.xlsx",
  "http://127.0.0.1/a.xlsx",
  "file:///etc/passwd",
  "ftp://haus.sharepoint.com/a.xlsx",
  "a.xlsx",
  "",
])("nothing is fetched from or brought to %s", async (adresse) => {
  const verkehr = openDateiverkehr();
  expect(await refusalOf(verkehr.download(adresse))).toBe(FREMD);
  expect(await refusalOf(verkehr.upload(adresse, new Uint8Array(1)))).toBe(FREMD);
  expect(() => verkehr.requireErlaubt(adresse)).toThrow(FREMD);
});

test("Microsoft's places are allowed, and those that the house names", () => {
  const verkehr = openDateiverkehr({ weitereHosts: ["dateien.example.org", ".intern.example.org"] });
  for (const adresse of [
    "https://haus-my.sharepoint.com/personal/a.xlsx",
    "https://HAUS.SharePoint.com/a.xlsx",
    "https://eu.asm.svc.ms/a",
    "https://dateien.example.org/a",
    "https://a.intern.example.org/a",
  ]) {
    expect(() => verkehr.requireErlaubt(adresse), adresse).not.toThrow();
  }
  expect(() => verkehr.requireErlaubt("https://a.dateien.example.org/a")).toThrow(FREMD);
});

test("on this machine without encryption only where it is said, and only there", async () => {
  expect(await refusalOf(openDateiverkehr().download(`${base}/datei`))).toBe(FREMD);
  expect(await refusalOf(here().download("http://example.org/datei"))).toBe(FREMD);
});

test.for([
  ["/redirect", "Die Datei ließ sich nicht abholen. Bitte schicken Sie sie noch einmal."],
  ["/gone", "Die Datei ließ sich nicht abholen. Bitte schicken Sie sie noch einmal."],
  ["/long", "Die Datei ist zu groß: Ich nehme höchstens 0 MB an."],
  ["/stream", "Die Datei ist zu groß: Ich nehme höchstens 0 MB an."],
] as const)("%s ends in a sentence", async ([path, sentence]) => {
  expect(await refusalOf(here().download(base + path))).toBe(sentence);
});

test("a file that doesn't come to its end is given up", async () => {
  expect(await refusalOf(here(0.2).download(`${base}/hang`))).toBe(
    "Die Datei ließ sich nicht abholen. Bitte schicken Sie sie noch einmal.",
  );
});

test("a file goes up in one piece, without any token", async () => {
  await here().upload(`${base}/ablage`, new Uint8Array(4711));
  expect(received).toEqual([{ range: "bytes 0-4710/4711", token: undefined, bytes: 4711 }]);
  expect(await refusalOf(here().upload(`${base}/voll`, new Uint8Array(1)))).toContain(
    "nicht in Ihrem OneDrive ablegen",
  );
  expect(await refusalOf(here().upload("http://127.0.0.1:1/zu", new Uint8Array(1)))).toContain(
    "nicht in Ihrem OneDrive",
  );
});
