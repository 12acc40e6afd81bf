import type { OpenAPIHono } from "@hono/zod-openapi";
import { type Akteur, abonnementsFuer } from "@verlauf/use-cases";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ApiEnv } from "../env.ts";
import { pruefeAdresse } from "../netz/erlaubter-host.ts";
import { createAbonnementRouten } from "./abonnement-routen.ts";
import { mounted, openTestStore, type TestStore } from "./testing/webhook-app.ts";

const NOW = new Date("2026-11-02T08:00:00.000Z");
const VERWALTET: Akteur = { art: "schluessel", id: "s1", umfang: ["verwalten"], dienststelle: "63504" };
const FREMD: Akteur = { ...VERWALTET, id: "s2", dienststelle: "63505" };

let opened: TestStore;
let app: OpenAPIHono<ApiEnv>;
let akteur = VERWALTET;

beforeAll(async () => {
  opened = await openTestStore();
  const { store } = opened;
  const uhr = (): Date => NOW;
  const verwaltungFuer = (who: Akteur) =>
    abonnementsFuer(
      {
        store,
        uhr,
        hausschluessel: async () => new Uint8Array(32).fill(4),
        pruefeAdresse: (url) => pruefeAdresse(url, [{ host: "flow.example.de" }]),
      },
      who,
    );
  app = mounted(createAbonnementRouten({ store, uhr, melde: () => undefined, verwaltungFuer }), () => akteur);
}, 60_000);
afterAll(() => opened.close());

const ask = async (
  method: string,
  path: string,
  body?: Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
) => {
  const response = await app.request(`/api/v1/abonnements${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? undefined : JSON.parse(text), text };
};

const NEU = {
  dienststelle: "63504",
  name: "Terminplanung",
  url: "https://flow.example.de/aufruf?sig=geheim",
  ereignisse: ["bereich.vollstaendig"],
};

const made = async (): Promise<string> => {
  akteur = VERWALTET;
  return (await ask("POST", "", NEU)).body.abonnement.id;
};

test("a subscription is made with its secret shown once", async () => {
  akteur = VERWALTET;
  const { status, headers, body } = await ask("POST", "", NEU);
  expect(status).toBe(201);
  expect(headers.get("location")).toBe(`/api/v1/abonnements/${body.abonnement.id}`);
  expect(body.geheimnis).toMatch(/^whsec_/);
  const shown = await ask("GET", `/${body.abonnement.id}`);
  expect([shown.status, shown.body]).toEqual([200, body.abonnement]);
  for (const secret of [body.geheimnis, "sig=geheim"]) {
    expect(shown.text).not.toContain(secret);
    expect((await ask("GET", "")).text).not.toContain(secret);
  }
});

test("under an Idempotency-Key it is made once, and the secret isn't kept for that", async () => {
  akteur = VERWALTET;
  const before = (await ask("GET", "")).body.abonnements.length;
  const first = await ask("POST", "", NEU, { "idempotency-key": "a" });
  const again = await ask("POST", "", NEU, { "idempotency-key": "a" });
  expect([again.status, again.headers.get("location"), again.text]).toEqual([201, first.headers.get("location"), ""]);
  expect((await ask("GET", "")).body.abonnements).toHaveLength(before + 1);
});

test("it is changed, its secret replaced, and deleted", async () => {
  const id = await made();
  const changed = await ask("PATCH", `/${id}`, {
    name: "Neu",
    zustand: "pausiert",
    ereignisse: ["stichprobe.gezogen"],
  });
  expect([changed.status, changed.body]).toEqual([
    200,
    expect.objectContaining({ name: "Neu", zustand: "pausiert", ereignisse: ["stichprobe.gezogen"] }),
  ]);
  const renewed = await ask("POST", `/${id}/geheimnis`, {});
  expect(renewed.status).toBe(200);
  expect(renewed.body.abonnement.altesGeheimnisBis).toBe("2026-11-03T08:00:00.000Z");
  const atOnce = await ask("POST", `/${id}/geheimnis`, { ueberlappungStunden: 0 });
  expect(atOnce.body.abonnement.altesGeheimnisBis).toBeNull();
  expect((await ask("DELETE", `/${id}`)).status).toBe(204);
  expect((await ask("DELETE", `/${id}`)).status).toBe(404);
});

test("a test is sent and can be sent again", async () => {
  const id = await made();
  expect((await ask("POST", `/${id}/test`)).status).toBe(202);
  const { body } = await ask("GET", `/${id}/zustellungen?limit=10`);
  expect(body).toMatchObject({ zustellungen: [{ ereignis: "abonnement.test", zustand: "geplant" }], vor: null });
  const waiting = await ask("POST", `/${id}/zustellungen/${body.zustellungen[0].nr}/erneut`);
  expect([waiting.status, waiting.body.detail]).toEqual([409, expect.stringContaining("noch unterwegs")]);
  expect((await ask("POST", `/${id}/zustellungen/999999/erneut`)).status).toBe(404);
});

test.each([
  ["a host that isn't allowed", { url: "https://evil.example/" }, 409, "nicht freigegeben"],
  ["an event that there isn't", { ereignisse: ["alles"] }, 422, "Möglich ist: lieferung.uebernommen"],
  ["no event", { ereignisse: [] }, 422, "Möglich ist"],
  ["no name", { name: " " }, 422, "höchstens 100 Zeichen"],
  ["a word too much", { geheimnis: "whsec_" }, 422, "gibt es hier nicht"],
  ["another office", { dienststelle: "63505" }, 404, "nicht zugänglich"],
])("%s is refused in a sentence", async (_, wrong, status, sentence) => {
  akteur = VERWALTET;
  const answer = await ask("POST", "", { ...NEU, ...wrong });
  expect([answer.status, answer.body.detail]).toEqual([status, expect.stringContaining(sentence)]);
});

test.each([
  ["PATCH", "", {}, "was sich ändern soll"],
  ["PATCH", "", { zustand: "gesperrt" }, "aktiv oder pausiert"],
  ["POST", "/geheimnis", { ueberlappungStunden: 200 }, "von 0 bis 168"],
  ["POST", "/geheimnis", { ueberlappungStunden: "24" }, "von 0 bis 168"],
] as const)("%s %s %o doesn't fit", async (method, path, body, sentence) => {
  const answer = await ask(method, `/${await made()}${path}`, body);
  expect([answer.status, answer.body.detail]).toEqual([422, expect.stringContaining(sentence)]);
});

test("what is another office's answers as what isn't there", async () => {
  const id = await made();
  akteur = FREMD;
  expect((await ask("GET", "")).body.abonnements).toEqual([]);
  const wege: readonly (readonly [string, string, Readonly<Record<string, unknown>>?])[] = [
    ["GET", ""],
    ["PATCH", "", { name: "Neu" }],
    ["DELETE", ""],
    ["POST", "/geheimnis", {}],
    ["GET", "/zustellungen"],
    ["POST", "/zustellungen/1/erneut"],
    ["POST", "/test"],
  ];
  for (const [method, path, body] of wege) {
    const [theirs, nobodys] = [await ask(method, `/${id}${path}`, body), await ask(method, `/nichts${path}`, body)];
    expect([theirs.status, nobodys.status]).toEqual([404, 404]);
    expect({ ...theirs.body, id: "" }).toEqual({ ...nobodys.body, id: "" });
  }
});
