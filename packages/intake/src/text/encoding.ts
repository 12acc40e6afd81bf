/** How a text file's bytes are to be read. */
export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

/** The encoding that a file's first bytes name, if they name one. */
export const encodingFromBom = (start: Uint8Array): Encoding | undefined => {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return "utf-8";
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return undefined;
};

const windows1252 = new TextDecoder("windows-1252");

/**
 * Text that was read byte for byte (latin1) as Windows-1252 means it. The two differ in 27 signs, the euro sign and
 * German quotation marks among them, so that only text with one of these needs the way round.
 */
export const fromWindows1252 = (latin1: string): string =>
  C1.test(latin1) ? windows1252.decode(Buffer.from(latin1, "latin1")) : latin1;

/** The bytes in which latin1 and Windows-1252 differ. */
const C1 = /[\x80-\x9f]/;

// Node 20 decodes Windows-1252 as if it were latin1; no export may be read that way.
if (windows1252.decode(Uint8Array.of(0x80, 0x84, 0xe4)) !== "€„ä") {
  throw new Error("TextDecoder does not know windows-1252 on this Node; Node 24 does");
}
