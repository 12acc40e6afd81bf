import { readFile, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { join } from "node:path";
import type { TLSSocket } from "node:tls";
import { expect, test } from "vitest";
import { testordner } from "./testing/ordner.ts";
import { freierPort, type Serverprozess, startProzess } from "./testing/server-prozess.ts";
import { writeZertifikat } from "./testing/zertifikat.ts";

interface Start {
  readonly ordner: string;
  readonly daten: string;
  readonly konfig: string;
  readonly prozess: Serverprozess;
  readonly url: string;
}

const start = async (more = ""): Promise<Start> => {
  const ordner = await testordner();
  const port = await freierPort();
  const konfig = join(ordner, "verlauf.yaml");
  await writeFile(konfig, `server:\n  dienste: [api]\n  port: ${port}\n${more}`);
  const daten = join(ordner, "daten");
  const prozess = startProzess(["--daten", daten, "--konfig", konfig]);
  const bereit = await prozess.zeile("bereit");
  return {
    ordner,
    daten,
    konfig,
    prozess,
    url: bereit === undefined ? expect.fail(prozess.fehlerausgabe()) : `http://127.0.0.1:${port}`,
  };
};

const subject = (port: string, ca: Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    request({ host: "localhost", port, path: "/gesundheit", ca, agent: false }, (response) => {
      resolve(String((response.socket as TLSSocket).getPeerCertificate().subject.CN));
      response.resume();
    })
      .on("error", reject)
      .end();
  });

test("it starts, says how it is, keeps its data to itself and ends when asked", async () => {
  const { daten, konfig, prozess, url } = await start();
  expect(await (await fetch(`${url}/gesundheit`)).json()).toEqual({ zustand: "läuft" });
  const bereit = await fetch(`${url}/bereit`);
  expect([bereit.status, await bereit.json()]).toEqual([200, { zustand: "bereit" }]);
  expect(await (await fetch(`${url}/metriken`)).text()).toContain("process_resident_memory_bytes");

  const second = startProzess(["--daten", daten, "--konfig", konfig]);
  expect(await second.ende).toBe(1);
  expect(second.fehlerausgabe()).toBe(
    `Diese Daten sind gerade geöffnet: Der Verlauf-Server (Prozess ${prozess.pid}) benutzt ${daten}. Beenden Sie ihn.\n`,
  );

  prozess.signal("SIGTERM");
  expect(await prozess.ende).toBe(0);
  expect(prozess.fehlerausgabe()).toBe("");
  expect(
    prozess.zeilen
      .filter(({ ereignis }) => ereignis.startsWith("dienst."))
      .map(({ ereignis, dienst }) => `${ereignis} ${dienst}`),
  ).toEqual([
    "dienst.gestartet daten",
    "dienst.gestartet protokoll",
    "dienst.gestartet annahmen",
    "dienst.gestartet aufraeumen",
    "dienst.gestartet http",
    "dienst.beendet http",
    "dienst.beendet aufraeumen",
    "dienst.beendet annahmen",
    "dienst.beendet protokoll",
    "dienst.beendet daten",
  ]);
});

test("TLS with the house's certificate, which changes on SIGHUP", async () => {
  const ordner = await testordner();
  const { zertifikat, schluesselDatei } = await writeZertifikat(join(ordner, "tls"), "eins");
  const { prozess, url } = await start(
    `  tls: { zertifikat: "${zertifikat}", schluesselDatei: "${schluesselDatei}" }\n`,
  );
  const { port } = new URL(url);
  expect(await subject(port, await readFile(zertifikat))).toBe("verlauf.example eins");
  await expect(fetch(`${url}/gesundheit`)).rejects.toThrow();

  await writeFile(zertifikat, "kein Zertifikat");
  prozess.signal("SIGHUP");
  expect(await prozess.zeile("zertifikat.nicht-gewechselt")).toMatchObject({ level: "error" });

  await writeZertifikat(join(ordner, "tls"), "zwei");
  prozess.signal("SIGHUP");
  await prozess.zeile("zertifikat.gewechselt");
  expect(await subject(port, await readFile(zertifikat))).toBe("verlauf.example zwei");
  prozess.signal("SIGINT");
  expect(await prozess.ende).toBe(0);
});

test.for([
  ["server: { port: 99999 }", "server.port: „99999“ steht dort."],
  ["server: { adresse: 0.0.0.0 }", "„0.0.0.0“ ist auch von anderen Rechnern aus erreichbar."],
  ["server: { tls: { zertifikat: fehlt.pem, schluesselDatei: fehlt.key } }", "fehlt.pem"],
  ["server: { webhooks: { geheimnisse: [{ datei: fehlt }] } }", "fehlt"],
  ["mail: { server: smtp.haus.de, benutzer: verlauf, absender: v@haus.de }", "VERLAUF_MAIL_KENNWORT"],
] as const)("%s: nothing starts", async ([content, sentence]) => {
  const ordner = await testordner();
  const konfig = join(ordner, "verlauf.yaml");
  await writeFile(konfig, content);
  const prozess = startProzess(["--daten", join(ordner, "daten"), "--konfig", konfig]);
  expect(await prozess.ende).toBe(1);
  expect(prozess.fehlerausgabe()).toContain(sentence);
  expect(prozess.fehlerausgabe()).not.toMatch(/\bat .*\.ts/);
});

test("a wrong option is a sentence and starts nothing", async () => {
  const prozess = startProzess(["--hilfe"]);
  expect([await prozess.ende, prozess.fehlerausgabe().split("\n")[0]]).toEqual([1, "Unbekannt ist --hilfe."]);
});
