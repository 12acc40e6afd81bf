import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { openStore } from "./store.ts";
import { emptyData } from "./testing/test-engines.ts";

const PROGRAM = fileURLToPath(new URL("./testing/import-for-ever.ts", import.meta.url));

test("killed at any moment of an import, the store has the old delivery or the new one, whole", async () => {
  const daten = await emptyData();
  for (const wait of [40, 170, 310, 480, 730, 1100]) {
    const child = spawn(process.execPath, [PROGRAM, daten], { stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => void child.kill("SIGKILL"));
    await once(child.stdout, "data");
    await setTimeout(wait);
    child.kill("SIGKILL");
    await once(child, "exit");

    const store = await openStore({ daten });
    const lieferungen = await store.deliveryFor("2016-06-01");
    const sizes: (string | null)[] = [];
    for await (const faelle of store.faelle({ lieferungen, mitBg: false })) {
      for (const { kundenstatus, kontakte } of faelle) {
        sizes.push(kundenstatus);
        expect(kontakte).toHaveLength(1);
      }
    }
    await store.close();
    // every customer of one delivery carries its size: one size, and as many customers
    expect(new Set(sizes).size).toBe(lieferungen.length);
    expect(sizes).toHaveLength(Number(sizes[0] ?? 0));
  }
});
