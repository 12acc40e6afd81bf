import { expect, test } from "vitest";
import { postausgangPruefung } from "./postausgang-pruefung.ts";

test.for([
  ["nothing waits", null, "2026-11-22T12:00:00Z", null],
  ["an hour hasn't passed", "2026-11-22T10:30:00.000Z", "2026-11-22T11:30:00Z", null],
  ["an hour has passed", "2026-11-22T10:30:00.000Z", "2026-11-22T11:30:01Z", "seit mehr als einer Stunde"],
  ["it waited while the server was away", "2026-11-20T10:00:00.000Z", "2026-11-22T11:00:00Z", null],
  ["an hour wasn't enough for it", "2026-11-20T10:00:00.000Z", "2026-11-22T11:00:01Z", "seit mehr als einer Stunde"],
] as const)("%s", async ([, seit, jetzt, expected]) => {
  let now = new Date("2026-11-22T10:00:00Z");
  const asked: unknown[] = [];
  const wartetSeit = async (kanaele: readonly string[]) => {
    asked.push(kanaele);
    return seit;
  };
  const { pruefe } = postausgangPruefung({ wartetSeit }, ["mail"], () => now);
  now = new Date(jetzt);
  const found = await pruefe();
  if (expected === null) expect(found).toBeNull();
  else expect(found).toContain(expected);
  expect(asked).toEqual([["mail"]]);
});
