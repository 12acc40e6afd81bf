import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { addDays } from "@verlauf/core";
import { openStore } from "@verlauf/store";
import { sendungFuer, tagInBerlin } from "@verlauf/use-cases";
import { expect, test } from "vitest";
import { createBestand } from "./testing/bestand.ts";
import { startConnector } from "./testing/connector.ts";
import { testordner } from "./testing/ordner.ts";
import { freierPort, startProzess } from "./testing/server-prozess.ts";

const APP = "9d2f7b10-0000-4000-8000-000000000002";
const MANDANT = "5c1e4a52-0000-4000-8000-000000000001";
const TL412 = "aaaaaaaa-0000-4000-8000-000000000412";

const REGISTRIERT = `chat: { appId: ${APP}, mandanten: ${MANDANT} }`;

interface Start {
  readonly chat: string;
  readonly dienste?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly ordner?: string;
}

const start = async ({ chat, dienste = "[bot]", env = {}, ordner }: Start) => {
  const hier = ordner ?? (await testordner());
  const port = await freierPort();
  const konfig = join(hier, "verlauf.yaml");
  await writeFile(konfig, `server: { dienste: ${dienste}, port: ${port} }\n${chat}\n`);
  const prozess = startProzess(["--daten", join(hier, "daten"), "--konfig", konfig], env);
  const isUp = (await prozess.zeile("bereit")) !== undefined;
  const url = `http://127.0.0.1:${port}`;
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${url}/api/messages`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  return { prozess, isUp, url, post };
};

const messageFrom = (serviceUrl: string, text: string) => ({
  type: "message",
  id: "1",
  channelId: "msteams",
  serviceUrl,
  from: { id: "29:tl412", aadObjectId: TL412 },
  recipient: { id: "28:verlauf" },
  conversation: { id: "a:tl412", conversationType: "personal", tenantId: MANDANT },
  channelData: { tenant: { id: MANDANT } },
  text,
});

const MEMBER = {
  id: "29:tl412",
  aadObjectId: TL412,
  userPrincipalName: "tl412@example.org",
  tenantId: MANDANT,
  userRole: "user",
};

test.for(["teams-ai", "teams-sdk"])("a registered bot on %s lets nobody in without a token", async (sdk) => {
  const chat = REGISTRIERT.replace("{", `{ sdk: ${sdk},`);
  const { isUp, url, post, prozess } = await start({ chat, env: { VERLAUF_CHAT_KENNWORT: "geheim" } });
  expect(isUp ? "" : prozess.fehlerausgabe()).toBe("");
  const connector = await startConnector(MEMBER);
  for (const headers of [{}, { Authorization: "Bearer x" }] as const) {
    const answer = await post(messageFrom(connector.serviceUrl, "Hilfe"), headers);
    expect([answer.status, await answer.text()]).toEqual([401, ""]);
  }
  // the bot is all that this process serves, and the pages that the app names
  expect((await fetch(`${url}/api/v1/referenz`)).status).toBe(404);
  for (const [pfad, titel] of [
    ["datenschutz", "Verlauf in Teams: Datenschutz"],
    ["nutzung", "Verlauf in Teams: Nutzung"],
  ] as const) {
    const page = await fetch(`${url}/${pfad}`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(`<h1>${titel}</h1>`)]);
  }
  prozess.signal("SIGTERM");
  expect(await prozess.ende).toBe(0);
});

test("the password is a file of its own, or a variable; without either nothing starts", async () => {
  const none = await start({ chat: REGISTRIERT });
  expect([none.isUp, await none.prozess.ende]).toEqual([false, 1]);
  expect(none.prozess.fehlerausgabe()).toBe(
    "verlauf.yaml nennt unter „chat“ eine „appId“, aber kein Kennwort. Nötig ist „kennwortDatei“, die Variable VERLAUF_CHAT_KENNWORT oder „anmeldung: verwaltete-identitaet“.\n",
  );
  const ordner = await testordner();
  const datei = join(ordner, "chat");
  await writeFile(datei, "geheim\n");
  const chat = REGISTRIERT.replace(" }", `, kennwortDatei: ${datei} }`);
  await chmod(datei, 0o644);
  const open = await start({ chat });
  expect(await open.prozess.ende).toBe(1);
  expect(open.prozess.fehlerausgabe()).toContain(`chmod 600 ${datei}`);
  await chmod(datei, 0o600);
  expect((await start({ chat })).isUp).toBe(true);
});

test("to try it out: answers on this machine alone, reminders, and nothing of it in the log", async () => {
  const ordner = await testordner();
  const daten = join(ordner, "daten");
  await createBestand(daten);
  const connector = await startConnector(MEMBER);
  const { post, url, prozess } = await start({
    chat: "chat: { anonym: true, ruhezeit: keine }",
    dienste: "[bot, auftraege]",
    ordner,
  });

  expect((await post({})).status).toBe(400);
  expect((await post(messageFrom(connector.serviceUrl, "Hilfe"), { "X-Forwarded-For": "10.1.2.3" })).status).toBe(401);
  expect((await post(messageFrom(connector.serviceUrl, "Wer ist überfällig?"))).status).toBe(200);
  expect(await connector.postWith("Team 412, Stand 31.05.2016")).toMatchObject({
    path: expect.stringContaining("a:tl412"),
  });

  // what is planned by anybody goes out by the running server
  const store = await openStore({ daten });
  const heute = tagInBerlin(new Date());
  await store.plane([
    sendungFuer(
      {
        art: "vertretung.uebernommen",
        dienststelle: "63504",
        team: "412",
        von: heute,
        bis: heute,
      },
      {
        kanal: "chat",
        an: "tl412@example.org",
        ersatz: null,
        ab: new Date(0).toISOString(),
        bis: null,
        loeschenAm: addDays(heute, 1),
      },
    ),
  ]);
  await store.close();
  expect(await connector.postWith("Sie vertreten")).toMatchObject({ path: expect.stringContaining("a:tl412") });
  await prozess.zeile("postausgang.zugestellt");
  const messwerte = await (await fetch(`${url}/metriken`)).text();
  expect(messwerte).toContain('verlauf_chat_total{art="text",ergebnis="beantwortet"} 1');
  expect(messwerte).toMatch(/verlauf_chat_total\{art="erinnerung",ergebnis="sent"\} \d/);

  prozess.signal("SIGTERM");
  expect(await prozess.ende).toBe(0);
  expect(prozess.zeilen.filter(({ ereignis }) => ereignis === "dienst.beendet").map(({ dienst }) => dienst)).toEqual([
    "http",
    "auftraege",
    "postausgang",
    "kanaele",
    "bot",
    "protokoll",
    "daten",
  ]);
  expect(JSON.stringify(prozess.zeilen)).not.toMatch(/tl412|überfällig|aaaaaaaa/);
});
