import { expect, onTestFinished, test, vi } from "vitest";
import { failureOf, failureOfNet } from "./send-outcome.ts";

const failing = (code: string): Error => Object.assign(new Error(code), { code });

test.for([
  ["a refused connection", failing("ECONNREFUSED"), "transient"],
  ["a name that nobody knows", failing("ENOTFOUND"), "transient"],
  ["a certificate that can't be trusted", failing("CERT_HAS_EXPIRED"), "transient"],
  ["a refusal deep below", new Error("fetch failed", { cause: failing("ECONNREFUSED") }), "transient"],
  ["both addresses refused", new AggregateError([failing("ECONNREFUSED"), failing("ENETUNREACH")]), "transient"],
  ["a line cut in the middle", failing("ECONNRESET"), "unknown"],
  ["a time that ran out", failing("ETIMEDOUT"), "unknown"],
  ["a fault without a code", new Error("socket hang up"), "unknown"],
  ["no error at all", "ECONNREFUSED", "unknown"],
] as const)("%s ends as %s", ([, error, kind]) => {
  expect(failureOfNet(error)).toEqual({ kind });
});

test.for([
  ["7", 7],
  ["0.4", 1],
  ["0", 0],
  ["Fri, 20 Nov 2026 09:00:30 GMT", 30],
  ["Fri, 20 Nov 2026 08:00:00 GMT", 0],
  ["-5", undefined],
  ["bald", undefined],
  ["", undefined],
  [undefined, undefined],
] as const)("Retry-After %s is %s seconds", ([header, afterSeconds]) => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-20T09:00:00Z") });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  expect(failureOf(429, header)).toEqual({ kind: "throttled", afterSeconds });
});
