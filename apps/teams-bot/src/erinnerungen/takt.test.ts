import { expect, test } from "vitest";
import { takt } from "./takt.ts";

const virtual = () => {
  let now = 1_000;
  return {
    zeitgeber: {
      jetztMs: () => now,
      // a timer is never early, and often late
      warte: async (ms: number) => {
        now += ms + 3;
      },
    },
    now: () => now,
    pass: (ms: number) => {
      now += ms;
    },
  };
};

test("so many a second are let in, although timers are late", async () => {
  const { zeitgeber, now } = virtual();
  const einlass = takt(20, zeitgeber);
  const begun = now();
  for (let nr = 0; nr < 2_000; nr++) await einlass();
  const seconds = (now() - begun) / 1000;
  expect(2_000 / seconds).toBeGreaterThan(19.9);
  expect(2_000 / seconds).toBeLessThan(20.1);
});

test("they come evenly, also those that ask at once", async () => {
  const waited: number[] = [];
  const einlass = takt(10, { jetztMs: () => 0, warte: async (ms) => void waited.push(ms) });
  await Promise.all([einlass(), einlass(), einlass()]);
  expect(waited).toEqual([100, 200]);
});

test("after a quiet time there is no rush", async () => {
  const { zeitgeber, now, pass } = virtual();
  const einlass = takt(20, zeitgeber);
  await einlass();
  pass(60_000);
  const begun = now();
  for (let nr = 0; nr < 20; nr++) await einlass();
  // a quarter of a second is made up for, at most
  expect(now() - begun).toBeGreaterThan(650);
});
