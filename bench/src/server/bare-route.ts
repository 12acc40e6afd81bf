import { serve } from "@hono/node-server";
import { openStore, type Place } from "@verlauf/store";
import { Hono } from "hono";

// A process of its own: what Hono and the same indexed query cost without anything that Verlauf does around them.
// Arguments: the place as JSON, the port.

const place = JSON.parse(process.argv[2] ?? "null") as Place;
const store = await openStore(place);
const app = new Hono();
app.get("/team/:team", async (context) => {
  const pieces = store.faelle({
    lieferungen: [{ id: 1, nurLetzterKontakt: false }],
    team: context.req.param("team"),
    mitBg: false,
    stueck: Number(context.req.query("limit")),
  });
  for await (const piece of pieces) return context.json(piece);
  return context.json([]);
});
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.argv[3]) }, () =>
  process.stdout.write("ready\n"),
);
process.on("SIGTERM", () => {
  void store.close().finally(() => process.exit(0));
});
