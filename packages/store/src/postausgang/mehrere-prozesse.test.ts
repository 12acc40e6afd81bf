import { expect, inject, onTestFinished, test } from "vitest";
import { openStore } from "../store.ts";
import { makeDatabase } from "../testing/database.ts";
import { neueSendung, vermerk } from "../testing/sendung.ts";

const AB = "2026-11-02T06:00:00.000Z";
const BIS = "2026-11-02T06:10:00.000Z";

const postgres = inject("postgres");

test.skipIf(postgres === null)("several processes send each message once, whoever planned it", async () => {
  const { url, drop } = await makeDatabase(postgres ?? "");
  onTestFinished(drop);
  const stores = await Promise.all(Array.from({ length: 4 }, () => openStore({ databaseUrl: url })));
  onTestFinished(async () => {
    for (const store of stores) await store.close();
  });
  const schluessel = Array.from({ length: 100 }, (_, index) => `nachricht-${index}`);
  const planned = await Promise.all(stores.map((store) => store.plane(schluessel.map((key) => neueSendung(key)))));
  expect(planned.reduce((sum, count) => sum + count)).toBe(100);

  const sent: string[] = [];
  const sendAll = async (store: (typeof stores)[number]): Promise<void> => {
    let misses = 0;
    while (misses < 20) {
      const sendung = await store.naechste("mail", AB, BIS);
      if (sendung === undefined) {
        misses++;
        continue;
      }
      sent.push(sendung.schluessel);
      await store.vermerke(sendung, vermerk("gesendet"), AB);
    }
  };
  await Promise.all([...stores, ...stores].map(sendAll));
  expect(sent.toSorted()).toEqual(schluessel.toSorted());
  expect(await stores[0]?.sendungszahlen()).toEqual([{ kanal: "mail", zustand: "gesendet", anzahl: 100 }]);
});
