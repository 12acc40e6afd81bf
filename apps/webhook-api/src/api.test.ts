import { expect, test } from "vitest";
import { testApi } from "./testing/test-api.ts";

const KONTAKTDICHTE = "/api/v1/kontaktdichte";

const problemIn = async (response: Response) => {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  return (await response.json()) as Readonly<Record<string, unknown>>;
};

test("an address that nobody has is a problem with an id", async () => {
  const { ask } = await testApi();
  for (const schluessel of [null, undefined]) {
    const response = await ask("/api/v1/gibtesnicht", schluessel === null ? { schluessel } : {});
    expect(response.status).toBe(404);
    expect(await problemIn(response)).toMatchObject({
      type: "urn:verlauf:problem:nicht-gefunden",
      title: "Nicht gefunden",
      status: 404,
      id: expect.stringMatching(/^[2-9A-Z]{5}$/),
    });
  }
});

test.for([
  ["DELETE", KONTAKTDICHTE, "GET, HEAD, OPTIONS"],
  ["PUT", "/api/v1/dienststellen/63504/stichproben/2026-10", "GET, HEAD, OPTIONS, POST"],
  ["POST", "/api/v1/referenz", "GET, HEAD, OPTIONS"],
] as const)("%s %s is told what there is instead", async ([method, path, allow]) => {
  const { ask } = await testApi();
  const response = await ask(path, { method });
  expect([response.status, response.headers.get("Allow")]).toEqual([405, allow]);
  expect(await problemIn(response)).toMatchObject({ detail: `Unter dieser Adresse geht nur ${allow}.` });
});

test("OPTIONS says what there is and allows no other site anything", async () => {
  const { ask } = await testApi();
  const response = await ask(KONTAKTDICHTE, { method: "OPTIONS", headers: { Origin: "https://example.org" } });
  expect([response.status, response.headers.get("Allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
  expect([...response.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
});

test("HEAD answers as GET without content", async () => {
  const { ask } = await testApi();
  const response = await ask("/api/v1/openapi.json", { method: "HEAD" });
  expect([response.status, await response.text()]).toEqual([200, ""]);
});

test("what nobody can write or read is said in German", async () => {
  const { ask } = await testApi();
  const accept = await ask(KONTAKTDICHTE, { headers: { Accept: "image/png" } });
  expect(accept.status).toBe(406);
  expect(await problemIn(accept)).toMatchObject({ title: "In dieser Form gibt es keine Antwort" });
  const abfrage = `${KONTAKTDICHTE}/abfrage`;
  const type = await ask(abfrage, { method: "POST", body: "<a/>", headers: { "Content-Type": "text/xml" } });
  expect(type.status).toBe(415);
  expect(await problemIn(type)).toMatchObject({ detail: "Der Inhalt wird als application/json gelesen." });
  const broken = await ask(abfrage, { method: "POST", body: "{", headers: { "Content-Type": "application/json" } });
  expect(broken.status).toBe(400);
  expect(await problemIn(broken)).toMatchObject({ title: "Die Anfrage ist nicht lesbar" });
  const large = await ask(abfrage, {
    method: "POST",
    body: JSON.stringify({ kundennummer: "x".repeat(70_000) }),
    headers: { "Content-Type": "application/json" },
  });
  expect(large.status).toBe(413);
  expect(await problemIn(large)).toMatchObject({ detail: "Auf einmal werden höchstens 64 KiB angenommen." });
});

test.for([
  ["stichtag=31.06.2016", "stichtag", "Bitte ein Datum wie 2016-06-01 angeben."],
  ["stichtag=2016-06-31", "stichtag", "Bitte ein Datum wie 2016-06-01 angeben."],
  ["stichtag=2016-06-01&stichtag=2016-06-02", "stichtag", "Diese Angabe passt nicht, oder sie steht mehrfach da."],
  [
    "status=saeumig",
    "status",
    "Möglich ist: ueberfaellig, faellig, im_soll, ausgenommen, profillage_offen, nicht_geregelt; mehrere mit Komma.",
  ],
  ["limit=0", "limit", "Möglich ist eine ganze Zahl von 1 bis 1000."],
  ["limit=1e3", "limit", "Möglich ist eine ganze Zahl von 1 bis 1000."],
  ["teem=412", "teem", "Diese Angabe gibt es hier nicht."],
  ["123H000009=", "(unbekannt)", "Diese Angabe gibt es hier nicht."],
  ["team=%00", "team", "Bitte die Nummer eines Teams wie 412 angeben."],
] as const)("?%s: each word that doesn't fit is named, none repeated", async ([query, feld, meldung]) => {
  const { ask } = await testApi();
  const response = await ask(`${KONTAKTDICHTE}?${query}`);
  expect(response.status).toBe(422);
  expect(await problemIn(response)).toMatchObject({ fehler: [{ feld, meldung }] });
});

test("a Kundennummer in a wrong question isn't repeated", async () => {
  const { ask, meldungen } = await testApi();
  const response = await ask(`${KONTAKTDICHTE}/abfrage`, {
    method: "POST",
    body: JSON.stringify({ kundennummer: ["123H000009"], stichtag: "123H000009" }),
    headers: { "Content-Type": "application/json" },
  });
  expect(response.status).toBe(422);
  expect(await response.text()).not.toContain("123H000009");
  expect(JSON.stringify(meldungen)).not.toContain("123H000009");
});

test("what nobody foresaw says its id alone, under which the log has the reason", async () => {
  const { ask, meldungen } = await testApi({
    zahlen: async () => {
      throw new TypeError('relation "kunde" of 123H000009 is broken');
    },
  });
  const response = await ask(`${KONTAKTDICHTE}/zahlen`);
  const problem = await problemIn(response);
  const { id } = problem;
  expect(response.status).toBe(500);
  expect(problem).toEqual({
    type: "urn:verlauf:problem:fehler",
    title: "Das hat nicht geklappt",
    status: 500,
    detail: `Die Kennung ${id} hilft Ihrer Verwaltung, den Grund zu finden.`,
    id,
  });
  expect(meldungen).toContainEqual(
    expect.objectContaining({ art: "fehler", kennung: id, fehler: expect.any(TypeError) }),
  );
});

test("a request has an id: its own, or one that a log can take", async () => {
  const { ask, meldungen } = await testApi();
  const own = await ask("/api/v1/openapi.json", { headers: { "X-Request-Id": "abc-12345" } });
  expect(own.headers.get("X-Request-Id")).toBe("abc-12345");
  const strange = await ask("/api/v1/openapi.json", { headers: { "X-Request-Id": "a b{}; drop" } });
  expect(strange.headers.get("X-Request-Id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(meldungen).toContainEqual({
    art: "anfrage",
    anfrage: "abc-12345",
    methode: "GET",
    route: "/api/v1/openapi.json",
    status: 200,
  });
});

test("the log of requests holds patterns, not what was asked for", async () => {
  const { ask, meldungen } = await testApi();
  await ask("/api/v1/dienststellen/63504/stand/2026-10?bereich=Nord");
  expect(meldungen).toContainEqual(
    expect.objectContaining({ route: "/api/v1/dienststellen/:dienststelle/stand/:monat", status: 404 }),
  );
  expect(JSON.stringify(meldungen)).not.toMatch(/63504|Nord/);
});

test("nothing that is data may be kept, framed, run or guessed", async () => {
  const { ask } = await testApi();
  for (const path of [KONTAKTDICHTE, "/api/v1/gibtesnicht"]) {
    const { headers } = await ask(path);
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
    expect(headers.get("Strict-Transport-Security")).toMatch(/^max-age=31536000/);
    expect(headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
  }
  const open = await testApi({}, { tls: false });
  expect((await open.ask(KONTAKTDICHTE)).headers.has("Strict-Transport-Security")).toBe(false);
});

test("an address and a key are slowed down on their own", async () => {
  const { ask } = await testApi({}, { grenzen: { anfrageMiB: 1, sekunden: 30, jeMinute: 2 } });
  const statuses: number[] = [];
  for (let count = 0; count < 3; count++) statuses.push((await ask(KONTAKTDICHTE)).status);
  expect(statuses).toEqual([404, 404, 429]);
  const slowed = await ask(KONTAKTDICHTE);
  expect(Number(slowed.headers.get("Retry-After"))).toBeGreaterThan(0);
  expect(await problemIn(slowed)).toMatchObject({ title: "Zu viele Anfragen" });
  // an address has the room of several people, wrong keys included
  const wrong: number[] = [];
  for (let count = 0; count < 18; count++) wrong.push((await ask(KONTAKTDICHTE, { schluessel: null })).status);
  expect(wrong.indexOf(429)).toBe(16);
});

test("an answer that doesn't come is given up", async () => {
  const { ask } = await testApi(
    { zahlen: () => new Promise(() => undefined) },
    { grenzen: { anfrageMiB: 1, sekunden: 0.01, jeMinute: 100 } },
  );
  const response = await ask(`${KONTAKTDICHTE}/zahlen`);
  expect(response.status).toBe(503);
  expect(await problemIn(response)).toMatchObject({ title: "Gerade nicht erreichbar" });
});
