import { standardkatalog } from "@verlauf/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storeOver } from "../store.ts";
import { type TestEngine, testEngines } from "../testing/test-engines.ts";

describe.each(testEngines())("on $name", ({ open }) => {
  let opened: TestEngine;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  test("a catalogue stays as it was when the first workbook was made from it", async () => {
    const store = storeOver(opened.engine);
    expect(await store.katalog("standard", "1")).toBeUndefined();
    await store.bewahreKatalog(standardkatalog);
    await store.bewahreKatalog({ ...standardkatalog, titel: "Anders" });
    expect(await store.katalog("standard", standardkatalog.version)).toEqual(standardkatalog);
    expect(await store.kataloge()).toEqual([{ id: "standard", version: standardkatalog.version }]);
  });

  test("a filed file is known by its bytes", async () => {
    const store = storeOver(opened.engine);
    const hash = "0".repeat(64);
    expect(await store.istAbgelegt(hash)).toBe(false);
    await store.merkeAbgelegt(hash);
    await store.merkeAbgelegt(hash);
    expect(await store.istAbgelegt(hash)).toBe(true);
  });
});
