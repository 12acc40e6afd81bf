import { join } from "node:path";
import { expect, test } from "vitest";
import { kunden } from "./testing/lieferung.ts";
import { schreibe, testordner } from "./testing/ordner.ts";
import { openOnce } from "./testing/stores.ts";
import { verlaufIn } from "./testing/verlauf.ts";

const ordner = testordner();
const daten = join(ordner, "daten");
const verlauf = verlaufIn(daten);

const logged = async (): Promise<readonly unknown[]> => {
  const store = await openOnce({ daten });
  const found: unknown[] = [];
  for await (const block of store.protokoll({})) {
    for (const { art, handlung, wer, rolle, einheit } of block) found.push([art, handlung, wer, rolle, einheit]);
  }
  return found;
};

test("what a command reads and changes is in the log when it ends, without whom it was about", async () => {
  const lieferung = await schreibe(join(ordner, "lieferung"), { "kunden.csv": kunden("63504", "123A000001") });
  await verlauf("import", lieferung, "--datenstand", "2016-06-01");
  await verlauf("erklaere", "123A000001");
  await verlauf("erklaere", "123A999999");
  await verlauf("ueberfaellig", "--team", "999");
  expect(await logged()).toEqual([
    ["aenderung", "lieferung.einspielen", "betrieb", null, "63504"],
    ["lesen", "personen.lesen", "betrieb", null, "63504/412"],
  ]);
  await verlauf("ueberfaellig");
  expect(await logged()).toContainEqual(["lesen", "personen.lesen", "betrieb", null, "63504"]);
  const store = await openOnce({ daten });
  const entries: unknown[] = [];
  for await (const block of store.protokoll({})) entries.push(...block);
  expect(JSON.stringify(entries)).not.toMatch(/123A|erika/);
});
