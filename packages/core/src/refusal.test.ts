import { expect, test } from "vitest";
import { Refusal } from "./refusal.ts";

test("a refusal keeps its sentence and its cause", () => {
  const cause = new Error("ENOENT");
  const refusal = new Refusal("Die Datei gibt es nicht.", { cause });
  expect([refusal.name, refusal.message, refusal.cause]).toEqual(["Refusal", "Die Datei gibt es nicht.", cause]);
});
