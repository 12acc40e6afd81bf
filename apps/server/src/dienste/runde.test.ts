import { expect, test, vi } from "vitest";
import type { Log } from "../log/log.ts";
import { runde } from "./runde.ts";

const faults: string[] = [];
const log: Log = {
  info: () => undefined,
  warnung: () => undefined,
  fehler: (ereignis, _error, felder) => faults.push(`${ereignis} ${felder?.dienst}`),
};
const AN_HOUR = 3_600_000;

test("a round follows when its time has come, also after one that failed", async () => {
  vi.useFakeTimers();
  let rounds = 0;
  const each = runde({
    name: "annahmen",
    alleMs: AN_HOUR,
    log,
    arbeit: async () => {
      rounds += 1;
      if (rounds === 1) throw new Error("123H000009");
    },
  });
  await each.start();
  await vi.advanceTimersByTimeAsync(AN_HOUR);
  expect([rounds, faults]).toEqual([2, ["runde.gescheitert annahmen"]]);
  await each.stop();
  await vi.advanceTimersByTimeAsync(AN_HOUR);
  each.wecke();
  expect(rounds).toBe(2);
  vi.useRealTimers();
});

test("who is woken in the middle of a round goes on with another, and the end waits for it", async () => {
  const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const begun = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let rounds = 0;
  const each = runde({
    name: "annahmen",
    alleMs: AN_HOUR,
    log,
    arbeit: async () => {
      const round = rounds;
      rounds += 1;
      begun[round]?.resolve();
      await gates[round]?.promise;
    },
  });
  await each.start();
  each.wecke();
  each.wecke();
  expect(rounds).toBe(1);
  gates[0]?.resolve();
  await begun[1]?.promise;
  let ended = false;
  const stopped = each.stop().then(() => {
    ended = true;
  });
  expect(ended).toBe(false);
  gates[1]?.resolve();
  await stopped;
  expect(rounds).toBe(2);
});
