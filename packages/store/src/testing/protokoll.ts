import type { Identitaet, Protokolleintrag } from "../protokoll/protokoll.ts";

// Made-up entries; a test names only what it is about.

export const eintrag = (given: Partial<Protokolleintrag> = {}): Protokolleintrag => ({
  art: "aenderung",
  handlung: "stichprobe.ersetzen",
  wer: "betrieb",
  rolle: null,
  einheit: "63504/412",
  gegenstand: "2026-10-63504-412-07",
  minute: "2026-11-22T08:31Z",
  ...given,
});

export const identitaet = (pseudonym: string): Identitaet => ({ pseudonym, siegel: `versiegelt.${pseudonym}` });

export const collect = async <T>(pages: AsyncIterable<readonly T[]>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const page of pages) all.push(...page);
  return all;
};
