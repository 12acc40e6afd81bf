import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as core from "@verlauf/core";
import { expect, test } from "vitest";

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const rows = readFileSync(root("docs/glossary.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| German"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

const terms = rows.flatMap(([, german = "", , , identifiers = ""]) =>
  [...identifiers.matchAll(/`([^`]+)`/g)].map(([, identifier = ""]) => ({ german, identifier })),
);

const folder = root("packages/core/src");
const exported = new Set([
  ...Object.keys(core),
  ...readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), "utf8").matchAll(/^export (?:const|type|interface|class) (\w+)/gm),
    ])
    .map(([, name = ""]) => name),
]);

test("the glossary has a table of terms, each with an identifier", () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const [, german, english, source, identifier] of rows) {
    expect([german, english, source, identifier].every(Boolean), german).toBe(true);
  }
});

test.for(terms)("$german: core exports $identifier", ({ identifier }) => {
  expect(exported).toContain(identifier);
});
