import { expect, test } from "vitest";
import { NoToken } from "./no-token.ts";

const failing = (fields: Readonly<Record<string, unknown>>): Error => Object.assign(new Error("AADSTS"), fields);

test.for([
  ["a wrong secret", failing({ errorCode: "invalid_client" }), true],
  ["an app that Entra doesn't know", failing({ errorCode: "unauthorized_client", status: 400 }), true],
  ["a managed identity without a right", failing({ statusCode: 403 }), true],
  ["too many requests", failing({ statusCode: 429 }), false],
  ["a fault of Entra", failing({ statusCode: 503 }), false],
  ["no net", failing({ errorCode: "network_error" }), false],
  ["nothing that says why", "AADSTS", false],
] as const)("%s is a refusal: %s", ([, cause, refused]) => {
  expect(new NoToken("no token", { cause }).refused).toBe(refused);
});
