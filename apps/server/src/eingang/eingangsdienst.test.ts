import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Annahmestand } from "@verlauf/use-cases";
import { NichtGefunden } from "@verlauf/use-cases";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Eingangsdienst, startEingang } from "./eingangsdienst.ts";

let eingang: string;
let dienst: Eingangsdienst | undefined;
beforeEach(async () => {
  eingang = await mkdtemp(join(tmpdir(), "verlauf-eingang-"));
});
afterEach(async () => {
  await dienst?.stop();
  await rm(eingang, { recursive: true, force: true });
});

const start = async () => {
  const known = new Map<string, Annahmestand>();
  const sizes: number[] = [];
  const faults: unknown[] = [];
  dienst = await startEingang({
    eingang,
    alleSekunden: 0.2,
    uhr: () => new Date("2026-11-02T07:01:00Z"),
    onFehler: (fehler) => faults.push(fehler),
    annahme: {
      nimmAn: async (_, { id = "", art, datenstand, ordner }) => {
        for (const name of await readdir(ordner)) {
          sizes.push((await readFile(join(ordner, name))).length);
        }
        const stand: Annahmestand = {
          id,
          art,
          zustand: "uebernommen",
          datenstand,
          angenommenUm: "2026-11-02T07:01:00Z",
          fertigUm: "2026-11-02T07:01:00Z",
          meldungen: [],
          dateien: [],
          lieferungen: [],
        };
        known.set(id, stand);
        return stand;
      },
      zeige: async (_, id) => {
        const stand = known.get(id);
        if (stand === undefined) throw new NichtGefunden();
        return stand;
      },
      abgelehnt: async () => [],
    },
    liesEin: async () => undefined,
  });
  return { sizes, faults };
};

const verarbeitet = (): Promise<readonly string[]> => readdir(join(eingang, "verarbeitet"));

test("a file that lay there before the start is taken", async () => {
  await writeFile(join(eingang, "kunden 31.10.2026.csv"), "a");
  await start();
  await vi.waitFor(async () => expect(await verarbeitet()).toContain("kunden 31.10.2026.csv"), { timeout: 20_000 });
});

test("a file that is still growing is taken when it is whole", async () => {
  const { sizes, faults } = await start();
  const pfad = join(eingang, "kunden 31.10.2026.csv");
  await writeFile(pfad, "x");
  for (let count = 1; count < 10; count += 1) {
    await new Promise((resolve) => setTimeout(resolve, 30));
    await appendFile(pfad, "x");
  }
  await vi.waitFor(async () => expect(await verarbeitet()).toContain("kunden 31.10.2026.csv"), { timeout: 20_000 });
  expect(sizes).toEqual([10]);
  expect(faults).toEqual([]);
});

test("after a stop nothing is taken", async () => {
  await start();
  await dienst?.stop();
  await writeFile(join(eingang, "kunden 31.10.2026.csv"), "x");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(await verarbeitet()).toEqual([]);
});
