import { serve } from "@hono/node-server";
import { openStore, type Place } from "@verlauf/store";
import { chatRoutes, openGateway } from "@verlauf/teams-bot";

// A process of its own: what the gateway, the same indexed query and an answer of one word cost without anything that
// Verlauf does around them. Arguments: the place as JSON, the port, the rows of the query.

const place = JSON.parse(process.argv[2] ?? "null") as Place;
const stueck = Number(process.argv[4]);
const store = await openStore(place);
const none = async () => [];
const gateway = await openGateway("teams-ai")(
  { auth: "anonymous", tenantIds: [], noteError: () => "", noteRefused: () => undefined, timeoutMs: 15_000 },
  {
    onText: async (_event, team) => {
      const pieces = store.faelle({ lieferungen: [{ id: 1, nurLetzterKontakt: false }], team, mitBg: false, stueck });
      for await (const piece of pieces) return [{ kind: "text", text: `Echo: ${piece.length}` }];
      return [{ kind: "text", text: "Echo" }];
    },
    onAction: none,
    onFiles: none,
    onFileConsent: none,
    onInstalled: none,
  },
);
serve({ fetch: chatRoutes(gateway).fetch, hostname: "127.0.0.1", port: Number(process.argv[3]) }, () =>
  process.stdout.write("ready\n"),
);
process.on("SIGTERM", () => {
  void store.close().finally(() => process.exit(0));
});
