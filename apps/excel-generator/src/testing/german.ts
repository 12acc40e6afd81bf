import { expect } from "vitest";

// words that only a library, the runtime or a mistake in a template would say
const FOREIGN =
  /\b(?:error|errno|exception|failed|failure|invalid|unexpected|unknown|missing|required|expected|cannot|undefined|null|nan|syscall|stack)\b|\[object/i;
const CODES = /\bE(?!XCEL\b)[A-Z]{3,}\b|[a-z]Error\b|^\s+at /m;

/** Fails when a text for people holds what none of them could read. */
export const expectGerman = (text: string): void => {
  expect(text).not.toMatch(FOREIGN);
  expect(text).not.toMatch(CODES);
};
