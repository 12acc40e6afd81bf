import { expect, onTestFinished, test, vi } from "vitest";
import { createTokenCheck } from "./connector-token.ts";
import { APP_ID, connectorClaims } from "./testing/credentials.ts";
import { openOpenIdServer } from "./testing/openid-server.ts";
import { createSigningKey } from "./testing/signing-key.ts";

const SERVICE_URL = "https://smba.example/emea/";
const key = createSigningKey("k1");
const bearer = `Bearer ${key.token(connectorClaims(SERVICE_URL))}`;
const claimed = { channelId: "msteams", serviceUrl: SERVICE_URL };

const opened = async () => {
  const openId = await openOpenIdServer([key]);
  onTestFinished(openId.close);
  return { openId, check: createTokenCheck({ appId: APP_ID, openIdMetadata: openId.metadata, timeoutMs: 2000 }) };
};

test("many first messages at once are all let in, by keys that are fetched once", async () => {
  const { openId, check } = await opened();
  const answers = await Promise.all(Array.from({ length: 50 }, () => check(bearer, claimed)));
  expect(answers.filter((answer) => answer !== undefined)).toEqual([]);
  // the metadata and the keys
  expect(openId.requests()).toBe(2);
});

test("keys that couldn't be had aren't asked for by every message", async () => {
  const { openId, check } = await opened();
  openId.fail(true);
  for (let nth = 0; nth < 5; nth += 1) await expect(check(bearer, claimed)).rejects.toThrow();
  expect(openId.requests()).toBe(1);
});

test("whoever signs with a key that is known is let in while new keys can't be had", async () => {
  const { openId, check } = await opened();
  await check(bearer, claimed);
  openId.fail(true);
  // by now the keys ought to be fetched again
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 20 * 60_000 });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const before = openId.requests();
  expect([await check(bearer, claimed), await check(bearer, claimed)]).toEqual([undefined, undefined]);
  expect(openId.requests()).toBe(before + 1);
});

test("a token as long as a book isn't read", async () => {
  const { openId, check } = await opened();
  const long = key.token(connectorClaims(SERVICE_URL, { note: "x".repeat(20_000) }));
  expect(await check(`Bearer ${long}`, claimed)).toBe("no bearer token");
  expect(openId.requests()).toBe(0);
});

test("a reason holds nothing of the token", async () => {
  const { check } = await opened();
  const reason = await check(`Bearer ${key.token(connectorClaims(SERVICE_URL, { aud: "anderer-bot" }))}`, claimed);
  expect(reason).toBe("token refused (ERR_JWT_CLAIM_VALIDATION_FAILED)");
});
