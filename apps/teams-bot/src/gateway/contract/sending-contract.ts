import { createServer } from "node:http";
import { describe, expect, test } from "vitest";
import type { BotEvent, ChatAddress, OpenGateway, Outgoing } from "../chat-gateway.ts";
import { executeActivity } from "../testing/activities.ts";
import { APP_ID, TENANT_ID } from "../testing/credentials.ts";
import type { ConnectorAnswer } from "../testing/fake-connector.ts";
import { listen, shut } from "../testing/listen.ts";
import { openScene, TIMEOUT_MS } from "./scene.ts";

/** As the store keeps it: written by one gateway, and after a change of library read by the other. */
const storedChat = (serviceUrl: string): ChatAddress => ({
  v: 1,
  ref: {
    serviceUrl,
    channelId: "msteams",
    conversationId: "a:chat",
    scope: "personal",
    tenantId: TENANT_ID,
    botId: "28:verlauf",
  },
});

const TEXT: Outgoing = { kind: "text", text: "Guten Morgen." };

const closedPort = async (): Promise<string> => {
  const server = createServer();
  const address = await listen(server);
  await shut(server);
  return `${address}/emea/`;
};

const eventIn = (chat: ChatAddress): BotEvent => ({
  activityId: "1",
  tenantId: TENANT_ID,
  scope: "personal",
  sender: { objectId: "aad-erika", teamsId: "29:erika" },
  chat,
});

const OUTCOMES: readonly (readonly [string, ConnectorAnswer, unknown])[] = [
  ["201", { status: 201, body: { id: "activity-7" } }, { kind: "sent", activityId: "activity-7" }],
  ["201 without an id", { status: 201 }, { kind: "sent", activityId: "" }],
  ["429 with a time", { status: 429, headers: { "Retry-After": "7" } }, { kind: "throttled", afterSeconds: 7 }],
  ["429 without", { status: 429 }, { kind: "throttled", afterSeconds: undefined }],
  [
    "429 with nonsense",
    { status: 429, headers: { "Retry-After": "bald" } },
    { kind: "throttled", afterSeconds: undefined },
  ],
  ["403", { status: 403, body: { error: { code: "BotNotInConversationRoster" } } }, { kind: "blocked" }],
  ["404", { status: 404, body: { error: { code: "ConversationNotFound" } } }, { kind: "gone" }],
  ["413", { status: 413, body: { error: { code: "MessageSizeTooBig" } } }, { kind: "too-big" }],
  ["412", { status: 412 }, { kind: "transient" }],
  ["502", { status: 502 }, { kind: "transient" }],
  ["503", { status: 503, headers: { "Retry-After": "1" } }, { kind: "transient" }],
  ["500", { status: 500, body: { error: { code: "ServiceError" } } }, { kind: "unknown" }],
  ["504", { status: 504 }, { kind: "unknown" }],
  ["400", { status: 400, body: { error: { code: "BadSyntax" } } }, { kind: "rejected", status: 400 }],
  ["401", { status: 401 }, { kind: "rejected", status: 401 }],
  ["a connection that breaks off", "break", { kind: "unknown" }],
  ["no answer at all", "hang", { kind: "unknown" }],
];

export const describeSending = (open: OpenGateway): void => {
  describe("what goes out by itself", () => {
    test("a text goes to the stored chat, and replies to nothing", async () => {
      const { gateway, connector } = await openScene(open);
      expect(await gateway.send(storedChat(connector.serviceUrl), TEXT)).toEqual({
        kind: "sent",
        activityId: "activity-1",
      });
      expect(connector.calls()).toMatchObject([
        {
          method: "POST",
          path: "/v3/conversations/a:chat/activities",
          authorization: "Bearer outgoing",
          body: { type: "message", text: "Guten Morgen." },
        },
      ]);
      expect(connector.calls()[0]?.body).not.toHaveProperty("replyToId");
    });

    test("a chat that wrote can be written to later, after a way through the store", async () => {
      const { gateway, connector, write, heard } = await openScene(open);
      await write();
      const chat: ChatAddress = JSON.parse(JSON.stringify(heard[0]?.event.chat));
      expect(chat).toEqual(storedChat(connector.serviceUrl));
      await gateway.send(chat, TEXT);
      expect(connector.calls().map(({ path }) => path)).toEqual(["/v3/conversations/a:chat/activities"]);
      expect(connector.calls()[0]?.body).not.toHaveProperty("replyToId");
    });

    test("a card goes out with a notice, which says nothing else of what the card holds", async () => {
      const { gateway, connector } = await openScene(open);
      const card = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "10 Fälle" }] } as const;
      await gateway.send(storedChat(connector.serviceUrl), {
        kind: "card",
        card,
        fallback: "412-7QK3ZD und neun weitere",
        notice: "Zehn Fälle",
      });
      expect(connector.calls()[0]?.body).toMatchObject({
        type: "message",
        summary: "Zehn Fälle",
        attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: card }],
      });
    });

    test("a file is offered with what comes back with the answer", async () => {
      const { gateway, connector } = await openScene(open);
      const context = { auftrag: "a1", monat: "2026-10" };
      await gateway.send(storedChat(connector.serviceUrl), {
        kind: "file-offer",
        name: "Mappe.xlsx",
        description: "Ihre Mappe",
        bytes: 4711,
        context,
      });
      expect(connector.calls()[0]?.body).toMatchObject({
        type: "message",
        attachments: [
          {
            contentType: "application/vnd.microsoft.teams.card.file.consent",
            name: "Mappe.xlsx",
            content: {
              description: "Ihre Mappe",
              sizeInBytes: 4711,
              acceptContext: context,
              declineContext: context,
            },
          },
        ],
      });
    });

    test("a file that was put somewhere is shown", async () => {
      const { gateway, connector } = await openScene(open);
      const contentUrl = "https://beispiel-my.sharepoint.com/Mappe.xlsx";
      await gateway.send(storedChat(connector.serviceUrl), {
        kind: "file-info",
        upload: { uploadUrl: "https://u.example/", contentUrl, name: "Mappe.xlsx", uniqueId: "u1", fileType: "xlsx" },
      });
      expect(connector.calls()[0]?.body).toMatchObject({
        attachments: [
          {
            contentType: "application/vnd.microsoft.teams.card.file.info",
            contentUrl,
            name: "Mappe.xlsx",
            content: { uniqueId: "u1", fileType: "xlsx" },
          },
        ],
      });
      expect(JSON.stringify(connector.calls()[0]?.body)).not.toContain("u.example");
    });

    test.for(OUTCOMES)("%s ends in its state after one call", async ([, answer, outcome]) => {
      const { gateway, connector } = await openScene(open);
      connector.answer(() => answer);
      expect(await gateway.send(storedChat(connector.serviceUrl), TEXT)).toEqual(outcome);
      expect(connector.calls()).toHaveLength(1);
    });

    test("where nobody listens nothing arrived", async () => {
      const { gateway } = await openScene(open);
      expect(await gateway.send(storedChat(await closedPort()), TEXT)).toEqual({ kind: "transient" });
    });

    test.for([301, 302, 303, 307, 308])("a redirect by %i isn't followed, wherever it leads", async (status) => {
      const elsewhere = await openScene(open);
      const { gateway, connector } = await openScene(open);
      for (const base of [connector.serviceUrl, elsewhere.connector.serviceUrl]) {
        connector.reset();
        connector.answer((_call, nth) => {
          const headers = { Location: `${base}v3/conversations/a:other/activities` };
          return nth === 1 ? { status, headers } : undefined;
        });
        const outcome = await gateway.send(storedChat(connector.serviceUrl), TEXT);
        expect(outcome).toEqual({ kind: "rejected", status });
        expect(connector.calls()).toHaveLength(1);
      }
      expect(elsewhere.connector.calls()).toEqual([]);
    });

    test.for([
      ["doesn't answer", () => new Promise<string>(() => {}), { kind: "transient" }],
      [
        "can't be reached",
        () => Promise.reject(Object.assign(new Error("network_error"), { errorCode: "network_error" })),
        { kind: "transient" },
      ],
      [
        "refuses the secret",
        () => Promise.reject(Object.assign(new Error("AADSTS7000215"), { errorCode: "invalid_client", status: 401 })),
        { kind: "rejected", status: undefined },
      ],
    ] as const)("nothing leaves where Entra %s", async ([, token, outcome]) => {
      const { gateway, connector, openId } = await openScene(open, {
        config: { endpoints: { openIdMetadata: "http://127.0.0.1:9/", token } },
      });
      expect(await gateway.send(storedChat(connector.serviceUrl), TEXT)).toEqual(outcome);
      expect([connector.calls(), openId.requests()]).toEqual([[], 0]);
    });

    test("two hundred messages at once arrive once each", async () => {
      const { gateway, connector } = await openScene(open, { config: { timeoutMs: 20 * TIMEOUT_MS } });
      const texts = Array.from({ length: 200 }, (_, nth) => `Erinnerung ${nth}`);
      const chat = storedChat(connector.serviceUrl);
      const outcomes = await Promise.all(texts.map((text) => gateway.send(chat, { kind: "text", text })));
      expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(["sent"]));
      expect(connector.calls().map(({ body }) => body?.["text"])).toEqual(expect.arrayContaining(texts));
      expect(connector.calls()).toHaveLength(200);
    });
  });

  describe("a first contact", () => {
    const person = { objectId: "aad-erika", tenantId: TENANT_ID };

    test("opens the personal chat, which can be written to", async () => {
      const { gateway, connector } = await openScene(open);
      const opened = await gateway.openPersonalChat({ ...person, serviceUrl: connector.serviceUrl });
      expect(connector.calls()).toMatchObject([
        {
          method: "POST",
          path: "/v3/conversations",
          authorization: "Bearer outgoing",
          body: {
            isGroup: false,
            tenantId: TENANT_ID,
            bot: { id: `28:${APP_ID}` },
            members: [{ id: "aad-erika" }],
            channelData: { tenant: { id: TENANT_ID } },
          },
        },
      ]);
      if (opened.kind !== "open") throw new Error(opened.kind);
      expect(await gateway.send(JSON.parse(JSON.stringify(opened.chat)), TEXT)).toMatchObject({ kind: "sent" });
      expect(connector.calls()[1]?.path).toBe("/v3/conversations/a:new-1/activities");
    });

    test.for([
      [{ status: 403 }, { kind: "blocked" }],
      [{ status: 404 }, { kind: "gone" }],
      [
        { status: 429, headers: { "Retry-After": "3" } },
        { kind: "throttled", afterSeconds: 3 },
      ],
      [{ status: 503 }, { kind: "transient" }],
      [{ status: 500 }, { kind: "unknown" }],
      [{ status: 400 }, { kind: "rejected", status: 400 }],
      ["hang", { kind: "unknown" }],
    ] as const)("answered with %o ends as %o after one call", async ([answer, outcome]) => {
      const { gateway, connector } = await openScene(open);
      connector.answer(() => answer);
      expect(await gateway.openPersonalChat({ ...person, serviceUrl: connector.serviceUrl })).toEqual(outcome);
      expect(connector.calls()).toHaveLength(1);
    });

    test("can't be made where nobody listens", async () => {
      const { gateway } = await openScene(open);
      expect(await gateway.openPersonalChat({ ...person, serviceUrl: await closedPort() })).toEqual({
        kind: "transient",
      });
    });
  });

  describe("the roster", () => {
    const erika = {
      id: "29:erika",
      aadObjectId: "aad-erika",
      name: "Erika Beispiel",
      userPrincipalName: "erika.beispiel@haus.example",
      tenantId: TENANT_ID,
      userRole: "user",
    };

    test("names whoever wrote", async () => {
      const { gateway, connector } = await openScene(open);
      connector.answer(() => ({ status: 200, body: erika }));
      expect(await gateway.member(eventIn(storedChat(connector.serviceUrl)))).toEqual({
        upn: "erika.beispiel@haus.example",
        objectId: "aad-erika",
        tenantId: TENANT_ID,
        isGuest: false,
      });
      expect(connector.calls()).toMatchObject([
        {
          method: "GET",
          path: "/v3/conversations/a:chat/members/29:erika",
          authorization: "Bearer outgoing",
        },
      ]);
    });

    test("of a channel is its team's", async () => {
      const { gateway, connector, deliver, heard } = await openScene(open);
      connector.answer(() => ({ status: 200, body: erika }));
      await deliver(
        executeActivity(
          connector.serviceUrl,
          {},
          {
            conversation: { id: "19:kanal@thread.tacv2;messageid=1", conversationType: "channel", tenantId: TENANT_ID },
            channelData: { tenant: { id: TENANT_ID }, team: { id: "19:team@thread.tacv2" } },
          },
        ),
      );
      const event = heard[0]?.event;
      if (event === undefined) throw new Error("nothing heard");
      connector.reset();
      connector.answer(() => ({ status: 200, body: erika }));
      expect(await gateway.member(event)).toMatchObject({ objectId: "aad-erika" });
      expect(connector.calls()[0]?.path).toBe("/v3/conversations/19:team@thread.tacv2/members/29:erika");
    });

    test.for([
      ["a guest's role", { userRole: "guest" }],
      ["the anonymous role of a meeting", { userRole: "anonymous" }],
      ["a guest's sign-in name", { userPrincipalName: "otto_fremd.example#EXT#@haus.onmicrosoft.example" }],
    ] as const)("tells guests by %s", async ([, over]) => {
      const { gateway, connector } = await openScene(open);
      connector.answer(() => ({ status: 200, body: { ...erika, ...over } }));
      expect(await gateway.member(eventIn(storedChat(connector.serviceUrl)))).toMatchObject({ isGuest: true });
    });

    test.for([
      ["doesn't know them", { status: 404, body: { error: { code: "MemberNotFoundInConversation" } } }, 0],
      ["names nobody", { status: 200, body: {} }, 0],
      ["refuses", { status: 403 }, 1],
      ["fails", { status: 500 }, 1],
      ["doesn't answer", "hang", 1],
    ] as const)("that %s gives nobody", async ([, answer, noted]) => {
      const { gateway, connector, errors } = await openScene(open);
      connector.answer(() => answer);
      expect(await gateway.member(eventIn(storedChat(connector.serviceUrl)))).toBeUndefined();
      expect(errors).toHaveLength(noted);
      expect(connector.calls()).toHaveLength(1);
    });
  });
};
