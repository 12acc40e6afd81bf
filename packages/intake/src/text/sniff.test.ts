import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { fromWindows1252 } from "./encoding.ts";
import { sniff } from "./sniff.ts";

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const encodingOf = async (bytes: Buffer, size = 3) => {
  const { content } = await sniff("liste.csv", inPieces(bytes, size));
  return content === "workbook" ? content : content.encoding;
};

test.for([
  ["plain ASCII", Buffer.from("a;b\n"), "utf-8"],
  ["UTF-8", Buffer.from("ä;b\n"), "utf-8"],
  ["UTF-8 with a mark", Buffer.from("\ufeffä;b\n"), "utf-8"],
  ["Windows-1252", Buffer.from("\xe4;b\n", "latin1"), "windows-1252"],
  ["UTF-8 that is cut off within a sign", Buffer.from("äöü;ÄÖÜ\nß").subarray(0, -1), "utf-8"],
  ["Windows-1252 that reads like UTF-8 in one place", Buffer.from("\xc3\xa4 \xe4;\xf6\n", "latin1"), "windows-1252"],
  ["UTF-16, little end first", Buffer.from("\ufeffä;b\n", "utf16le"), "utf-16le"],
  ["UTF-16, big end first", Buffer.from("\ufeffä;b\n", "utf16le").swap16(), "utf-16be"],
  ["a container", Buffer.from("PK\x03\x04 and more", "latin1"), "workbook"],
] as const)("%s", async ([, bytes, encoding]) => {
  for (const size of [1, 2, 3, 1_000]) expect(await encodingOf(bytes, size)).toBe(encoding);
});

test("the last byte of two megabytes decides", async () => {
  const ascii = "a;b\n".repeat(500_000);
  expect(await encodingOf(Buffer.from(`${ascii}\xe4`, "latin1"), 65_536)).toBe("windows-1252");
  expect(await encodingOf(Buffer.from(`${ascii}ä`, "utf8"), 65_537)).toBe("utf-8");
});

test("size and hash are the file's", async () => {
  const bytes = Buffer.from("\ufeffä;b\n", "utf16le");
  expect(await sniff("liste.csv", inPieces(bytes, 2))).toMatchObject({
    size: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
});

test("what Windows-1252 has beyond latin1", () => {
  expect(fromWindows1252("\x80 \x84x\x93 M\xfcller")).toBe("€ „x“ Müller");
  expect(fromWindows1252("M\xfcller")).toBe("Müller");
});

test("a file that is refused at its first bytes is closed", async () => {
  let closed = false;
  const bytes = (async function* () {
    try {
      yield Buffer.from("%PDF-1.7");
      yield Buffer.from("more");
    } finally {
      closed = true;
    }
  })();
  await expect(sniff("liste.csv", bytes)).rejects.toMatchObject({ name: "Refusal" });
  expect(closed).toBe(true);
});
