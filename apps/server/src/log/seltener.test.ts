import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { seltenerWarnen } from "./seltener.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("each reason stands in the log once a minute, however often it is given", async () => {
  const lines: unknown[] = [];
  const warne = seltenerWarnen(
    { warnung: (ereignis, felder) => void lines.push([ereignis, felder]) },
    "bot.abgewiesen",
  );
  for (let nr = 0; nr < 1_000; nr += 1) await warne("no bearer token");
  await warne("foreign tenant");
  expect(lines).toEqual([
    ["bot.abgewiesen", { grund: "no bearer token" }],
    ["bot.abgewiesen", { grund: "foreign tenant" }],
  ]);
  await vi.advanceTimersByTimeAsync(61_000);
  await warne("no bearer token");
  expect(lines).toHaveLength(3);
});
