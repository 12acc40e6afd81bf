import { describe, expect, test } from "vitest";
import type { CardJson, OpenGateway, Outgoing, UploadTarget } from "../chat-gateway.ts";
import { executeActivity, invokeActivity } from "../testing/activities.ts";
import { TENANT_ID } from "../testing/credentials.ts";
import type { FakeConnector } from "../testing/fake-connector.ts";
import { ERROR_ID, openScene } from "./scene.ts";

const CARD = "application/vnd.microsoft.card.adaptive";
const NOTICE = "application/vnd.microsoft.activity.message";
const GROUP = { conversation: { id: "19:gruppe", conversationType: "groupChat", tenantId: TENANT_ID } };

const cardFor = (who: string, more: Readonly<Record<string, unknown>> = {}): CardJson => ({
  type: "AdaptiveCard",
  version: "1.5",
  body: [{ type: "TextBlock", text: `für ${who}` }],
  ...more,
});

const offer: Outgoing = { kind: "file-offer", name: "Mappe.xlsx", description: "Ihre Mappe", bytes: 4711, context: {} };

const upload: UploadTarget = {
  uploadUrl: "https://beispiel-my.sharepoint.com/upload?tempauth=x",
  contentUrl: "https://beispiel-my.sharepoint.com/Mappe.xlsx",
  name: "Mappe.xlsx",
  uniqueId: "u1",
  fileType: "xlsx",
};

export const describeInvokes = (open: OpenGateway): void => {
  describe("a pressed Action.Execute", () => {
    test("its data arrive, and a card that replaces takes the place of the pressed one", async () => {
      const card = cardFor("Erika");
      const { deliver, connector, heard } = await openScene(open, {
        handlers: { onAction: async () => [{ kind: "card", card, fallback: "für Erika", replaces: true }] },
      });
      const result = await deliver(executeActivity(connector.serviceUrl, { art: "ueberfaellig", ab: 10 }));
      expect(result).toEqual({ status: 200, body: { statusCode: 200, type: CARD, value: card } });
      expect(heard).toMatchObject([{ handler: "onAction", told: [{ art: "ueberfaellig", ab: 10 }] }]);
      expect(connector.calls()).toEqual([]);
    });

    test("any other card comes after the pressed one, which stays; where others read along, only for who pressed it", async () => {
      const card = cardFor("Erika");
      const { deliver, connector } = await openScene(open, {
        handlers: { onAction: async () => [{ kind: "card", card, fallback: "für Erika" }] },
      });
      const result = await deliver(executeActivity(connector.serviceUrl, {}));
      expect(result).toMatchObject({ status: 200, body: { statusCode: 200, type: NOTICE } });
      expect(connector.calls().map(({ body }) => body?.["attachments"])).toMatchObject([[{ content: card }]]);
      connector.reset();
      expect(await deliver(executeActivity(connector.serviceUrl, {}, GROUP))).toMatchObject({
        body: { type: CARD, value: card },
      });
      expect(connector.calls()).toEqual([]);
    });

    test("nobody sees another's card, not even after one that refreshes itself", async () => {
      const { deliver, connector } = await openScene(open, {
        handlers: {
          onAction: async ({ sender }) => {
            const refresh = { action: { type: "Action.Execute", verb: "verlauf" }, userIds: [sender.teamsId] };
            const card = cardFor(sender.teamsId, sender.teamsId === "29:erika" ? { refresh } : {});
            return [{ kind: "card", card, fallback: sender.teamsId }];
          },
        },
      });
      const press = (id: string) =>
        deliver(executeActivity(connector.serviceUrl, {}, { ...GROUP, from: { id, aadObjectId: `aad-${id}` } }));
      await press("29:erika");
      const result = await press("29:otto");
      expect(JSON.stringify(result)).toContain("29:otto");
      expect(JSON.stringify(result)).not.toContain("29:erika");
      expect(connector.calls()).toEqual([]);
    });

    test("a file is offered in the chat", async () => {
      const { deliver, connector } = await openScene(open, { handlers: { onAction: async () => [offer] } });
      const result = await deliver(executeActivity(connector.serviceUrl, {}));
      expect(result).toMatchObject({ status: 200, body: { statusCode: 200, type: NOTICE } });
      expect(connector.calls()).toHaveLength(1);
    });

    test("a sentence stays in a chat of two, and is for one alone where others read along", async () => {
      const { deliver, connector } = await openScene(open, {
        handlers: { onAction: async () => [{ kind: "text", text: "Das ist erledigt." }] },
      });
      await deliver(executeActivity(connector.serviceUrl, {}));
      expect(connector.calls().map(({ body }) => body?.["text"])).toEqual(["Das ist erledigt."]);
      connector.reset();
      const result = await deliver(executeActivity(connector.serviceUrl, {}, GROUP));
      expect(result).toMatchObject({ body: { type: NOTICE, value: "Das ist erledigt." } });
      expect(connector.calls()).toEqual([]);
    });

    test("what a handler throws shows as its id alone", async () => {
      const { deliver, connector, errors } = await openScene(open, {
        handlers: {
          onAction: async () => {
            throw new Error("geheim");
          },
        },
      });
      const result = await deliver(executeActivity(connector.serviceUrl, {}, GROUP));
      expect(result).toMatchObject({ status: 200, body: { value: expect.stringContaining(ERROR_ID) } });
      expect(JSON.stringify([result, connector.calls()])).not.toContain("geheim");
      expect(errors).toHaveLength(1);
    });

    test.for([
      ["no value", undefined],
      ["no action", {}],
      ["data that are a text", { action: { data: "ueberfaellig" } }],
    ] as const)("with %s is answered with 400", async ([, value]) => {
      const { deliver, connector, heard } = await openScene(open);
      const activity = { ...invokeActivity(connector.serviceUrl, "adaptiveCard/action", {}), value };
      expect((await deliver(activity)).status).toBe(400);
      expect(heard).toEqual([]);
    });
  });

  describe("the answer to a file's offer", () => {
    const consent = (serviceUrl: string, value: Readonly<Record<string, unknown>>) =>
      invokeActivity(serviceUrl, "fileConsent/invoke", { type: "fileUpload", ...value });

    test("accepted, it comes with where the file goes", async () => {
      const { deliver, connector, heard, gateway } = await openScene(open);
      const value = { action: "accept", context: { auftrag: "a1" }, uploadInfo: upload };
      expect(await deliver(consent(connector.serviceUrl, value))).toEqual({ status: 200 });
      await gateway.close();
      expect(heard).toMatchObject([{ handler: "onFileConsent", told: [{ context: { auftrag: "a1" }, upload }] }]);
    });

    test("declined, it comes with none", async () => {
      const { deliver, connector, heard, gateway } = await openScene(open);
      const value = { action: "decline", context: { auftrag: "a1" } };
      expect(await deliver(consent(connector.serviceUrl, value))).toEqual({ status: 200 });
      await gateway.close();
      expect(heard).toMatchObject([{ told: [{ context: { auftrag: "a1" }, upload: null }] }]);
    });

    test("the request is answered before the file is there, and closing waits for it", async () => {
      const ready = Promise.withResolvers<void>();
      const { deliver, connector, gateway } = await openScene(open, {
        handlers: {
          onFileConsent: async () => {
            await ready.promise;
            return [{ kind: "file-info", upload }];
          },
        },
      });
      const value = { action: "accept", context: {}, uploadInfo: upload };
      expect(await deliver(consent(connector.serviceUrl, value))).toEqual({ status: 200 });
      expect(connector.calls()).toEqual([]);

      let closed = false;
      const closing = gateway.close().then(() => {
        closed = true;
      });
      await new Promise((resolve) => setImmediate(resolve));
      expect(closed).toBe(false);

      ready.resolve();
      await closing;
      expect(connector.calls().map(({ body }) => body?.["attachments"])).toMatchObject([[{ name: "Mappe.xlsx" }]]);
    });

    test("what goes wrong afterwards is told in the chat by its id", async () => {
      const { deliver, connector, gateway, errors } = await openScene(open, {
        handlers: {
          onFileConsent: async () => {
            throw new Error("geheim");
          },
        },
      });
      const value = { action: "accept", context: {}, uploadInfo: upload };
      expect(await deliver(consent(connector.serviceUrl, value))).toEqual({ status: 200 });
      await gateway.close();
      expect(connector.calls().map(({ body }) => body?.["text"])).toEqual([expect.stringContaining(ERROR_ID)]);
      expect(errors).toHaveLength(1);
    });

    const removals = (connector: FakeConnector): readonly string[] =>
      connector.calls().flatMap(({ method, path }) => (method === "DELETE" ? [path] : []));

    test.for(["accept", "decline"])("after %s the offer is gone, behind what became of it", async (action) => {
      const { deliver, connector, gateway } = await openScene(open, {
        handlers: { onFileConsent: async () => [{ kind: "text", text: "Gut." }] },
      });
      const value = { action, context: {}, ...(action === "accept" ? { uploadInfo: upload } : {}) };
      await deliver({ ...consent(connector.serviceUrl, value), replyToId: "offer/1" });
      await gateway.close();
      expect(connector.calls().map(({ method }) => method)).toEqual(["POST", "DELETE"]);
      expect(removals(connector)).toEqual(["/v3/conversations/a:chat/activities/offer/1"]);
    });

    test.for([
      [403, 1],
      [404, 0],
      [405, 1],
      [500, 1],
    ] as const)(
      "where the Connector answers with %i, the offer stays and nobody is bothered",
      async ([status, noted]) => {
        const { deliver, connector, gateway, errors } = await openScene(open, {
          handlers: { onFileConsent: async () => [{ kind: "text", text: "Gut." }] },
        });
        connector.answer(({ method }) => (method === "DELETE" ? { status } : undefined));
        const value = { action: "decline", context: {} };
        expect(await deliver({ ...consent(connector.serviceUrl, value), replyToId: "offer-1" })).toEqual({
          status: 200,
        });
        await gateway.close();
        expect(removals(connector)).toHaveLength(1);
        expect(connector.calls().flatMap(({ body }) => body?.["text"] ?? [])).toEqual(["Gut."]);
        expect(errors).toHaveLength(noted);
      },
    );

    test("an answer that doesn't say to which offer takes none away", async () => {
      const { deliver, connector, gateway } = await openScene(open);
      await deliver(consent(connector.serviceUrl, { action: "decline", context: {} }));
      await gateway.close();
      expect(connector.calls()).toEqual([]);
    });

    test.for([
      ["accepted without a place for the file", { action: "accept", context: {} }],
      ["neither accepted nor declined", { action: "vielleicht" }],
    ] as const)("%s, it is answered with 400", async ([, value]) => {
      const { deliver, connector, heard, gateway } = await openScene(open);
      expect((await deliver(consent(connector.serviceUrl, value))).status).toBe(400);
      await gateway.close();
      expect(heard).toEqual([]);
    });
  });

  test("an invoke that the bot doesn't know is answered with 501", async () => {
    const { deliver, connector, heard } = await openScene(open);
    const result = await deliver(invokeActivity(connector.serviceUrl, "task/fetch", {}));
    expect(result).toEqual({ status: 501 });
    expect(heard).toEqual([]);
  });
};
