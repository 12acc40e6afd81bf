import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { isGenuine, readKopf, signMessage, type Webhookgeheimnis, webhookschluesselOf } from "./unterschrift.ts";

// The official test vectors of Standard Webhooks 1.0.0: libraries/javascript/src/webhook.test.ts, and the same in the
// libraries for Go and PHP, of https://github.com/standard-webhooks/standard-webhooks at commit
// b2fa7b8719fb75d326b591077f5d1b385cfcdfae (MIT License, Copyright (c) 2023 Svix). Times of day are fixed here, where the
// originals take the present.
const ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
const PAYLOAD = '{"test": 2432232314}';
const SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const TIMESTAMP = 1614265330;
const SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
const OTHER = "Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";
const TOLERANCE_IN_MS = 5 * 60 * 1000;

const VALID = { "webhook-id": ID, "webhook-timestamp": String(TIMESTAMP), "webhook-signature": SIGNATURE };
const NOW = new Date(TIMESTAMP * 1000);
const ALWAYS: Webhookgeheimnis = { schluessel: SECRET, ab: null, bis: null };

const verify = (
  headers: Readonly<Record<string, string>>,
  { payload = PAYLOAD, now = NOW, secrets = [ALWAYS], today = "2021-02-25" as const } = {},
): boolean | string => {
  const kopf = readKopf((name) => headers[name], now);
  return typeof kopf === "string" ? kopf : isGenuine(kopf, payload, secrets, today);
};

const without = (name: keyof typeof VALID) => Object.fromEntries(Object.entries(VALID).filter(([key]) => key !== name));

test.each(["", "whsec_"])("empty key raises error: „%s“", (secret) => {
  expect(() => webhookschluesselOf(secret)).toThrow(/keines/);
});

test.each([
  ["missing id", without("webhook-id"), "unsigniert"],
  ["missing timestamp", without("webhook-timestamp"), "unsigniert"],
  ["invalid timestamp", { ...VALID, "webhook-timestamp": "hello" }, "unsigniert"],
  ["missing signature", without("webhook-signature"), "unsigniert"],
  ["invalid signature", { ...VALID, "webhook-signature": "v1,dawfeoifkpqwoekfpqoekf" }, false],
  ["invalid signature of the right length", { ...VALID, "webhook-signature": `v1,${OTHER}` }, false],
  ["partial signature", { ...VALID, "webhook-signature": SIGNATURE.slice(0, 8) }, false],
  ["no signature behind the version", { ...VALID, "webhook-signature": "v1," }, false],
  ["valid signature", VALID, true],
  ["multi sig payload", { ...VALID, "webhook-signature": `v1,${OTHER} v2,${OTHER} ${SIGNATURE} v1,${OTHER}` }, true],
  ["a time that wasn't signed", { ...VALID, "webhook-timestamp": String(TIMESTAMP - 1) }, false],
] as const)("%s", (_, headers, expected) => {
  expect(verify(headers)).toBe(expected);
});

test.each([
  ["old", TOLERANCE_IN_MS + 1000, "verspaetet"],
  ["new", -TOLERANCE_IN_MS - 1000, "verspaetet"],
  ["just old enough", TOLERANCE_IN_MS, true],
  ["just new enough", -TOLERANCE_IN_MS, true],
] as const)("%s timestamp", (_, later, expected) => {
  expect(verify(VALID, { now: new Date(NOW.getTime() + later) })).toBe(expected);
});

test("verification works with and without signature prefix", () => {
  for (const schluessel of [SECRET, `whsec_${SECRET}`]) {
    expect(verify(VALID, { secrets: [{ ...ALWAYS, schluessel }] })).toBe(true);
  }
});

test("sign function works", () => {
  expect(signMessage([`whsec_${SECRET}`], { kennung: ID, um: NOW, koerper: PAYLOAD })).toBe(SIGNATURE);
});

test("an empty payload is signed like any other", () => {
  const signature = signMessage([SECRET], { kennung: ID, um: NOW, koerper: "" });
  expect(verify({ ...VALID, "webhook-signature": signature }, { payload: "" })).toBe(true);
});

// What the vectors don't cover.

test("two secrets sign side by side, and the library accepts either", () => {
  const second = `whsec_${Buffer.alloc(32, 1).toString("base64")}`;
  const signature = signMessage([SECRET, second], { kennung: ID, um: NOW, koerper: PAYLOAD });
  expect(signature.split(" ")).toHaveLength(2);
  for (const schluessel of [SECRET, second]) {
    expect(verify({ ...VALID, "webhook-signature": signature }, { secrets: [{ ...ALWAYS, schluessel }] })).toBe(true);
  }
});

test.each([
  ["2021-02-24", null, true],
  ["2021-02-25", "2021-02-25", true],
  ["2021-02-26", null, false],
  [null, "2021-02-24", false],
] as const)("a secret counts from %s to %s: on 25.02.2021 %s", (ab, bis, expected) => {
  expect(verify(VALID, { secrets: [{ schluessel: SECRET, ab, bis }] })).toBe(expected);
});

test("without secrets nothing is genuine", () => {
  expect(verify(VALID, { secrets: [] })).toBe(false);
});

test.each([
  ["a full stop in the id", { ...VALID, "webhook-id": "msg_1.1614265330" }],
  ["an endless id", { ...VALID, "webhook-id": "a".repeat(256) }],
  ["a fraction of a second", { ...VALID, "webhook-timestamp": "1614265330.5" }],
  ["another version alone", { ...VALID, "webhook-signature": `v1a,${OTHER}` }],
  ["signatures without end", { ...VALID, "webhook-signature": `${SIGNATURE} `.repeat(11) }],
])("%s counts as unsigned", (_, headers) => {
  expect(verify(headers)).toBe("unsigniert");
});

test.each([
  ["short", "c2hvcnQ="],
  ["no base64", "Das ist kein Base64, aber lang genug!"],
  ["too long", Buffer.alloc(65).toString("base64")],
])("a secret that is %s is refused, and not repeated", (_, geheimnis) => {
  expect(() => webhookschluesselOf(geheimnis)).toThrow(/keines/);
  expect(() => webhookschluesselOf(geheimnis)).not.toThrow(geheimnis);
});

test.each(["{}", '{"name":"Überfällig"}', '{"a":"\\u0000"}', '"😀"', "[1,2,3]"])(
  "the library takes what is signed here, and a changed text is never genuine: %s",
  (body) => {
    // the library verifies by the machine's clock
    const now = new Date();
    const headers = {
      "webhook-id": "msg_1",
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      "webhook-signature": signMessage([SECRET], { kennung: "msg_1", um: now, koerper: body }),
    };
    expect(new Webhook(SECRET).verify(body, headers)).toEqual(JSON.parse(body));
    expect(verify(headers, { payload: body, now })).toBe(true);
    for (const other of [`${body} `, body.slice(1), `${body}\\u0000`]) {
      expect(verify(headers, { payload: other, now })).toBe(false);
    }
  },
);
