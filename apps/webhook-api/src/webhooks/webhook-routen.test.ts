import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { type IsoDate, Refusal } from "@verlauf/core";
import { defaultKonfiguration, type Konfiguration } from "@verlauf/intake";
import { annahmeFuer } from "@verlauf/use-cases";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { ApiEnv } from "../env.ts";
import type { Apimeldung } from "../meldung.ts";
import { gegenstelle } from "../netz/testing/gegenstelle.ts";
import { mounted, openTestStore, type TestStore } from "./testing/webhook-app.ts";
import { signMessage, type Webhookgeheimnis } from "./unterschrift.ts";
import { createWebhookRouten, type Webhookdeps } from "./webhook-routen.ts";

const SECRET = `whsec_${Buffer.alloc(32, 5).toString("base64")}`;
const OLD_SECRET = `whsec_${Buffer.alloc(32, 6).toString("base64")}`;
const ALWAYS: Webhookgeheimnis = { schluessel: SECRET, ab: null, bis: null };
const START = new Date("2026-11-02T08:00:00.000Z");
const EINGANG = "/api/v1/webhooks/eingang";

let opened: TestStore;
let ablageordner: string;
let now = START;
let lastId = 0;

beforeAll(async () => {
  opened = await openTestStore();
  ablageordner = join(opened.ordner, "ablage");
  await mkdir(ablageordner);
}, 60_000);
afterAll(() => opened.close());
beforeEach(() => {
  now = START;
});

const haus = (anzeige80: IsoDate | null, dienststelle = "63504"): Konfiguration => ({
  ...defaultKonfiguration,
  haus: { ...defaultKonfiguration.haus, dienststelle },
  datenschutz: { ...defaultKonfiguration.datenschutz, anzeige80 },
});

const app = (given: Partial<Webhookdeps> = {}): OpenAPIHono<ApiEnv> => {
  const { store } = opened;
  const uhr = (): Date => now;
  const routen = createWebhookRouten({
    store,
    uhr,
    annahme: annahmeFuer({
      store,
      storeFuer: () => store,
      lesezugriffe: { vermerke: () => undefined },
      haeuser: [],
      uhr,
      wecke: async () => undefined,
    }),
    haeuser: [haus("2026-01-01")],
    ablageordner,
    abruf: { erlaubteHosts: [] },
    geheimnisse: () => [ALWAYS],
    melde: () => undefined,
    maxLinkBytes: 2 ** 20,
    linkSekunden: 10,
    ...given,
  });
  return mounted(routen, () => ({ art: "betrieb", konto: "test" }));
};

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const KUNDEN = { name: "kunden.csv", inhalt: base64("Kundennummer;Team\n") };

const event = (data: Readonly<Record<string, unknown>> = {}, rest: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    type: "datei.eingegangen",
    timestamp: "2026-11-02T07:59:00Z",
    data: { datenstand: "2026-10-31", dateien: [KUNDEN], ...data },
    ...rest,
  });

interface Anruf {
  readonly id?: string;
  readonly um?: Date;
  readonly secrets?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

const newId = (): string => {
  lastId += 1;
  return `msg_${lastId}`;
};

const call = async (
  to: OpenAPIHono<ApiEnv>,
  body: string,
  { id = newId(), um = now, secrets = [SECRET], headers = {} }: Anruf = {},
) => {
  const response = await to.request(EINGANG, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(um.getTime() / 1000)),
      "webhook-signature": signMessage(secrets, { kennung: id, um, koerper: body }),
      ...headers,
    },
  });
  const answer = (await response.json()) as {
    readonly id: string;
    readonly detail?: string;
    readonly zustand?: string;
  };
  return { status: response.status, headers: response.headers, ...answer };
};

/** How often each reason stands in the log. */
const logged = async (): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {};
  for await (const some of opened.store.protokoll({ handlung: "webhook.abgelehnt" })) {
    for (const { art, gegenstand } of some) {
      expect(art).toBe("sicherheit");
      counts[gegenstand ?? ""] = (counts[gegenstand ?? ""] ?? 0) + 1;
    }
  }
  return counts;
};

const filesOf = async (id: string): Promise<Readonly<Record<string, string>>> => {
  const { ordner = "" } = (await opened.store.annahme(id)) ?? {};
  const names = await readdir(ordner);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(ordner, name), "utf8")])),
  );
};

test("a signed file is taken in, for the one house", async () => {
  const taken = await call(app(), event());
  expect([taken.status, taken.zustand]).toEqual([202, "angenommen"]);
  expect(taken.headers.get("Location")).toBe(`/api/v1/lieferungen/${taken.id}`);
  expect(await filesOf(taken.id)).toEqual({ "kunden.csv": "Kundennummer;Team\n" });
  expect(await opened.store.annahme(taken.id)).toMatchObject({
    art: "lieferung",
    weg: "webhook",
    datenstand: "2026-10-31",
    von: "schluessel:webhook",
    dienststellen: ["63504"],
  });
});

test("questionnaires need no day", async () => {
  const taken = await call(app(), event({ art: "frageboegen", datenstand: undefined }));
  expect(taken.status).toBe(202);
  expect(await opened.store.annahme(taken.id)).toMatchObject({ art: "frageboegen", datenstand: null });
});

test("unsigned, forged, late and wrongly keyed calls are refused and logged", async () => {
  const before = await logged();
  const its = app();
  const other = `whsec_${Buffer.alloc(32, 9).toString("base64")}`;
  const refused: readonly (readonly [Anruf, string, string])[] = [
    [{ headers: { "webhook-signature": "" } }, "unsigniert", "nicht nach Standard Webhooks"],
    [{ headers: { "webhook-id": "" } }, "unsigniert", "nicht nach Standard Webhooks"],
    [{ headers: { "webhook-timestamp": "gestern" } }, "unsigniert", "nicht nach Standard Webhooks"],
    [{ headers: { "webhook-signature": `v1,${base64("a".repeat(32))}` } }, "unterschrift", "gilt nicht"],
    [{ headers: { "webhook-id": "msg_anders" } }, "unterschrift", "gilt nicht"],
    [{ secrets: [other] }, "unterschrift", "gilt nicht"],
    [{ um: new Date(START.getTime() - 301_000) }, "verspaetet", "fünf Minuten"],
    [{ um: new Date(START.getTime() + 301_000) }, "verspaetet", "fünf Minuten"],
  ];
  const expected: Record<string, number> = { ...before };
  for (const [anruf, grund, sentence] of refused) {
    const answer = await call(its, event(), anruf);
    expect([answer.status, answer.headers.get("www-authenticate")]).toEqual([401, 'Webhook realm="verlauf"']);
    expect(answer.detail).toContain(sentence);
    expected[grund] = (expected[grund] ?? 0) + 1;
  }
  expect(await logged()).toEqual(expected);
});

test("a changed text is forged, and so is one that is no UTF-8", async () => {
  const its = app();
  const signature = signMessage([SECRET], { kennung: "msg_x", um: now, koerper: event() });
  const headers = { "webhook-id": "msg_x", "webhook-signature": signature };
  expect((await call(its, event({ datenstand: "2026-09-30" }), { headers })).status).toBe(401);
  const bytes = new Uint8Array([0x22, 0xff, 0x22]);
  const response = await its.request(EINGANG, {
    method: "POST",
    body: bytes,
    headers: {
      "content-type": "application/json",
      "webhook-id": "msg_y",
      "webhook-timestamp": String(START.getTime() / 1000),
      "webhook-signature": signMessage([SECRET], { kennung: "msg_y", um: now, koerper: '"\ufffd"' }),
    },
  });
  expect(response.status).toBe(401);
});

test("the same call again is a replay, after a restart too, and takes nothing in", async () => {
  const { wiederholt: before = 0 } = await logged();
  const first = await call(app(), event(), { id: "msg_replay" });
  expect(first.status).toBe(202);
  const second = await call(app(), event(), { id: "msg_replay" });
  expect([second.status, second.detail]).toEqual([401, "Diese Nachricht ist schon angekommen."]);
  await opened.reopen();
  now = new Date(START.getTime() + 299_000);
  expect((await call(app(), event(), { id: "msg_replay", um: START })).status).toBe(401);
  // the id with another text isn't a repetition, whatever its time
  expect((await call(app(), event({ datenstand: "2026-09-30" }), { id: "msg_replay" })).status).toBe(401);
  const { wiederholt: after } = await logged();
  expect(after).toBe(before + 3);
});

test("a sender that got no answer calls again at a later time and gets what became of the first", async () => {
  const body = event();
  const first = await call(app(), body, { id: "msg_retry" });
  now = new Date(START.getTime() + 30 * 60_000);
  const again = await call(app(), body, { id: "msg_retry" });
  expect([again.status, again.id]).toEqual([202, first.id]);
  expect((await call(app(), body, { id: "msg_retry" })).status).toBe(401);
});

/** The store with one method that fails. */
const brokenStore = (broken: Partial<Webhookdeps["store"]>): Webhookdeps["store"] => ({
  protokolliere: (...given) => opened.store.protokolliere(...given),
  beginneWebhook: (...given) => opened.store.beginneWebhook(...given),
  beendeWebhook: (...given) => opened.store.beendeWebhook(...given),
  vergissWebhook: (...given) => opened.store.vergissWebhook(...given),
  wiederholeWebhook: (...given) => opened.store.wiederholeWebhook(...given),
  raeumeWebhooksAuf: (...given) => opened.store.raeumeWebhooksAuf(...given),
  ...broken,
});

const waiting = async (): Promise<readonly string[]> => opened.store.offeneAnnahmen("2026-12-01T00:00:00.000Z");

test("what was taken in but couldn't be noted is answered, and the same again isn't taken in twice", async () => {
  const before = await waiting();
  const fault = new Error("the disk is full");
  const told: Apimeldung[] = [];
  const store = brokenStore({ beendeWebhook: () => Promise.reject(fault) });
  const body = event();
  const first = await call(app({ store, melde: (meldung) => told.push(meldung) }), body, { id: "msg_unnoted" });
  expect(first.status).toBe(202);
  expect(told).toEqual([{ art: "fehler", kennung: expect.any(String), anfrage: "test", fehler: fault }]);

  now = new Date(START.getTime() + 60_000);
  expect((await call(app(), body, { id: "msg_unnoted" })).status).toBe(409);
  // as long as a process that was killed would have held it
  now = new Date(START.getTime() + 600_000);
  const again = await call(app(), body, { id: "msg_unnoted" });
  expect([again.status, again.id]).toEqual([202, first.id]);
  expect((await waiting()).filter((id) => !before.includes(id))).toEqual([first.id]);
  expect(await filesOf(first.id)).toEqual({ "kunden.csv": "Kundennummer;Team\n" });
});

test("a fault after it was kept takes no file from it, and the same again is the same", async () => {
  const before = await waiting();
  const { store } = opened;
  const annahme = annahmeFuer({
    store,
    storeFuer: () => store,
    lesezugriffe: { vermerke: () => undefined },
    haeuser: [],
    uhr: () => now,
    wecke: () => Promise.reject(new Error("nobody is there")),
  });
  await expect(call(app({ annahme }), event(), { id: "msg_kept" })).rejects.toThrow("nobody is there");
  const again = await call(app(), event(), { id: "msg_kept" });
  expect(again.status).toBe(202);
  expect((await waiting()).filter((id) => !before.includes(id))).toEqual([again.id]);
  expect(await filesOf(again.id)).toEqual({ "kunden.csv": "Kundennummer;Team\n" });
});

test("that a call can't be forgotten hides nothing of why it was refused", async () => {
  const store = brokenStore({ vergissWebhook: () => Promise.reject(new Error("the disk is full")) });
  const told: Apimeldung[] = [];
  const its = app({ store, haeuser: [haus(null)], melde: (meldung) => told.push(meldung) });
  const refused = await call(its, event(), { id: "msg_unforgotten" });
  expect([refused.status, refused.detail]).toEqual([409, expect.stringContaining("anzeige80")]);
  expect(told.map(({ art }) => art)).toEqual(["fehler"]);
});

test("of the same call many times at once one counts", async () => {
  const body = event();
  const its = app();
  const anruf = { id: "msg_at_once", headers: { "content-length": `${body.length}` } };
  const answers = await Promise.all(Array.from({ length: 5 }, () => call(its, body, anruf)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 401, 401, 401, 401]);
});

test("what came to nothing may come again once it is mended", async () => {
  const refused = await call(app({ haeuser: [haus(null)] }), event(), { id: "msg_again" });
  expect(refused.status).toBe(409);
  expect((await call(app(), event(), { id: "msg_again" })).status).toBe(202);
});

test("a secret is replaced with an overlap, and counts on its days alone", async () => {
  const geheimnisse = (): readonly Webhookgeheimnis[] => [
    { schluessel: OLD_SECRET, ab: null, bis: "2026-11-02" },
    { schluessel: SECRET, ab: "2026-11-02", bis: null },
  ];
  const its = app({ geheimnisse });
  const status = async (secrets: readonly string[]) => (await call(its, event(), { secrets })).status;
  expect([await status([OLD_SECRET]), await status([SECRET])]).toEqual([202, 202]);
  // German days: in Berlin the third has begun
  now = new Date("2026-11-02T23:30:00.000Z");
  expect([await status([OLD_SECRET]), await status([SECRET])]).toEqual([401, 202]);
  expect(await status([OLD_SECRET, SECRET])).toBe(202);
});

test.each([
  ["no notice", [haus(null)]],
  ["a notice to come", [haus("2026-11-03")]],
  ["one of two houses without", [haus("2026-01-01"), haus(null, "63505")]],
  ["no house", []],
])("files with Kundennummern need the notice under § 80 SGB X: %s", async (_, haeuser) => {
  const answer = await call(app({ haeuser }), event());
  expect([answer.status, answer.detail]).toEqual([409, expect.stringContaining("anzeige80")]);
});

test.each([
  ["no JSON", "kein JSON 123H000009", 400, "kein JSON"],
  ["another event", event({}, { type: "datei.geloescht" }), 422, "datei.eingegangen"],
  ["no time", event({}, { timestamp: "gestern" }), 422, "Zeitpunkt wie"],
  ["an endless name", event({ name: "a".repeat(151) }), 422, "Höchstens 150 Zeichen"],
  ["no day", event({ datenstand: undefined }), 422, "datenstand: Zu einer Lieferung gehört der Tag"],
  ["a day that there isn't", event({ datenstand: "2026-02-30" }), 422, "Datum wie 2016-06-01"],
  ["no file", event({ dateien: [] }), 422, "1 bis 50 Dateien"],
  ["a file with neither", event({ dateien: [{ name: "a.csv" }] }), 422, "entweder den Inhalt oder einen Link"],
  ["a file with both", event({ dateien: [{ ...KUNDEN, link: "https://a.example/" }] }), 422, "entweder den Inhalt"],
  ["a way out of the folder", event({ dateien: [{ ...KUNDEN, name: "../kunden.csv" }] }), 422, "ohne Ordner"],
  ["a way out by Windows", event({ dateien: [{ ...KUNDEN, name: "..\\kunden.csv" }] }), 422, "ohne Ordner"],
  ["a device", event({ dateien: [{ ...KUNDEN, name: "NUL.csv" }] }), 422, "ohne Ordner"],
  ["a hidden file", event({ dateien: [{ ...KUNDEN, name: ".kunden.csv" }] }), 422, "ohne Ordner"],
  ["an archive", event({ dateien: [{ ...KUNDEN, name: "alles.ZIP" }] }), 422, "Archive werden hier nicht"],
  ["the same name twice", event({ dateien: [KUNDEN, { ...KUNDEN, name: "Kunden.CSV" }] }), 422, "eigenen Namen"],
  ["no Base64", event({ dateien: [{ ...KUNDEN, inhalt: "Ümlaut" }] }), 422, "in Base64"],
  ["a word too much", event({ team: "412" }), 422, "gibt es hier nicht"],
  ["a wrong hash", event({ dateien: [{ ...KUNDEN, sha256: "0".repeat(64) }] }), 422, "Prüfsumme (SHA-256)"],
  ["no hash", event({ dateien: [{ ...KUNDEN, sha256: "abc" }] }), 422, "64 Hexadezimalziffern"],
  ["a link elsewhere", event({ dateien: [{ name: "a.csv", link: "https://a.example/" }] }), 422, "nicht freigegeben"],
  ["metadata", event({ dateien: [{ name: "a", link: "http://169.254.169.254/latest" }] }), 422, "nicht freigegeben"],
])("%s is refused in a sentence, and nothing of it stays", async (_, body, status, sentence) => {
  const before = await readdir(ablageordner);
  const answer = await call(app(), body);
  expect(answer.status).toBe(status);
  expect(answer.detail).toContain(sentence);
  expect(answer.detail).not.toContain("123H000009");
  expect(await readdir(ablageordner)).toEqual(before);
});

test("linked files are fetched from allowed hosts, within limits", async () => {
  const { host } = await gegenstelle((request, response) => {
    if (request.url === "/gross") response.end("a".repeat(600));
    else if (request.url === "/weiter") response.writeHead(302, { location: "/kunden" }).end();
    else response.end("Kundennummer;Team\n");
  });
  const its = app({ abruf: { erlaubteHosts: [{ host, intern: true }] }, maxLinkBytes: 1000 });
  const linked = (name: string, path: string) => ({ name, link: `http://${host}${path}` });
  const taken = await call(its, event({ dateien: [linked("kunden.csv", "/kunden"), linked("b.csv", "/gross")] }));
  expect(taken.status).toBe(202);
  expect(Object.keys(await filesOf(taken.id)).toSorted()).toEqual(["b.csv", "kunden.csv"]);
  // the limit is for all of them together
  const large = await call(its, event({ dateien: [linked("a.csv", "/gross"), linked("b.csv", "/gross")] }));
  expect([large.status, large.detail]).toEqual([422, expect.stringContaining("zu groß")]);
  const redirected = await call(its, event({ dateien: [linked("a.csv", "/weiter")] }));
  expect([redirected.status, redirected.detail]).toEqual([422, expect.stringContaining("leitet weiter")]);
});

test("a link that never comes to an end is given up", async () => {
  const { host } = await gegenstelle((_, response) => {
    response.on("close", () => clearInterval(timer));
    const timer = setInterval(() => response.write("a"), 50);
  });
  const its = app({ abruf: { erlaubteHosts: [{ host, intern: true }] }, linkSekunden: 1 });
  const answer = await call(its, event({ dateien: [{ name: "a.csv", link: `http://${host}/` }] }));
  expect([answer.status, answer.detail]).toEqual([422, expect.stringContaining("nicht rechtzeitig")]);
});

test("25 MiB go in one message, and not a byte more", async () => {
  const most = Buffer.alloc(25 * 2 ** 20, "a").toString("base64");
  const its = app();
  expect((await call(its, event({ dateien: [{ name: "a.csv", inhalt: most }] }))).status).toBe(202);
  const more = [
    { name: "a.csv", inhalt: most },
    { name: "b.csv", inhalt: base64("a") },
  ];
  expect((await call(its, event({ dateien: more }))).status).toBe(413);
});

test("large messages come in few at a time", async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { store } = opened;
  const annahme = annahmeFuer({
    store,
    storeFuer: () => store,
    lesezugriffe: { vermerke: () => undefined },
    haeuser: [],
    uhr: () => now,
    wecke: () => held,
  });
  const its = app({ annahme });
  const large = event({ dateien: [{ name: "a.csv", inhalt: Buffer.alloc(80_000).toString("base64") }] });
  const waiting = Array.from({ length: 4 }, () =>
    call(its, large, { headers: { "content-length": `${large.length}` } }),
  );
  const fifth = await call(its, large, { headers: { "content-length": `${large.length}` } });
  expect([fifth.status, fifth.headers.get("retry-after")]).toEqual([503, "5"]);
  release();
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([202, 202, 202, 202]);
});

test("what is wrong with a secret's file is a fault of ours, of which a stranger reads no more than its id", async () => {
  const its = app({
    geheimnisse: () => {
      throw new Refusal("/etc/verlauf/webhook.txt ist leer.");
    },
  });
  await expect(call(its, event())).rejects.toThrow("the secrets of webhooks can't be read");
});
