import fc from "fast-check";
import { expect, test } from "vitest";
import { type DayNumber, isoDate } from "../calendar.ts";
import { addKontakttage, within } from "./kontakttage.ts";

const zaehlung = { art: ["persönlich"], stelle: ["Integrationsfachkraft"], mitBg: false, platz: 0 } as const;
const anyDays = fc.array(fc.integer({ min: 16_000, max: 16_020 }), { maxLength: 30 });

const kontakttage = (days: readonly DayNumber[], stichtag: DayNumber): readonly DayNumber[] => {
  const found: DayNumber[] = [];
  const kontakte = days.map((day) => ({ datum: isoDate(day), art: zaehlung.art[0], stelle: zaehlung.stelle[0] }));
  addKontakttage(found, kontakte, zaehlung, stichtag);
  return found;
};

test("days are in order, each once, none after the Stichtag (KD-28)", () => {
  fc.assert(
    fc.property(anyDays, (days) => {
      const expected = [...new Set(days.filter((day) => day <= 16_015))].sort((left, right) => left - right);
      expect(kontakttage(days, 16_015)).toEqual(expected);
    }),
  );
});

test("a window has both its ends in", () => {
  fc.assert(
    fc.property(anyDays, fc.integer({ min: 15_995, max: 16_025 }), fc.nat(20), (days, von, length) => {
      const all = kontakttage(days, 16_020);
      expect(within(all, von, von + length)).toEqual(all.filter((day) => day >= von && day <= von + length));
    }),
  );
});
