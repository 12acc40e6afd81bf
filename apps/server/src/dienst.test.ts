import { expect, test } from "vitest";
import { startDienste } from "./dienst.ts";
import type { Log } from "./log/log.ts";

const told: string[] = [];
const log: Log = {
  info: (ereignis, felder) => told.push(`${ereignis} ${felder?.dienst}`),
  warnung: () => undefined,
  fehler: (ereignis, _error, felder) => told.push(`${ereignis} ${felder?.dienst}`),
};

const dienst = (name: string, acts: string[], faults: { readonly start?: boolean; readonly stop?: boolean } = {}) => ({
  name,
  start: async () => {
    if (faults.start) throw new Error(`${name} can't`);
    acts.push(`+${name}`);
  },
  stop: async () => {
    if (faults.stop) throw new Error(`${name} won't`);
    acts.push(`-${name}`);
  },
});

test("they stop in the opposite order, once", async () => {
  const acts: string[] = [];
  const stop = await startDienste([dienst("daten", acts), dienst("api", acts)], log);
  await Promise.all([stop(), stop()]);
  expect(acts).toEqual(["+daten", "+api", "-api", "-daten"]);
});

test("where one can't start, those before it stop again", async () => {
  const acts: string[] = [];
  const services = [dienst("daten", acts), dienst("api", acts, { start: true }), dienst("eingang", acts)];
  await expect(startDienste(services, log)).rejects.toThrow("api can't");
  expect(acts).toEqual(["+daten", "-daten"]);
});

test("where one doesn't stop, the others do, and the log is told", async () => {
  const acts: string[] = [];
  const stop = await startDienste([dienst("daten", acts), dienst("api", acts, { stop: true })], log);
  told.length = 0;
  await stop();
  expect(acts).toEqual(["+daten", "+api", "-daten"]);
  expect(told).toEqual(["dienst.nicht-beendet api", "dienst.beendet daten"]);
});
