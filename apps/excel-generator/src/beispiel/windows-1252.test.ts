import { expect, test } from "vitest";
import { encodeWindows1252 } from "./windows-1252.ts";

test("what is encoded decodes to the same", () => {
  const text = "Übergänge: „groß“ – 5 € … ß§\r\n";
  expect(new TextDecoder("windows-1252").decode(encodeWindows1252(text))).toBe(text);
});

test.for([
  ["ä", 0xe4],
  ["–", 0x96],
  ["„", 0x84],
] as const)("%s is one byte", ([sign, byte]) => expect([...encodeWindows1252(sign)]).toEqual([byte]));

test("a sign that the encoding hasn't is a mistake of the example", () => {
  expect(() => encodeWindows1252("Ω")).toThrow("Windows-1252 has no Ω");
});
