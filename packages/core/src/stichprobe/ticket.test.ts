import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { beispielhash, beispielnummern } from "./beispielziehung.ts";
import { reihenfolge, ticketOf, zieheStichprobe } from "./ticket.ts";

test("a ticket is the second hash's number, filled to 64 digits and written backwards", () => {
  const hash = (text: string) => (text === "1" ? "ab" : text === "abA-1" ? "ff" : "0");
  expect(ticketOf("A-1", "1", hash)).toBe(`0.552${"0".repeat(61)}`);
});

test("tickets are compared as text; equal ones by id, by code point", () => {
  const equal = () => "7";
  expect(reihenfolge(["\u{1F600}", "b", "\uE000", "a"], "1", equal).map(({ kundennummer }) => kundennummer)).toEqual([
    "a",
    "b",
    "\uE000",
    "\u{1F600}",
  ]);
});

describe("properties of the draw (VK-07)", () => {
  const anyIds = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 40 });
  const anySeed = fc.stringMatching(/^[0-9]{1,20}$/);

  test("neither order nor doubling matters", () => {
    fc.assert(
      fc.property(
        anyIds.chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length }))),
        anySeed,
        ([ids, shuffled], seed) => {
          const drawn = zieheStichprobe(ids, seed, 10, beispielhash);
          expect(zieheStichprobe([...shuffled, ...ids], seed, 10, beispielhash)).toEqual(drawn);
        },
      ),
    );
  });

  test("a larger sample begins with the smaller; nobody is drawn twice (VA-28)", () => {
    fc.assert(
      fc.property(anyIds, anySeed, fc.nat(45), (ids, seed, anzahl) => {
        const drawn = zieheStichprobe(ids, seed, anzahl, beispielhash);
        expect(drawn).toEqual(reihenfolge(ids, seed, beispielhash).slice(0, anzahl));
        expect(drawn).toHaveLength(Math.min(anzahl, ids.length));
        expect(new Set(drawn.map(({ kundennummer }) => kundennummer)).size).toBe(drawn.length);
      }),
    );
  });

  test("who leaves the frame changes nothing among the others", () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 1, max: 30 }), (seed, gone) => {
        const ids = beispielnummern(30);
        const without = ids.filter((_, index) => index !== gone - 1);
        expect(reihenfolge(without, seed, beispielhash)).toEqual(
          reihenfolge(ids, seed, beispielhash).filter(({ kundennummer }) => kundennummer !== ids[gone - 1]),
        );
      }),
    );
  });
});
