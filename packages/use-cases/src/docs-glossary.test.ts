import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const rows = readFileSync(root("docs/glossary.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| German"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

const terms = rows.flatMap(([, german = "", , , identifiers = ""]) =>
  [...identifiers.matchAll(/`([^`]+)`(?: \(([a-z-]+)\))?/g)].map(([, identifier = "", where = "core"]) => ({
    german,
    identifier,
    where,
  })),
);

/** Everything that a package's files export, also what only its own files see. */
const exportedBy = (where: string): ReadonlySet<string> => {
  const folder = root(`packages/${where}/src`);
  return new Set(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .flatMap((name) => [
        ...readFileSync(join(folder, name), "utf8").matchAll(/^export (?:const|type|interface|class) (\w+)/gm),
      ])
      .map(([, name = ""]) => name),
  );
};
const exported = new Map([...new Set(terms.map(({ where }) => where))].map((where) => [where, exportedBy(where)]));

test("the glossary has a table of terms, each with an identifier", () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const [, german, english, source, identifier] of rows) {
    expect([german, english, source, identifier].every(Boolean), german).toBe(true);
  }
});

test.for(terms)("$german: $where exports $identifier", ({ identifier, where }) => {
  expect(exported.get(where)).toContain(identifier);
});
