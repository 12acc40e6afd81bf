import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import type { Log } from "./log/log.ts";
import { waitForEnd } from "./prozess.ts";

const quiet: Log = { info: () => undefined, warnung: () => undefined, fehler: () => undefined };

const process = () => {
  const exits: number[] = [];
  const emitter = Object.assign(new EventEmitter(), { exit: (code: number) => exits.push(code) });
  return { emitter, exits };
};

test.for([
  ["SIGTERM", 0],
  ["SIGINT", 0],
  ["uncaughtException", 1],
  ["unhandledRejection", 1],
] as const)("%s stops in order and ends with %s", async ([event, code]) => {
  const { emitter, exits } = process();
  let stopped = 0;
  const stop = async () => {
    stopped += 1;
  };
  const ended = waitForEnd(emitter, { log: quiet, stop, kulanzMs: 60_000 });
  emitter.emit(event, new Error("it broke"));
  expect([await ended, stopped, exits]).toEqual([code, 1, []]);
  expect(emitter.eventNames()).toEqual([]);
});

test("a second signal ends at once; a fault on the way out doesn't", async () => {
  const { emitter, exits } = process();
  const { promise: stop, resolve } = Promise.withResolvers<void>();
  const ended = waitForEnd(emitter, { log: quiet, stop: () => stop, kulanzMs: 60_000 });
  emitter.emit("SIGTERM", "SIGTERM");
  emitter.emit("uncaughtException", new Error("late"));
  expect(exits).toEqual([]);
  emitter.emit("SIGTERM", "SIGTERM");
  expect(exits).toEqual([1]);
  resolve();
  await ended;
});

test("what can't be stopped in time, or fails to, ends the process with a fault", async () => {
  const slow = process();
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const exited = new Promise<number>((done) => Object.assign(slow.emitter, { exit: done }));
  const ended = waitForEnd(slow.emitter, { log: quiet, stop: () => late, kulanzMs: 1 });
  slow.emitter.emit("SIGTERM", "SIGTERM");
  expect(await exited).toBe(1);
  resolve();
  await ended;

  const broken = process();
  const brokenExit = new Promise<number>((done) => Object.assign(broken.emitter, { exit: done }));
  void waitForEnd(broken.emitter, {
    log: quiet,
    stop: () => Promise.reject(new Error("no")),
    kulanzMs: 60_000,
  });
  broken.emitter.emit("SIGTERM", "SIGTERM");
  expect(await brokenExit).toBe(1);
});
