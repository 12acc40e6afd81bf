import { printable, shortened } from "./safe-text.ts";

const MOST = 31;
// Excel keeps these for its own change log, in English and in German.
const RESERVED = /^(?:history|verlauf)$/i;

const allowed = (name: string): string => {
  const text = printable(name)
    .replace(/[[\]:*?/\\']/g, "")
    .replace(/\s+/g, " ")
    .trim();
  return text === "" || RESERVED.test(text) ? `Blatt ${text}`.trim() : text;
};

const numbered = (name: string, number: number): string => {
  const suffix = number === 1 ? "" : ` (${number})`;
  return shortened(name, MOST - suffix.length) + suffix;
};

/** Names that Excel takes, in the same order: without forbidden characters, at most 31 long, none twice. */
export const safeSheetNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return names.map((raw) => {
    const name = allowed(raw);
    let number = 1;
    while (taken.has(numbered(name, number).toLowerCase())) number++;
    const free = numbered(name, number);
    taken.add(free.toLowerCase());
    return free;
  });
};
