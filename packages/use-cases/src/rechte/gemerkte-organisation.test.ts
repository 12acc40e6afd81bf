import type { Store } from "@verlauf/store";
import { expect, test } from "vitest";
import { memoryStore } from "../testing/memory-store.ts";
import { gemerkteOrganisation } from "./gemerkte-organisation.ts";

const world = () => {
  const state = { jetzt: 0, gelesen: 0, kaputt: false };
  const store: Store = {
    ...memoryStore([]),
    organisation: async () => {
      state.gelesen += 1;
      if (state.kaputt) throw new Error("made for a test");
      return [];
    },
    vertretungen: async () => [],
  };
  const ask = gemerkteOrganisation({ store, uhr: () => new Date(state.jetzt) }, 5);
  return { state, ask };
};

test("the organisation is read once in five seconds, also for those who ask at the same moment", async () => {
  const { state, ask } = world();
  await Promise.all([ask(), ask()]);
  state.jetzt = 4_999;
  await ask();
  expect(state.gelesen).toBe(1);
  state.jetzt = 5_000;
  await ask();
  expect(state.gelesen).toBe(2);
});

test("a clock set back makes nothing younger, and what couldn't be read is asked for again", async () => {
  const { state, ask } = world();
  state.jetzt = 10_000;
  await ask();
  state.jetzt = 0;
  state.kaputt = true;
  await expect(ask()).rejects.toThrow("made for a test");
  state.kaputt = false;
  await ask();
  expect(state.gelesen).toBe(3);
});
