import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { kunden } from "../../testing/lieferung.ts";
import { schreibe, testordner } from "../../testing/ordner.ts";
import { verlaufIn } from "../../testing/verlauf.ts";

const ordner = testordner();
const verlauf = verlaufIn(join(ordner, "daten"), { heute: () => "2016-06-01" });
const berichtige = (feld: string, ...wert: readonly string[]) =>
  verlauf("berichtigen", "311A000007", "--feld", feld, ...wert, "--grund", "Zahlendreher");
const kunde = async (): Promise<Record<string, unknown>> => {
  const { out } = await verlauf("auskunft", "311A000007", "--json");
  return JSON.parse(out).lieferungen[0].kunde;
};

beforeAll(async () => {
  const export_ = await schreibe(join(ordner, "export"), { "kunden.csv": kunden("1", "311A000007") });
  await verlauf("import", export_, "--datenstand", "2016-05-31");
});

test("it is said what was corrected, and that the next export decides; --leer takes the value out", async () => {
  const said = await berichtige("Kundenstatus", "--wert", "arbeitslos");
  expect(said).toMatchObject({ code: 0, err: "" });
  expect(said.out).toContain("Berichtigt: „Kundenstatus“ im Datenstand 31.05.2016, Dienststelle 1.");
  expect(said.out).toContain("Der nächste Export entscheidet");
  expect(said.out).not.toContain("arbeitslos");
  expect(await kunde()).toMatchObject({ kundenstatus: "arbeitslos" });
  expect(await berichtige("kundenstatus", "--leer")).toMatchObject({ code: 0 });
  expect(await kunde()).toMatchObject({ kundenstatus: null });
});

test("what an import would refuse is refused, and nothing is changed", async () => {
  const before = await kunde();
  const { code, err } = await berichtige("Geburtsdatum", "--wert", "31.02.1980");
  expect([code, err]).toEqual([1, expect.stringContaining("gibt es nicht")]);
  expect(await kunde()).toEqual(before);
});

test.each([[[]], [["--wert", "x", "--leer"]]])("%j is no call", async (wert) => {
  const { code, err } = await berichtige("Kundenstatus", ...wert);
  expect([code, err]).toEqual([2, expect.stringContaining("--wert oder --leer")]);
});
