/** Signs that stand for bytes that no text has: control characters, Windows-1252's gaps, replaced bytes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const UNREADABLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd]/;
