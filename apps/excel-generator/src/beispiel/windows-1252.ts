// Node decodes Windows-1252 and doesn't encode it. From U+00A0 to U+00FF it is Latin-1; these are the signs that it has
// and Latin-1 hasn't, as far as the example uses them.
const SIGNS: Readonly<Record<string, number>> = {
  "€": 0x80,
  "„": 0x84,
  "…": 0x85,
  "“": 0x93,
  "”": 0x94,
  "–": 0x96,
  "—": 0x97,
};

const BEYOND_LATIN_1 = /[\u0080-\u009F\u0100-\u{10FFFF}]/gu;

const latin1Of = (sign: string): string => {
  const byte = SIGNS[sign];
  if (byte === undefined) throw new RangeError(`Windows-1252 has no ${sign}`);
  return String.fromCharCode(byte);
};

export const encodeWindows1252 = (text: string): Buffer =>
  Buffer.from(text.replace(BEYOND_LATIN_1, latin1Of), "latin1");
