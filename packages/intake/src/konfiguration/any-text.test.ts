import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { Path } from "../yaml/path.ts";
import { loadKonfiguration } from "./load-konfiguration.ts";
import { EIGENES_KONZEPT, VOLLSTAENDIG } from "./testing/examples.ts";

const ENGLISH =
  /\b(expected|invalid|received|unexpected|required|must|undefined|token|too (big|small))\b|NaN|\[object/i;

const expectAnswer = (content: string | Uint8Array): void => {
  const result = loadKonfiguration(content, "verlauf.yaml");
  if (result.ok) {
    expect(result.haeuser.length).toBeGreaterThan(0);
    return;
  }
  const lines = typeof content === "string" ? content.split(/\r\n|\n|\r/).length : content.length + 1;
  expect(result.maengel.length).toBeGreaterThan(0);
  for (const { zeile, spalte, meldung } of result.maengel) {
    expect(zeile).toBeGreaterThanOrEqual(1);
    expect(zeile).toBeLessThanOrEqual(lines);
    expect(spalte).toBeGreaterThanOrEqual(1);
    expect(meldung).toMatch(/[.?…]$/u);
    expect(meldung.replace(/„[^“]*“/gu, "")).not.toMatch(ENGLISH);
  }
};

const ways = (value: unknown, path: Path = []): readonly Path[] => [
  ...(path.length === 0 ? [] : [path]),
  ...(typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, entry]) => ways(entry, [...path, Array.isArray(value) ? Number(key) : key]))
    : []),
];

type Change = (entry: unknown, key: string | number) => readonly (readonly [string | number, unknown])[];

// a copy in which the entry at a place became other entries: none, another value, another key
const changed = (value: unknown, [first, ...rest]: Path, change: Change): unknown => {
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([name, entry]) => {
    const key = Array.isArray(value) ? Number(name) : name;
    if (key !== first) return [[key, entry] as const];
    return rest.length === 0 ? change(entry, key) : [[key, changed(entry, rest, change)] as const];
  });
  return Array.isArray(value) ? entries.map(([, entry]) => entry) : Object.fromEntries(entries);
};

const documents = [VOLLSTAENDIG, EIGENES_KONZEPT].map((text) => parse(text) as unknown);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>(() => []),
  fc
    .oneof(
      fc.string(),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant([]),
      fc.constant({}),
      fc.array(fc.string()),
      fc.dictionary(fc.string(), fc.string()),
    )
    .map(
      (other): Change =>
        (_, key) => [[key, other]],
    ),
  fc.string().map(
    (name): Change =>
      (entry) => [[name, entry]],
  ),
  fc.constant<Change>((entry, key) => [[key, [entry, entry]]]),
  fc.constant<Change>((entry, key) => [[key, { tage: entry, monate: entry }]]),
);

const mutated = fc
  .constantFrom(...documents)
  .chain((document) =>
    fc
      .array(fc.tuple(fc.constantFrom(...ways(document)), change), { minLength: 1, maxLength: 3 })
      .map((changes) => changes.reduce((value, [path, how]) => changed(value, path, how), document)),
  );

test("a valid file with some keys dropped, renamed or of another type is right or has lines with sentences", () => {
  fc.assert(
    fc.property(mutated, (document) => expectAnswer(stringify(document))),
    { numRuns: 200 },
  );
});

test("so is a file with characters put in, taken out or doubled", () => {
  const edit = fc.tuple(
    fc.nat(VOLLSTAENDIG.length),
    fc.nat(12),
    fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom("\t", "\n", ": ", "- ", "{", "]", "*", "&", "'", "|", "---\n", "<<: "),
    ),
  );
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) =>
      expectAnswer(
        edits.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), VOLLSTAENDIG),
      ),
    ),
    { numRuns: 200 },
  );
});

test("so is any text and any bytes", () => {
  const yamlish = fc
    .array(
      fc.constantFrom(
        "a",
        "b",
        ": ",
        "- ",
        "\n",
        "  ",
        "{",
        "}",
        "[",
        "]",
        ", ",
        "&x ",
        "*x",
        "!t ",
        "'",
        '"',
        "|",
        "#",
        "? ",
        "---\n",
        "null",
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(""));
  fc.assert(fc.property(fc.oneof(yamlish, fc.string({ unit: "binary" }), fc.uint8Array()), expectAnswer), {
    numRuns: 500,
  });
});

test("the examples are right as they stand", () => {
  for (const text of [VOLLSTAENDIG, EIGENES_KONZEPT, ...documents.map((document) => stringify(document))]) {
    expect(loadKonfiguration(text, "verlauf.yaml")).toMatchObject({ ok: true });
  }
});
