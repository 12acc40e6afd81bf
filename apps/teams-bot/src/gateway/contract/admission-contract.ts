import { Refusal } from "@verlauf/core";
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from "vitest";
import type { OpenGateway } from "../chat-gateway.ts";
import { messageActivity } from "../testing/activities.ts";
import { APP_ID, connectorClaims, TENANT_ID } from "../testing/credentials.ts";
import { unsignedToken } from "../testing/signing-key.ts";
import { KEYS, openScene } from "./scene.ts";

const seconds = (offset: number): number => Math.floor(Date.now() / 1000) + offset;

const PASSWORD = { kind: "password", password: "nur-zum-testen" } as const;

const foreignTenant = {
  channelData: { tenant: { id: "fremd" } },
  conversation: { id: "a:chat", conversationType: "personal", tenantId: "fremd" },
};

/** Name, Authorization header for a service URL, and what differs in the activity. */
const REFUSED: readonly (readonly [string, (url: string) => string, Readonly<Record<string, unknown>>?])[] = [
  ["no header", () => ""],
  ["an empty token", () => "Bearer "],
  ["garbage", () => "Bearer abc.def.ghi"],
  ["another scheme", (url) => `Basic ${KEYS.right.token(connectorClaims(url))}`],
  ["no scheme", (url) => KEYS.right.token(connectorClaims(url))],
  ["a key that only has the same id", (url) => `Bearer ${KEYS.forged.token(connectorClaims(url))}`],
  ["a key that isn't published", (url) => `Bearer ${KEYS.unpublished.token(connectorClaims(url))}`],
  [
    "an expired token",
    (url) => `Bearer ${KEYS.right.token(connectorClaims(url, { nbf: seconds(-7200), exp: seconds(-600) }))}`,
  ],
  ["a token for later", (url) => `Bearer ${KEYS.right.token(connectorClaims(url, { nbf: seconds(3600) }))}`],
  ["a token without end", (url) => `Bearer ${KEYS.right.token(connectorClaims(url, { exp: undefined }))}`],
  ["a token for another bot", (url) => `Bearer ${KEYS.right.token(connectorClaims(url, { aud: "anderer-bot" }))}`],
  [
    "a token of another issuer",
    (url) => `Bearer ${KEYS.right.token(connectorClaims(url, { iss: "https://fremd.example" }))}`,
  ],
  ["a token of another service URL", () => `Bearer ${KEYS.right.token(connectorClaims("https://fremd.example/"))}`],
  [
    "a token without service URL",
    (url) => `Bearer ${KEYS.right.token(connectorClaims(url, { serviceurl: undefined }))}`,
  ],
  ["a token that nobody signed", (url) => `Bearer ${unsignedToken(connectorClaims(url), "k1")}`],
  ["a token signed with the public key", (url) => `Bearer ${KEYS.right.tokenByPublicKey(connectorClaims(url))}`],
  ["a key of another channel", (url) => `Bearer ${KEYS.slack.token(connectorClaims(url))}`],
  [
    "a key of another channel, on that channel",
    (url) => `Bearer ${KEYS.slack.token(connectorClaims(url))}`,
    { channelId: "slack" },
  ],
  ["a foreign tenant", (url) => `Bearer ${KEYS.right.token(connectorClaims(url))}`, foreignTenant],
  [
    "two tenants in one message",
    (url) => `Bearer ${KEYS.right.token(connectorClaims(url))}`,
    { channelData: { tenant: { id: "fremd" } } },
  ],
  [
    "no tenant",
    (url) => `Bearer ${KEYS.right.token(connectorClaims(url))}`,
    { channelData: undefined, conversation: { id: "a:chat", conversationType: "personal" } },
  ],
];

const NO_ACTIVITY: readonly (readonly [string, unknown])[] = [
  ["nothing", undefined],
  ["null", null],
  ["a text", "message"],
  ["a list", []],
  ["an empty object", {}],
  ["an activity without sender", { ...messageActivity("https://smba.example/"), from: undefined }],
  ["an activity without conversation", { ...messageActivity("https://smba.example/"), conversation: null }],
  ["an activity whose service URL is none", { ...messageActivity("https://smba.example/"), serviceUrl: "irgendwo" }],
  ["a text that is a number", { ...messageActivity("https://smba.example/"), text: 5 }],
];

export const describeAdmission = (open: OpenGateway): void => {
  describe("who is let in", () => {
    let printed: readonly MockInstance[];
    beforeEach(() => {
      printed = (["error", "warn", "log", "info", "debug"] as const).map((way) => vi.spyOn(console, way));
    });
    afterEach(() => {
      for (const spy of printed) spy.mockRestore();
    });

    test.for(REFUSED)("%s is answered with 401 and reaches nobody", async ([, header, over = {}]) => {
      const { gateway, connector, heard, refused, errors } = await openScene(open);
      const { serviceUrl } = connector;

      const result = await gateway.receive(header(serviceUrl), messageActivity(serviceUrl, over));

      expect(result).toEqual({ status: 401 });
      expect([heard, connector.calls(), errors]).toEqual([[], [], []]);
      expect(refused).toHaveLength(1);
      expect(printed.flatMap(({ mock }) => mock.calls)).toEqual([]);
    });

    test.for([
      ["the Connector's token", {}],
      ["a token that ended within the tolerance", { nbf: seconds(-3600), exp: seconds(-200) }],
    ] as const)("%s is good", async ([, claims]) => {
      const { gateway, connector, heard } = await openScene(open);
      const { serviceUrl } = connector;

      const token = KEYS.right.token(connectorClaims(serviceUrl, claims));
      const result = await gateway.receive(`Bearer ${token}`, messageActivity(serviceUrl));

      expect(result.status).toBe(200);
      expect(heard).toHaveLength(1);
    });

    test("the tenant's id may be written in capitals", async () => {
      const { write, heard } = await openScene(open, { config: { tenantIds: [TENANT_ID.toUpperCase()] } });
      expect((await write()).status).toBe(200);
      expect(heard).toHaveLength(1);
    });

    test.for(NO_ACTIVITY)("%s is no activity: 400", async ([, body]) => {
      const { deliver, heard, connector } = await openScene(open);
      expect((await deliver(body)).status).toBe(400);
      expect([heard, connector.calls()]).toEqual([[], []]);
    });

    test("without the Connector's keys nobody is let in, and the fault is noted", async () => {
      const { write, openId, heard, errors } = await openScene(open);
      openId.fail(true);
      expect(await write()).toEqual({ status: 500 });
      expect(heard).toEqual([]);
      expect(errors).toHaveLength(1);
    });

    test("keys are fetched once for many messages", async () => {
      const { write, openId } = await openScene(open);
      await write();
      const before = openId.requests();
      await Promise.all([write(), write(), write()]);
      expect(openId.requests()).toBe(before);
    });

    test.for([
      ["without an app id", { auth: { appId: " ", tenantId: TENANT_ID, credentials: PASSWORD } }],
      ["without a tenant", { tenantIds: [] }],
    ] as const)("%s no gateway opens", async ([, config]) => {
      await expect(openScene(open, { config })).rejects.toThrow(Refusal);
    });
  });

  describe("anonymous", () => {
    const anonymous = { auth: "anonymous", tenantIds: [], endpoints: undefined } as const;

    test("everybody on this machine is let in without a token, and calls carry none", async () => {
      const { gateway, connector, heard } = await openScene(open, {
        config: anonymous,
        handlers: { onText: async () => [{ kind: "text", text: "Guten Tag." }] },
      });
      const result = await gateway.receive("", messageActivity(connector.serviceUrl, foreignTenant));
      expect(result.status).toBe(200);
      expect(heard[0]?.event.tenantId).toBe("fremd");
      expect(connector.calls().map(({ body }) => body?.["text"])).toEqual(["Guten Tag."]);
      expect(connector.calls()[0]?.authorization ?? "").not.toContain(APP_ID);
    });

    test("answers go to no other machine", async () => {
      const { gateway, heard } = await openScene(open, { config: anonymous });
      expect(await gateway.receive("", messageActivity("https://smba.example/emea/"))).toEqual({ status: 401 });
      expect(heard).toEqual([]);
    });

    test("where tenants are named, others are refused", async () => {
      const { gateway, connector, heard } = await openScene(open, {
        config: { ...anonymous, tenantIds: [TENANT_ID] },
      });
      const { serviceUrl } = connector;
      expect(await gateway.receive("", messageActivity(serviceUrl, foreignTenant))).toEqual({ status: 401 });
      expect((await gateway.receive("", messageActivity(serviceUrl))).status).toBe(200);
      expect(heard).toHaveLength(1);
    });
  });
};
