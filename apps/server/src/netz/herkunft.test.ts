import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { herkunftVon } from "./herkunft.ts";

const request = (remoteAddress: string, headers: Readonly<Record<string, string>>, encrypted = false) =>
  ({ socket: { remoteAddress, encrypted }, headers }) as unknown as IncomingMessage;

const PROXY = { name: "nginx im Rechenzentrum", adressen: ["10.1.2.3", "10.9.0.0/16", "fd00::/8", "127.0.0.1"] };

const HTTPS = { "x-forwarded-proto": "https" };

test.for([
  ["straight from this machine", "127.0.0.1", {}, "127.0.0.1", true],
  ["straight from elsewhere", "10.7.7.7", {}, "10.7.7.7", false],
  [
    "a claim that isn't the proxy's",
    "10.7.7.7",
    { "x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "https" },
    "10.7.7.7",
    false,
  ],
  [
    "through the proxy",
    "10.1.2.3",
    { "x-forwarded-for": "192.0.2.7", "x-forwarded-proto": "https" },
    "192.0.2.7",
    true,
  ],
  [
    "through the proxy, as IPv6 socket",
    "::ffff:10.1.2.3",
    { "x-forwarded-for": "192.0.2.7", ...HTTPS },
    "192.0.2.7",
    true,
  ],
  ["through two of ours", "10.1.2.3", { "x-forwarded-for": "192.0.2.7, 10.9.3.4", ...HTTPS }, "192.0.2.7", true],
  ["a forged first hop", "10.1.2.3", { "x-forwarded-for": "127.0.0.1, 192.0.2.7", ...HTTPS }, "192.0.2.7", true],
  ["nonsense", "10.1.2.3", { "x-forwarded-for": "erika", ...HTTPS }, "10.1.2.3", true],
  [
    "a proxy that doesn't say whether it was encrypted",
    "10.1.2.3",
    { "x-forwarded-for": "192.0.2.7" },
    "192.0.2.7",
    false,
  ],
  ["a proxy that says nothing", "10.1.2.3", {}, "10.1.2.3", false],
  ["a proxy on this machine that doesn't say it", "127.0.0.1", { "x-forwarded-for": "192.0.2.7" }, "192.0.2.7", false],
  ["past the proxy on its own machine", "127.0.0.1", {}, "127.0.0.1", true],
  [
    "unencrypted at the proxy",
    "10.1.2.3",
    { "x-forwarded-for": "192.0.2.7", "x-forwarded-proto": "http" },
    "192.0.2.7",
    false,
  ],
  ["a proxy in a network", "fd12::1", { "x-forwarded-for": "2001:db8::7", ...HTTPS }, "2001:db8::7", true],
] as const)("%s", ([_, peer, headers, adresse, isSafe]) => {
  expect(herkunftVon({ proxy: PROXY })(request(peer, headers))).toMatchObject({ adresse, isSafe });
});

test("without a named proxy no such header counts", () => {
  const herkunft = herkunftVon({ proxy: null })(request("127.0.0.1", { "x-forwarded-for": "192.0.2.7" }));
  expect(herkunft).toEqual({ adresse: "127.0.0.1", isSafe: true, isForwarded: true });
});

test("what comes encrypted is safe", () => {
  expect(herkunftVon({ proxy: null })(request("10.7.7.7", {}, true)).isSafe).toBe(true);
});
