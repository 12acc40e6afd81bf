import { comparable, spellings } from "../profil/comparable.ts";
import type { Werteliste } from "../profil/wertelisten.ts";

/** A word as the value that it means. */
export type ReadWord<T extends string> = (text: string) => T | undefined;

const MAX_REMEMBERED = 1_000;

/** Reads a column's words leniently; the values themselves are always understood. */
export const wordReader = <T extends string>(values: readonly T[], words: Werteliste): ReadWord<T> => {
  const isValue = (word: string): word is T => (values as readonly string[]).includes(word);
  const meanings = new Map<string, T>();
  const add = (word: string, value: T): void => {
    for (const spelling of spellings(word)) if (spelling !== "") meanings.set(spelling, value);
  };
  for (const [word, value] of Object.entries(words)) if (isValue(value)) add(word, value);
  for (const value of values) add(value, value);

  // the words as they stand, so that comparing leniently is done once for each
  const remembered = new Map<string, T | undefined>();
  return (text) => {
    const value = remembered.get(text);
    if (value !== undefined) return value;
    const found = meanings.get(comparable(text));
    if (found !== undefined && remembered.size < MAX_REMEMBERED) remembered.set(text, found);
    return found;
  };
};
