import { expect, test } from "vitest";
import type { HttpResult } from "./chat-gateway.ts";
import { chatRoutes } from "./http.ts";

const JSON_TYPE = { "Content-Type": "application/json; charset=utf-8" };

const served = (result: HttpResult = { status: 200 }, options: Parameters<typeof chatRoutes>[1] = {}) => {
  const received: unknown[] = [];
  const receive = async (authorization: string, body: unknown) => {
    received.push([authorization, body]);
    return result;
  };
  const app = chatRoutes({ receive }, options);
  const post = (body: string, headers: Readonly<Record<string, string>> = JSON_TYPE) =>
    app.request("/api/messages", { method: "POST", headers: { ...headers }, body });
  return { app, post, received };
};

test("the gateway gets the header and the body, and its answer goes back", async () => {
  const { post, received } = served({ status: 200, body: { statusCode: 200, value: "Erledigt." } });
  const response = await post('{"type":"message"}', { ...JSON_TYPE, Authorization: "Bearer x" });
  expect(received).toEqual([["Bearer x", { type: "message" }]]);
  expect([response.status, await response.json()]).toEqual([200, { statusCode: 200, value: "Erledigt." }]);
});

test.for([200, 401, 500, 501] as const)("%i goes back without a word", async (status) => {
  const { post } = served({ status });
  const response = await post("{}");
  expect([response.status, await response.text()]).toEqual([status, ""]);
});

test.for([
  ["no JSON", "{", JSON_TYPE],
  ["nothing", "", JSON_TYPE],
  // what a page in a browser can send without asking
  ["JSON that says it is text", "{}", { "Content-Type": "text/plain" }],
] as const)("%s is answered with 400 and a German sentence, and reaches no gateway", async ([, body, headers]) => {
  const { post, received } = served();
  const response = await post(body, headers);
  expect(response.status).toBe(400);
  expect(response.headers.get("Content-Type")).toContain("application/problem+json");
  expect(await response.json()).toMatchObject({ status: 400, title: "Die Anfrage ist nicht lesbar" });
  expect(received).toEqual([]);
});

test("what the gateway can't read is answered the same way", async () => {
  const { post } = served({ status: 400 });
  const response = await post("{}");
  expect([response.status, await response.json()]).toMatchObject([400, { title: "Die Anfrage ist nicht lesbar" }]);
});

test("more than 512 KiB are answered with 413 and a German sentence", async () => {
  const { post, received } = served();
  const response = await post(JSON.stringify({ text: "x".repeat(512 * 1024) }));
  expect([response.status, await response.json()]).toMatchObject([413, { title: "Die Anfrage ist zu groß" }]);
  expect(received).toEqual([]);
});

test("other addresses and methods are left to others", async () => {
  const { app } = served();
  expect((await app.request("/api/messages")).status).toBe(404);
  expect((await app.request("/api/anderes", { method: "POST" })).status).toBe(404);
});

test.for([
  ["http://127.0.0.1:3978", 200],
  ["http://localhost:3978", 200],
  ["http://[::1]:3978", 200],
  // a name of somebody else's that leads here
  ["http://fremd.example:3978", 401],
  ["http://localhost.fremd.example:3978", 401],
] as const)("without tokens a call to %s is answered with %i", async ([origin, status]) => {
  const { app } = served({ status: 200 }, { onlyLoopback: true });
  const request = { method: "POST", headers: JSON_TYPE, body: "{}" };
  expect((await app.request(`${origin}/api/messages`, request)).status).toBe(status);
});
