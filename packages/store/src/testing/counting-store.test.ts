import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storeOver } from "../store.ts";
import { type CountingEngine, counting } from "./counting-store.ts";
import { ziehung } from "./fallpruefung.ts";
import { fuelle, team } from "./sicht.ts";
import { type TestEngine, testEngines } from "./test-engines.ts";

describe.each(testEngines())("on $name", ({ open }) => {
  let opened: TestEngine;
  let counted: CountingEngine;
  beforeAll(async () => {
    opened = await open();
    counted = counting(opened.engine);
    await fuelle(storeOver(counted.engine));
  });
  afterAll(() => opened.close());

  const cost = async (work: () => Promise<unknown>): Promise<number> => {
    const before = counted.queries();
    await work();
    return counted.queries() - before;
  };

  test("queries are counted wherever they run", async () => {
    const store = storeOver(counted.engine);
    expect(await cost(() => store.isEmpty())).toBe(1);
    expect(await cost(() => store.friereEin(ziehung("63999")))).toBe(2);
    expect(await cost(() => store.unter(team("63504", "412")).organisation())).toBe(1);
    expect(await cost(() => store.transaktion((its) => its.isEmpty().then(() => its.organisation())))).toBe(2);
  });

  test("a customer who doesn't exist and one who isn't shown cost the same, and are answered the same", async () => {
    const view = storeOver(counted.engine).unter(team("63504", "412"));
    const lieferungen = await view.deliveryFor("2016-06-01");
    const asked = async (kundennummer: string) => {
      let found: unknown;
      const queries = await cost(async () => {
        found = await view.fall({ lieferungen, kundennummer, mitBg: false });
      });
      return { found, queries };
    };
    const unknown = await asked("ZZ");
    expect(unknown).toEqual({ found: undefined, queries: 1 });
    expect(await asked("B1")).toEqual(unknown);
    expect(await asked("A2")).toEqual(unknown);
  });
});
