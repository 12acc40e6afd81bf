import { crc32, inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { readZip, writeZip, zipHead, zipPart, zipPartOf } from "./zip-package.ts";

test("what was put in comes out, names with umlauts included", () => {
  const parts = [zipPart("a.xml", Buffer.from("<a/>")), zipPart("ordner/ü.bin", Buffer.alloc(100_000, 7))];
  const read = readZip(writeZip(parts));
  expect(read.map(({ name, content }) => [name, content().length])).toEqual([
    ["a.xml", 4],
    ["ordner/ü.bin", 100_000],
  ]);
  expect(read[1]?.content().equals(Buffer.alloc(100_000, 7))).toBe(true);
});

test("a part that isn't touched keeps its compressed bytes", () => {
  const [before] = readZip(writeZip([zipPart("a.xml", Buffer.from("<a/>".repeat(100)))]));
  const [after] = readZip(writeZip(before === undefined ? [] : [before]));
  expect(after?.stored).toEqual(before?.stored);
});

test.for([
  ["<a>".repeat(1000), "<b/>".repeat(500)],
  ["", "<b/>"],
  ["<a>", ""],
] as const)("a part of a ready beginning and another end is whole (%#)", ([beginning, end]) => {
  const [part] = readZip(writeZip([zipPartOf("a.xml", zipHead(Buffer.from(beginning)), Buffer.from(end))]));
  const whole = Buffer.from(beginning + end);
  expect(inflateRawSync(part?.stored.bytes ?? Buffer.alloc(0))).toEqual(whole);
  expect(part?.stored).toMatchObject({ crc: crc32(whole), size: whole.length });
});

test("what is no zip is refused", () => expect(() => readZip(Buffer.from("kein Zip"))).toThrow("not a zip package"));
