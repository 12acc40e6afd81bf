const LF = 10;
const CR = 13;

/** Lines that end within the bytes; CRLF is one end. */
export const countLineBreaks = (bytes: Uint8Array): number => {
  let count = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte === LF || (byte === CR && bytes[index + 1] !== LF)) count++;
  }
  return count;
};

/** Lines that end within a text; CRLF is one end. */
export const countLineBreaksIn = (text: string): number => {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === LF || (code === CR && text.charCodeAt(index + 1) !== LF)) count++;
  }
  return count;
};

/** Behind the first line's end, or undefined where none is complete yet. */
export const nextLine = (bytes: Uint8Array, from: number, atEnd: boolean): number | undefined => {
  for (let index = from; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte === LF) return index + 1;
    if (byte !== CR) continue;
    if (index + 1 < bytes.length) return bytes[index + 1] === LF ? index + 2 : index + 1;
    return atEnd ? index + 1 : undefined;
  }
  return atEnd ? bytes.length : undefined;
};

/** Past the line ends that stand there: empty lines. */
export const skipLineBreaks = (bytes: Uint8Array, from: number): number => {
  let index = from;
  while (bytes[index] === LF || bytes[index] === CR) index++;
  return index;
};
