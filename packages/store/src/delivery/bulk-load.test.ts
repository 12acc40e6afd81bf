import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Session } from "../engine/engine.ts";
import { ausnahme } from "../testing/made-up.ts";
import { bulkLoad } from "./bulk-load.ts";
import { AUSNAHME } from "./columns.ts";

const sessionWith = (copyIn: Session["copyIn"]): Session => ({
  copyIn,
  get db(): never {
    throw new Error("bulk loading asks nothing");
  },
});

test("writes COPY's text format: tabs between, escapes within", async () => {
  const copied: string[] = [];
  const bulk = bulkLoad(
    sessionWith(async (table, columns, rows) => {
      copied.push(`${table} (${columns.join(", ")})\n${new TextDecoder().decode(rows)}`);
    }),
  );
  await bulk.put(AUSNAHME, ["import", "63504"], ausnahme("007", { grund: "a\tb\\c\r\nd „e“" }));
  await bulk.flush();
  expect(copied).toEqual([
    "ausnahme (herkunft, dienststelle, kundennummer, grund, von, bis, entschieden_am, auch_u25)\n" +
      "import\t63504\t007\ta\\tb\\\\c\\r\\nd „e“\t2016-04-01\t2016-06-30\t2016-03-30\tf\n",
  ]);
});

const long = ausnahme("1", { grund: "x".repeat(1_100_000) });

test("takes the next rows while a chunk is on its way, and never sends two at once", async () => {
  const release = Promise.withResolvers<void>();
  let underWay = 0;
  let most = 0;
  const bulk = bulkLoad(
    sessionWith(async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await release.promise;
      underWay -= 1;
    }),
  );
  // two rows make a chunk: the third and fourth are taken while the first chunk waits
  for (let row = 0; row < 3; row++) await bulk.put(AUSNAHME, ["import", "63504"], long);
  const second = bulk.put(AUSNAHME, ["import", "63504"], long);
  await setImmediate();
  expect(underWay).toBe(1);
  release.resolve();
  await second;
  await bulk.flush();
  expect(most).toBe(1);
});

test("a chunk that fails is told to whoever comes next", async () => {
  const bulk = bulkLoad(sessionWith(() => Promise.reject(new Error("voll"))));
  for (let row = 0; row < 2; row++) await bulk.put(AUSNAHME, ["import", "63504"], long);
  await bulk.settle();
  await expect(bulk.idle()).rejects.toThrow("voll");
  await expect(bulk.flush()).rejects.toThrow("voll");
});
