import type { Encoding } from "./encoding.ts";

/**
 * A text file's bytes in a form in which separators, quotes and line ends are single ASCII bytes: as they are, but
 * UTF-16 turned into UTF-8. The byte order mark stays where it is (three bytes for UTF-16, too).
 */
export async function* textBytes(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === "utf-8" || encoding === "windows-1252") {
    yield* bytes;
    return;
  }
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield Buffer.from(text, "utf8");
  }
  const rest = decoder.decode();
  if (rest !== "") yield Buffer.from(rest, "utf8");
}

/** The way back: bytes as `textBytes` gave them, as they stood in the file. */
export async function* originalBytes(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  if (encoding === "utf-8" || encoding === "windows-1252") {
    yield* bytes;
    return;
  }
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  for await (const chunk of bytes) {
    const utf16 = Buffer.from(decoder.decode(chunk, { stream: true }), "utf16le");
    yield encoding === "utf-16be" ? utf16.swap16() : utf16;
  }
}
