// Holds an answer about Musterstadt to the expected one: every field named there, in the same order.
import { deepStrictEqual } from "node:assert";
import { readFileSync } from "node:fs";

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const expected = read("examples/musterstadt/erwartet.json");
const given = read(process.argv[2]);
const fields = Object.keys(expected.kunden[0]);
const kunden = given.kunden.map((kunde) =>
  Object.fromEntries(fields.map((field) => [field, field === "regelId" ? (kunde.regel?.id ?? null) : kunde[field]])),
);
deepStrictEqual({ ...given, kunden }, expected);
console.log(`${process.argv[2]}: ${kunden.length} customers as expected`);
