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

/** What waits for a time ends when that has come, or when somebody lets it. */
const byHand = () => {
  let now = 0;
  const waiting: { readonly until: number; readonly wake: () => void }[] = [];
  return {
    zeitgeber: {
      jetztMs: () => now,
      warte: (ms: number) => new Promise<void>((wake) => void waiting.push({ until: now + ms, wake })),
    },
    pass: async (ms: number) => {
      now += ms;
      for (const { until, wake } of waiting) if (until <= now) wake();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    },
  };
};

test("the next one waits for what is under way, but not until the pace is lost", async () => {
  const { zeitgeber, pass } = byHand();
  const einlass = takt(20, zeitgeber);
  await einlass();
  let inside = 0;
  const done = Promise.withResolvers<void>();
  void einlass(done.promise).then(() => void inside++);
  await pass(60);
  expect(inside).toBe(0);
  done.resolve();
  await pass(0);
  expect(inside).toBe(1);
  // its turn is at 100 ms
  void einlass(new Promise(() => undefined)).then(() => void inside++);
  await pass(239);
  expect(inside).toBe(1);
  await pass(1);
  expect(inside).toBe(2);
});

test("slow answers cost no speed", async () => {
  const { zeitgeber, now } = virtual();
  const einlass = takt(20, zeitgeber);
  const begun = now();
  const never = new Promise(() => undefined);
  for (let nr = 0; nr < 2_000; nr++) await einlass(never);
  expect(2_000 / ((now() - begun) / 1000)).toBeGreaterThan(19);
});
