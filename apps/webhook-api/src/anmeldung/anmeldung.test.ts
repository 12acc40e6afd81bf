import { createServer, type Server } from "node:http";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ALLES, type TestApi, testApi } from "../testing/test-api.ts";
import type { Personenkennung } from "./personenkennung.ts";

// A house's own provider on a port of this machine, with keys of its own.

const ZAHLEN = "/api/v1/kontaktdichte/zahlen";
const MANDANT = "11111111-2222-3333-4444-555555555555";
const JETZT = new Date("2026-11-02T08:00:00Z");
const SEKUNDEN = JETZT.getTime() / 1000;

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;

let keys: Pair;
let others: Pair;
let elliptic: Pair;
let server: Server;
let aussteller = "";
const broken = { discovery: false };
let asked = 0;

beforeAll(async () => {
  keys = await generateKeyPair("RS256");
  others = await generateKeyPair("RS256");
  elliptic = await generateKeyPair("ES256");
  const jwks = {
    keys: [
      { ...(await exportJWK(keys.publicKey)), kid: "eins", alg: "RS256", use: "sig" },
      { ...(await exportJWK(elliptic.publicKey)), kid: "zwei", alg: "ES256", use: "sig" },
    ],
  };
  server = createServer((request, response) => {
    asked += 1;
    if (broken.discovery) {
      response.writeHead(500).end("{}");
      return;
    }
    const document = { issuer: aussteller, jwks_uri: `${aussteller}/keys` };
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(JSON.stringify(request.url?.endsWith("/keys") ? jwks : document));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  aussteller = `http://127.0.0.1:${address.port}/mandant/v2.0`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const CLAIMS = { tid: MANDANT, oid: "AAAA-bbbb", preferred_username: "Erika.Muster@example.org" };

const sign = (
  claims: Readonly<Record<string, unknown>>,
  { key = keys.privateKey, kid = "eins", alg = "RS256" } = {},
): Promise<string> =>
  new SignJWT({
    iss: aussteller,
    aud: "api://verlauf",
    nbf: SEKUNDEN,
    exp: SEKUNDEN + 3600,
    ...CLAIMS,
    ...claims,
  })
    .setProtectedHeader({ alg, kid })
    .sign(key);

const gruppe = async (): Promise<TestApi & { readonly seen: readonly Personenkennung[] }> => {
  const seen: Personenkennung[] = [];
  const api = await testApi(
    {
      zahlen: async () => ({
        stichtag: "2026-11-02",
        datenstand: "2026-10-31",
        bemerkungen: [],
        teams: [],
        gesamt: LEER,
      }),
    },
    {
      oidc: { aussteller, zielgruppe: "api://verlauf", mandant: MANDANT },
      personAls: async (kennung) => {
        seen.push(kennung);
        return { art: "person", kennung: kennung.anmeldename ?? "", befugnisse: [] };
      },
    },
  );
  return { ...api, seen };
};

const LEER = { ueberfaellig: 0, faellig: 0, im_soll: 0, ausgenommen: 0, profillage_offen: 0, nicht_geregelt: 0 };

test("a token of the house's own sign-in names a person", async () => {
  const { ask, seen } = await gruppe();
  expect((await ask(ZAHLEN, { schluessel: await sign({}) })).status).toBe(200);
  const ec = await sign(
    { preferred_username: undefined, upn: "E.M@example.org" },
    { key: elliptic.privateKey, kid: "zwei", alg: "ES256" },
  );
  expect((await ask(ZAHLEN, { schluessel: ec })).status).toBe(200);
  expect((await ask(ZAHLEN, { schluessel: await sign({ oid: undefined }) })).status).toBe(200);
  expect(seen).toEqual([
    { objektId: "aaaa-bbbb", anmeldename: "erika.muster@example.org" },
    { objektId: "aaaa-bbbb", anmeldename: "e.m@example.org" },
    { anmeldename: "erika.muster@example.org" },
  ]);
});

const ABGEWIESEN: readonly (readonly [string, () => Promise<string>])[] = [
  ["of another issuer", () => sign({ iss: "https://login.example.org" })],
  ["for another audience", () => sign({ aud: "api://anderes" })],
  ["of another tenant", () => sign({ tid: "99999999-2222-3333-4444-555555555555" })],
  ["of no tenant", () => sign({ tid: undefined })],
  ["that has run out", () => sign({ exp: SEKUNDEN - 61 })],
  ["that doesn't run out", () => sign({ exp: undefined })],
  ["that isn't valid yet", () => sign({ nbf: SEKUNDEN + 61 })],
  ["that names nobody", () => sign({ oid: undefined, preferred_username: undefined })],
  ["with a claim of another kind", () => sign({ oid: 17 })],
  ["signed with another key", () => sign({}, { key: others.privateKey })],
  ["signed with an unknown key", () => sign({}, { key: others.privateKey, kid: "drei" })],
  [
    "of a shared secret",
    () =>
      new SignJWT({ ...CLAIMS, iss: aussteller, aud: "api://verlauf", exp: SEKUNDEN + 60 })
        .setProtectedHeader({ alg: "HS256" })
        .sign(new Uint8Array(32)),
  ],
  ["without a signature", async () => new UnsecuredJWT({ ...CLAIMS, iss: aussteller, aud: "api://verlauf" }).encode()],
  ["that is none", async () => "a.b.c"],
  ["that is too long", async () => "a".repeat(20_000)],
  ["that is an unknown key", async () => `vlk_zzzzzzzz_${"A".repeat(43)}`],
  ["that is a wrong key", async () => `vlk_aaaaaaaa_${"B".repeat(43)}`],
  ["that is no key", async () => "vlk_aaaaaaaa"],
];

test.for(ABGEWIESEN)("a token %s is turned away like every other one, and noted without it", async ([, make]) => {
  const { ask, seen, zugaenge, meldungen } = await gruppe();
  const token = await make();
  const none = await ask(ZAHLEN, { schluessel: null });
  const response = await ask(ZAHLEN, { schluessel: token });
  expect([response.status, response.headers.get("WWW-Authenticate")]).toEqual([401, 'Bearer realm="verlauf"']);
  const [mine, theirs] = [await response.json(), await none.json()] as { id: string }[];
  expect({ ...mine, id: "" }).toEqual({ ...theirs, id: "" });
  expect(seen).toEqual([]);
  expect(zugaenge.eintraege).toHaveLength(2);
  expect(zugaenge.eintraege[1]).toEqual({
    art: "sicherheit",
    handlung: "anmeldung.abgelehnt",
    wer: "unbekannt",
    rolle: null,
    einheit: null,
    gegenstand: null,
    minute: "2026-11-02T08:00Z",
  });
  expect(JSON.stringify([zugaenge.eintraege, meldungen])).not.toContain(token);
});

test("a clock may be a minute off", async () => {
  const { ask } = await gruppe();
  expect((await ask(ZAHLEN, { schluessel: await sign({ exp: SEKUNDEN - 59 }) })).status).toBe(200);
  expect((await ask(ZAHLEN, { schluessel: await sign({ nbf: SEKUNDEN + 59 }) })).status).toBe(200);
});

test("an issuer that is down is no fault of who asks, and isn't asked again at once", async () => {
  const { ask, uhr, zugaenge } = await gruppe();
  broken.discovery = true;
  asked = 0;
  try {
    const first = await ask(ZAHLEN, { schluessel: await sign({}) });
    expect(first.status).toBe(503);
    expect(await first.json()).toMatchObject({ title: "Gerade nicht erreichbar" });
    expect((await ask(ZAHLEN, { schluessel: await sign({}) })).status).toBe(503);
    expect(asked).toBe(1);
    expect(zugaenge.eintraege).toEqual([]);
  } finally {
    broken.discovery = false;
  }
  uhr.jetzt = new Date(JETZT.getTime() + 10_000);
  expect((await ask(ZAHLEN, { schluessel: await sign({}) })).status).toBe(200);
});

test("what isn't even made out to us costs no call to the issuer", async () => {
  const { ask } = await gruppe();
  asked = 0;
  for (const token of ["a.b.c", await sign({ iss: "https://login.example.org" })])
    await ask(ZAHLEN, { schluessel: token });
  expect(asked).toBe(0);
});

test("a key counts until its last day in Germany, or until it is revoked", async () => {
  const { ask, uhr, zugaenge } = await gruppe();
  uhr.jetzt = new Date("2026-12-31T22:59:00Z");
  expect((await ask(ZAHLEN, { schluessel: ALLES })).status).toBe(200);
  expect((await zugaenge.schluessel("aaaaaaaa"))?.zuletztAm).toBe("2026-12-31");
  uhr.jetzt = new Date("2026-12-31T23:00:00Z");
  expect((await ask(ZAHLEN, { schluessel: ALLES })).status).toBe(401);
  uhr.jetzt = JETZT;
  await zugaenge.widerrufe("aaaaaaaa", "2026-11-02");
  expect((await ask(ZAHLEN, { schluessel: ALLES })).status).toBe(401);
});

test("without a provider tokens count for nothing, keys do", async () => {
  const { ask } = await testApi();
  expect((await ask(ZAHLEN, { schluessel: await sign({}) })).status).toBe(401);
  expect((await ask(ZAHLEN)).status).toBe(404);
});

test("whoever floods the API with wrong keys doesn't flood the log", async () => {
  const { ask, zugaenge } = await testApi();
  for (let count = 0; count < 70; count++) await ask(ZAHLEN, { schluessel: null });
  expect(zugaenge.eintraege).toHaveLength(60);
});
