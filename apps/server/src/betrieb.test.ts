import { mkdir, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createBestand } from "./testing/bestand.ts";
import { testordner } from "./testing/ordner.ts";
import { freierPort, type Serverprozess, startProzess } from "./testing/server-prozess.ts";

interface Betrieb {
  readonly prozess: Serverprozess;
  readonly url: string;
  readonly schluessel: string;
}

const betrieb = async (): Promise<Betrieb> => {
  const ordner = await testordner();
  const daten = join(ordner, "daten");
  await mkdir(daten, { mode: 0o700 });
  const schluessel = await createBestand(daten);
  const port = await freierPort();
  const konfig = join(ordner, "verlauf.yaml");
  await writeFile(
    konfig,
    `server:\n  port: ${port}\n  eingang: { ordner: "${join(ordner, "eingang")}", alleSekunden: 1 }\n`,
  );
  const prozess = startProzess(["--daten", daten, "--konfig", konfig]);
  if ((await prozess.zeile("bereit")) === undefined) expect.fail(prozess.fehlerausgabe());
  return { prozess, url: `http://127.0.0.1:${port}`, schluessel };
};

const BORDER = "grenze";

const part = (name: string, content: string): string =>
  `--${BORDER}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`;

/** An upload whose end is sent when it is told to. */
const slowUpload = (url: string, schluessel: string) => {
  const sent = request(`${url}/api/v1/lieferungen`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${schluessel}`,
      "Content-Type": `multipart/form-data; boundary=${BORDER}`,
    },
  });
  const status = new Promise<number | undefined>((resolve, reject) => {
    sent.on("error", reject);
    sent.on("response", (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });
  sent.write(part("datenstand", "2016-06-30"));
  const begun = new Promise<void>((resolve) => {
    sent.write(
      `--${BORDER}\r\nContent-Disposition: form-data; name="datei"; filename="kunden.csv"\r\nContent-Type: text/csv\r\n\r\nKundennummer;`,
      () => resolve(),
    );
  });
  return { status, begun, finish: () => sent.end(`Dienststelle\r\n123H000009;63504\r\n--${BORDER}--\r\n`) };
};

test("what runs when the end is asked for is finished first", async () => {
  const { prozess, url, schluessel } = await betrieb();
  const upload = slowUpload(url, schluessel);
  await upload.begun;
  // what it was sent before it has when it answers what came later
  expect((await fetch(`${url}/gesundheit`)).status).toBe(200);
  prozess.signal("SIGTERM");
  // the parts that started later end first; then nobody gets in any more
  await expect.poll(() => fetch(`${url}/gesundheit`).catch(() => "zu"), { timeout: 30_000 }).toBe("zu");
  upload.finish();
  expect(await upload.status).toBe(202);
  expect(await prozess.ende).toBe(0);
});

test("whatever people send, nothing of anybody comes into the log", async () => {
  const { prozess, url, schluessel } = await betrieb();
  const authorised = { Authorization: `Bearer ${schluessel}` };
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, init).then((response) => response.text());
  const json = (body: string, headers: Readonly<Record<string, string>> = authorised): RequestInit => ({
    method: "POST",
    headers: { ...headers, "Content-Type": "application/json" },
    body,
  });

  const list = await ask("/api/v1/kontaktdichte?dienststelle=63504&stichtag=2016-06-01&limit=5", {
    headers: authorised,
  });
  const [kundennummer = ""] = /\d{3}[A-Z]\d{6}/.exec(list) ?? [];
  expect(kundennummer).not.toBe("");
  await ask(`/api/v1/kontaktdichte?stichtag=2016-06-01&kundennummer=${kundennummer}`, { headers: authorised });
  await ask(`/api/v1/kontaktdichte/${kundennummer}?name=Muster`, { headers: authorised });
  await ask(`/${kundennummer}/Erika.Muster@haus.de`);
  const abfrage = JSON.stringify({ kundennummer, stichtag: "2016-06-01" });
  expect(await ask("/api/v1/kontaktdichte/abfrage", json(abfrage))).toContain("Maßgeblich");
  await ask("/api/v1/kontaktdichte/abfrage", json(`{"kundennummer":"${kundennummer}","stichtag":"31.02.2016"`));
  await ask("/api/v1/kontaktdichte/abfrage", json(JSON.stringify({ kundennummer: "Erika Muster", stichtag: "x" })));
  await ask("/api/v1/kontaktdichte/abfrage", json(abfrage, { Authorization: `Bearer vlk_abc_${kundennummer}` }));
  await ask("/gesundheit", { headers: { "X-Request-Id": kundennummer, Referer: `https://haus.de/${kundennummer}` } });
  await ask("/api/v1/", { headers: { ...authorised, "X-Request-Id": kundennummer } });
  prozess.signal("SIGTERM");
  expect(await prozess.ende).toBe(0);

  const log = prozess.zeilen.map((zeile) => JSON.stringify(zeile)).join("\n");
  const asked = prozess.zeilen.filter(({ ereignis }) => ereignis === "anfrage");
  expect(asked.length).toBeGreaterThanOrEqual(8);
  for (const { anfrage, methode, route, status, ...rest } of asked) {
    expect([typeof anfrage, typeof methode, typeof status]).toEqual(["string", "string", "number"]);
    expect(route).toMatch(/^(?:unbekannt|\/[a-z0-9/{}:*.-]*)$/i);
    expect(Object.keys(rest).sort()).toEqual(["ereignis", "level", "millisekunden", "pid", "time"]);
  }
  expect(log).not.toContain(kundennummer);
  expect(log).not.toMatch(/\d{3}[A-Z]\d{6}|Muster|@|vlk_|Bearer|\?/);
  expect(log).not.toContain(schluessel.split("_").at(-1));
  expect(prozess.fehlerausgabe()).toBe("");
});

test("requests without a length are answered like any other", async () => {
  const { prozess, url, schluessel } = await betrieb();
  const headers = { Authorization: `Bearer ${schluessel}` };
  const ask = (path: string, body: string | undefined): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const json = body === undefined ? {} : { "Content-Type": "application/json", "Transfer-Encoding": "chunked" };
      const sent = request(`${url}${path}`, { method: "POST", headers: { ...headers, ...json } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on("error", reject);
      sent.end(body);
    });
  const gone = JSON.stringify({ kundennummer: "999Z999999", stichtag: "2016-06-01" });
  expect(await ask("/api/v1/kontaktdichte/abfrage", gone)).toBeLessThan(500);
  expect(await ask("/api/v1/dienststellen/99999/stichproben/2016-05", undefined)).toBeLessThan(500);
  prozess.signal("SIGTERM");
  expect(await prozess.ende).toBe(0);
});
