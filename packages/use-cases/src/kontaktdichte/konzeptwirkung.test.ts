import { expect, test } from "vitest";
import { fall, persoenlich } from "../testing/fall.ts";
import { haeuser } from "../testing/haus.ts";
import { memoryStore } from "../testing/memory-store.ts";
import { findKonzeptwirkungen } from "./konzeptwirkung.ts";

const faelle = [
  fall("1", { kontakte: persoenlich("2016-04-01") }),
  fall("2", { kontakte: persoenlich("2016-05-01") }),
  fall("3", { kontakte: persoenlich("2016-05-20") }),
];
const store = memoryStore([
  { dienststelle: "1", datenstand: "2016-05-31", faelle },
  { dienststelle: "2", datenstand: "2016-05-31", faelle: [fall("4", { dienststelle: "2" })] },
]);

const wirkungen = async (yaml: string) => {
  const [haus] = haeuser(yaml);
  if (haus === undefined) throw new RangeError("no document");
  const found = await findKonzeptwirkungen({ store }, haus);
  return found.map(
    ({ dienststelle, ab, ueberfaellig, neuUeberfaellig }) =>
      `${dienststelle} ${ab}: ${ueberfaellig} (${neuUeberfaellig})`,
  );
};

const konzept = (ab: string, tage: number, bis = "") =>
  `  - { quelle: HV ab ${ab}, ab: ${ab}, ${bis === "" ? "" : `bis: ${bis}, `}pflichten: [{ hoechstens: { tage: ${tage} } }] }\n`;

test("a concept's first day is told: overdue, and how many only by it", async () => {
  expect(await wirkungen(`kontaktdichte:\n${konzept("2016-06-01", 28)}`)).toEqual([
    "1 2016-06-01: 2 (1)",
    "2 2016-06-01: 1 (0)",
  ]);
});

test("a document for one office looks at that office alone", async () => {
  expect(await wirkungen(`haus: { dienststelle: "2" }\nkontaktdichte:\n${konzept("2016-06-01", 28)}`)).toEqual([
    "2 2016-06-01: 1 (0)",
  ]);
});

test("a concept is held against the one of the day before, as if that had gone on", async () => {
  const zwei = `kontaktdichte:\n${konzept("2016-01-01", 18, "2016-06-05")}${konzept("2016-06-06", 10)}`;
  expect(await wirkungen(zwei)).toEqual(["1 2016-06-06: 3 (1)", "2 2016-06-06: 1 (0)"]);
});

test("a concept that began before the data were drawn has shown its first day already", async () => {
  expect(await wirkungen(`kontaktdichte:\n${konzept("2016-05-30", 28)}`)).toEqual([]);
});
