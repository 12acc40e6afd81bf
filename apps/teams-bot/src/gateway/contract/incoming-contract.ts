import { describe, expect, test } from "vitest";
import type { OpenGateway } from "../chat-gateway.ts";
import { TENANT_ID } from "../testing/credentials.ts";
import { ERROR_ID, openScene } from "./scene.ts";

const SORRY = `Das hat nicht geklappt. Die Kennung ${ERROR_ID} hilft Ihrer Verwaltung, den Grund zu finden.`;
const SECRET = "postgres://verlauf:geheim@datenbank/verlauf";

const fail = async (): Promise<never> => {
  throw new Error(SECRET);
};

export const describeIncoming = (open: OpenGateway): void => {
  describe("what comes in", () => {
    test("a text reaches the bot with who wrote it and where", async () => {
      const { write, heard } = await openScene(open);
      expect(await write()).toEqual({ status: 200 });
      expect(heard).toMatchObject([
        {
          handler: "onText",
          told: ["Wer ist überfällig?"],
          event: {
            activityId: "1700000000000",
            tenantId: TENANT_ID,
            scope: "personal",
            sender: { objectId: "aad-erika", teamsId: "29:erika" },
          },
        },
      ]);
    });

    test.for([
      ["personal", {}, "personal"],
      ["groupChat", {}, "group"],
      ["channel", {}, "channel"],
      // whatever Teams may think of next has more readers than one
      ["meeting", {}, "channel"],
      [undefined, {}, "channel"],
      [undefined, { isGroup: true }, "group"],
    ] as const)("a conversation of type %s %o is of scope %s", async ([conversationType, over, scope]) => {
      const { write, heard } = await openScene(open);
      await write({ conversation: { id: "19:chat", tenantId: TENANT_ID, conversationType, ...over } });
      expect(heard[0]?.event.scope).toBe(scope);
    });

    test("a mention stays in the text as it was written", async () => {
      const { write, heard } = await openScene(open);
      const text = "<at>Verlauf</at>&nbsp;wer ist überfällig?";
      const entities = [{ type: "mention", mentioned: { id: "28:verlauf" }, text: "<at>Verlauf</at>" }];
      await write({ text, entities, conversation: { id: "19:g", conversationType: "groupChat", tenantId: TENANT_ID } });
      expect(heard[0]?.told).toEqual([text]);
    });

    test("a message without text is an empty one", async () => {
      const { write, heard } = await openScene(open);
      await write({ text: undefined });
      expect(heard).toMatchObject([{ handler: "onText", told: [""] }]);
    });

    test("the card's data of Action.Submit arrive, and answers come as messages", async () => {
      const { write, heard, connector } = await openScene(open, {
        handlers: { onAction: async () => [{ kind: "text", text: "Bitte sehr." }] },
      });
      expect(await write({ text: undefined, value: { art: "hilfe" }, replyToId: "card-1" })).toEqual({ status: 200 });
      expect(heard).toMatchObject([{ handler: "onAction", told: [{ art: "hilfe" }] }]);
      expect(connector.calls().map(({ body }) => body?.["text"])).toEqual(["Bitte sehr."]);
    });

    test("files arrive by their download address, other attachments don't", async () => {
      const { write, heard } = await openScene(open);
      const downloadUrl = "https://beispiel.sharepoint.com/download?tempauth=x";
      const contentType = "application/vnd.microsoft.teams.file.download.info";
      await write({
        text: "meine Mappe",
        attachments: [
          { contentType: "text/html", content: "<p>meine Mappe</p>" },
          { contentType, name: "Mappe.xlsx", content: { downloadUrl, uniqueId: "u1", fileType: "xlsx" } },
          { contentType, name: "Kaputt.xlsx", content: { downloadUrl: 7 } },
        ],
      });
      expect(heard).toMatchObject([
        { handler: "onFiles", told: [[{ name: "Mappe.xlsx", downloadUrl }], "meine Mappe"] },
      ]);
    });

    test.for([
      ["add", true],
      ["remove", false],
    ] as const)("the installation update %s is told as %s", async ([action, installed]) => {
      const { write, heard } = await openScene(open);
      expect((await write({ type: "installationUpdate", action, text: undefined })).status).toBe(200);
      expect(heard).toMatchObject([{ handler: "onInstalled", told: [installed] }]);
    });

    test.for([
      ["membersAdded", true],
      ["membersRemoved", false],
    ] as const)("a conversation update with the bot among %s is told as %s", async ([field, installed]) => {
      const { write, heard } = await openScene(open);
      await write({ type: "conversationUpdate", text: undefined, [field]: [{ id: "29:otto" }, { id: "28:verlauf" }] });
      expect(heard).toMatchObject([{ handler: "onInstalled", told: [installed] }]);
    });

    test("one installation that is told twice is greeted once, a later one again", async () => {
      const { write, heard } = await openScene(open);
      const added = { type: "conversationUpdate", text: undefined, membersAdded: [{ id: "28:verlauf" }] };
      await write(added);
      await write({ type: "installationUpdate", action: "add", text: undefined });
      await write({ type: "installationUpdate", action: "remove", text: undefined });
      await write(added);
      expect(heard.map(({ told }) => told)).toEqual([[true], [false], [true]]);
    });

    test.for([
      ["typing", { type: "typing" }],
      ["a reaction", { type: "messageReaction", reactionsAdded: [{ type: "like" }] }],
      ["a correction", { type: "messageUpdate" }],
      ["somebody else coming", { type: "conversationUpdate", membersAdded: [{ id: "29:otto" }] }],
      ["an upgrade of the app", { type: "installationUpdate", action: "add-upgrade" }],
    ] as const)("%s is taken without an answer", async ([, over]) => {
      const { write, heard, connector } = await openScene(open);
      expect((await write(over)).status).toBe(200);
      expect([heard, connector.calls()]).toEqual([[], []]);
    });

    test("answers arrive one after the other, in the chat that asked", async () => {
      const { write, connector } = await openScene(open, {
        handlers: {
          onText: async () => [
            { kind: "text", text: "erst" },
            { kind: "text", text: "dann" },
          ],
        },
      });
      await write();
      expect(connector.calls().map(({ body }) => body?.["text"])).toEqual(["erst", "dann"]);
      for (const { method, path, authorization } of connector.calls()) {
        expect(method).toBe("POST");
        expect(path).toMatch(/^\/v3\/conversations\/a:chat\/activities(\/1700000000000)?$/);
        expect(authorization).toBe("Bearer outgoing");
      }
    });

    test("an answer isn't given in the HTTP response, whatever the request wishes", async () => {
      const { write, connector } = await openScene(open, {
        handlers: { onText: async () => [{ kind: "text", text: "Guten Tag." }] },
      });
      expect(await write({ deliveryMode: "expectReplies" })).toEqual({ status: 200 });
      expect(connector.calls()).toHaveLength(1);
    });

    test("what a handler throws is noted, and the person sees the id alone", async () => {
      const { write, connector, errors } = await openScene(open, { handlers: { onText: fail } });
      const result = await write();
      expect(connector.calls().map(({ body }) => body?.["text"])).toEqual([SORRY]);
      expect(JSON.stringify([result, connector.calls()])).not.toContain("geheim");
      expect(errors).toMatchObject([{ error: { message: SECRET } }]);
    });

    test("an answer that doesn't arrive is noted and not tried again", async () => {
      const { write, connector, errors } = await openScene(open, {
        handlers: {
          onText: async () => [
            { kind: "text", text: "erst" },
            { kind: "text", text: "dann" },
          ],
        },
      });
      connector.answer(() => ({ status: 500, body: { error: { code: "ServiceError", message: SECRET } } }));
      const result = await write();
      expect(connector.calls()).toHaveLength(1);
      expect(errors).toHaveLength(1);
      expect(result).toEqual({ status: 200 });
    });

    test("fifty people at once get their own answers", async () => {
      const { write, connector } = await openScene(open, {
        handlers: {
          onText: async ({ sender }, text) => {
            await new Promise((resolve) => setTimeout(resolve, text.length % 7));
            return [{ kind: "text", text: `${sender.teamsId} ${text}` }];
          },
        },
      });
      const people = Array.from({ length: 50 }, (_, nth) => `29:person-${nth}`);
      await Promise.all(
        people.map((id) =>
          write({
            text: `Frage von ${id}`,
            from: { id, aadObjectId: `aad-${id}` },
            conversation: { id: `a:${id}`, conversationType: "personal", tenantId: TENANT_ID },
          }),
        ),
      );
      const got = connector.calls().map(({ path, body }) => [path.split("/")[3], body?.["text"]]);
      expect(got.toSorted()).toEqual(people.map((id) => [`a:${id}`, `${id} Frage von ${id}`]).toSorted());
    });
  });
};
