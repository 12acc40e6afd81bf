import * as fc from "fast-check";
import { expect, test } from "vitest";
import { kundenverzeichnis } from "./kundenverzeichnis.ts";

test("answers as a Map would, whatever the numbers and however many", async () => {
  const operation = fc.record({
    kundennummer: fc.oneof(fc.string({ maxLength: 4 }), fc.stringMatching(/^\d{3}[A-H]\d{6}$/)),
    dienststelle: fc.constantFrom("63504", "12345", ""),
    datei: fc.nat({ max: 5 }),
    zeile: fc.nat({ max: 2_000_000 }),
    abgelehnt: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { maxLength: 200 }), async (operations) => {
      const list = kundenverzeichnis();
      const expected = new Map<string, unknown>();
      for (const { kundennummer, ...eintrag } of operations) {
        expect(list.find(kundennummer)).toEqual(expected.get(kundennummer));
        list.put(kundennummer, eintrag);
        expected.set(kundennummer, eintrag);
      }
      for (const [kundennummer, eintrag] of expected) expect(list.find(kundennummer)).toEqual(eintrag);
      expect(list.size()).toBe(expected.size);
    }),
  );
});

test("finds each of many numbers after growing", () => {
  const list = kundenverzeichnis();
  const number = (index: number) => `${100 + (index % 900)}A${String(index).padStart(6, "0")}`;
  for (let index = 0; index < 30_000; index++) {
    list.put(number(index), { dienststelle: String(index % 7), datei: 0, zeile: index, abgelehnt: index % 3 === 0 });
  }
  const wrong = Array.from({ length: 30_000 }, (_, index) => index).filter((index) => {
    const found = list.find(number(index));
    return found?.zeile !== index || found.dienststelle !== String(index % 7) || found.abgelehnt !== (index % 3 === 0);
  });
  expect(wrong).toEqual([]);
  expect(list.find("999Z999999")).toBeUndefined();
});
