/** Counts what tells a text file from anything else. */
export interface ByteCensus {
  readonly add: (chunk: Uint8Array) => void;
  readonly result: () => ByteCounts;
}

export interface ByteCounts {
  readonly bytes: number;
  /** NUL and the control characters that no text has. */
  readonly control: number;
  /** Bytes 80 to 9F: letters and signs in Windows-1252, but for five. */
  readonly c1: number;
  /** The five bytes that Windows-1252 leaves undefined. */
  readonly undefined1252: number;
  readonly quotes: number;
}

const PLAIN = 0;
const CONTROL = 1;
const C1 = 2;
const UNDEFINED_1252 = 3;
const QUOTE = 4;

const CLASSES = new Uint8Array(256);
for (let byte = 0; byte < 32; byte++) CLASSES[byte] = CONTROL;
for (const byte of [0x09, 0x0a, 0x0d]) CLASSES[byte] = PLAIN;
CLASSES[0x7f] = CONTROL;
for (let byte = 0x80; byte < 0xa0; byte++) CLASSES[byte] = C1;
for (const byte of [0x81, 0x8d, 0x8f, 0x90, 0x9d]) CLASSES[byte] = UNDEFINED_1252;
CLASSES[0x22] = QUOTE;

export const byteCensus = (): ByteCensus => {
  const counts = new Float64Array(5);
  let bytes = 0;
  return {
    add: (chunk) => {
      bytes += chunk.length;
      for (let index = 0; index < chunk.length; index++) {
        const kind = CLASSES[chunk[index] as number] as number;
        if (kind !== PLAIN) counts[kind] = (counts[kind] as number) + 1;
      }
    },
    result: () => ({
      bytes,
      control: counts[CONTROL] ?? 0,
      c1: (counts[C1] ?? 0) + (counts[UNDEFINED_1252] ?? 0),
      undefined1252: counts[UNDEFINED_1252] ?? 0,
      quotes: counts[QUOTE] ?? 0,
    }),
  };
};
