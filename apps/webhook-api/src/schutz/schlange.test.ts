import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { createSchlange } from "./schlange.ts";

test("never more than its places at a time, in their order, and a fault gives its place back", async () => {
  const schlange = createSchlange(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const work = (nr: number) =>
    schlange(async () => {
      begun.push(nr);
      running += 1;
      most = Math.max(most, running);
      await setImmediate();
      running -= 1;
      if (nr % 2 === 0) throw new Error(String(nr));
      return nr;
    });
  const ends = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(work));
  expect(most).toBe(2);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  expect(ends.map(({ status }) => status)).toEqual([
    "rejected",
    "fulfilled",
    "rejected",
    "fulfilled",
    "rejected",
    "fulfilled",
  ]);
  expect(await schlange(async () => "still open")).toBe("still open");
});
