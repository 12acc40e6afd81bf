import { SingleBar } from "cli-progress";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withFortschritt } from "./fortschritt.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const watched = async (isTerminal: boolean, steps: readonly number[], total?: number) => {
  const start = vi.spyOn(SingleBar.prototype, "start").mockReturnValue();
  const update = vi.spyOn(SingleBar.prototype, "update").mockReturnValue();
  const stop = vi.spyOn(SingleBar.prototype, "stop").mockReturnValue();
  const result = await withFortschritt("Einlesen", { isTerminal }, async (onFortschritt) => {
    for (const [index, ms] of steps.entries()) {
      vi.advanceTimersByTime(ms);
      onFortschritt(index + 1, total);
    }
    return "fertig";
  });
  expect(result).toBe("fertig");
  return [start.mock.calls, update.mock.calls, stop.mock.calls.length];
};

test("nothing is shown in the first second", async () => {
  expect(await watched(true, [400, 400, 200], 3)).toEqual([[], [], 0]);
});

test("after it a terminal shows a bar, until the work is done", async () => {
  expect(await watched(true, [400, 601, 10], 3)).toEqual([[[3, 2]], [[2], [3]], 1]);
});

test("where nobody watches nothing is ever shown", async () => {
  expect(await watched(false, [5000, 5000], 3)).toEqual([[], [], 0]);
});

test("the bar goes when the work is broken off", async () => {
  vi.spyOn(SingleBar.prototype, "start").mockReturnValue();
  vi.spyOn(SingleBar.prototype, "update").mockReturnValue();
  const stop = vi.spyOn(SingleBar.prototype, "stop").mockReturnValue();
  const work = withFortschritt("Einlesen", { isTerminal: true }, async (onFortschritt) => {
    vi.advanceTimersByTime(1001);
    onFortschritt(1);
    throw new RangeError("broken off");
  });
  await expect(work).rejects.toThrow(RangeError);
  expect(stop).toHaveBeenCalledOnce();
});
