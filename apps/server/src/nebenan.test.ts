import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createBestand } from "./testing/bestand.ts";
import { testordner } from "./testing/ordner.ts";
import { freierPort, startProzess } from "./testing/server-prozess.ts";
import { verlauf } from "./testing/verlauf-befehl.ts";

const FRAGE = "/api/v1/kontaktdichte?dienststelle=63504&stichtag=2016-06-01";

test("while the server runs on its embedded data, commands use them, too", async () => {
  const ordner = await testordner();
  const daten = join(ordner, "daten");
  await mkdir(daten, { mode: 0o700 });
  await createBestand(daten);
  const port = await freierPort();
  const konfig = join(ordner, "server.yaml");
  await writeFile(konfig, `server: { dienste: [api, auftraege], port: ${port} }\n`);
  const prozess = startProzess(["--daten", daten, "--konfig", konfig]);
  if ((await prozess.zeile("bereit")) === undefined) expect.fail(prozess.fehlerausgabe());
  const befehl = (...args: readonly string[]) => verlauf(ordner, ...args, "--daten", daten);
  const status = async (schluessel: string): Promise<number> =>
    (await fetch(`http://127.0.0.1:${port}${FRAGE}`, { headers: { Authorization: `Bearer ${schluessel}` } })).status;

  const made = await befehl("schluessel", "anlegen", "--name", "Fachverfahren", "--umfang", "alles", "--json");
  expect(made).toMatchObject({ code: 0, err: "" });
  const { id, schluessel } = JSON.parse(made.out);
  expect(await status(schluessel)).toBe(200);
  expect((await befehl("schluessel", "liste")).out).toContain("Fachverfahren");
  expect((await befehl("schluessel", "widerrufen", id)).code).toBe(0);
  expect(await status(schluessel)).toBe(401);

  expect((await befehl("ueberfaellig", "--stichtag", "2016-06-01")).out).toContain("überfällig");
  expect((await befehl("auftraege")).code).toBe(0);
  // by the real clock: on the first working day of a week its overview lies there already
  expect((await befehl("postausgang")).out).toMatch(/^(?:Der Postausgang ist leer\.|Im Postausgang: )/);
  expect((await befehl("protokoll", "pruefen")).code).toBe(0);
  const moved = await befehl("daten", "umziehen", "--nach", "postgres://127.0.0.1:1/leer");
  expect(moved.err).toContain(`Der Verlauf-Server (Prozess ${prozess.pid}) benutzt ${daten}. Beenden Sie ihn.`);

  prozess.signal("SIGTERM");
  expect([await prozess.ende, prozess.fehlerausgabe()]).toEqual([0, ""]);
});
