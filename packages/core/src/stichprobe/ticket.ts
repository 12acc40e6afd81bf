import { byCodePoint } from "./code-point.ts";
import type { Sha256 } from "./ziehung.ts";

// Consistent sampling after R. L. Rivest, "Consistent Sampling with Replacement" (arXiv 1808.10016), first tickets only:
// whose ticket is how large depends on nobody else, so a larger sample holds the smaller and order doesn't matter.

/** The digits of a ticket before they are reversed; a smaller number is filled with zeros. */
const STELLEN = 64;

export interface Los {
  readonly kundennummer: string;
  readonly ticket: string;
}

/** A seed's tickets; the seed itself is hashed once. */
const ticketsOf = (seed: string, sha256: Sha256): ((id: string) => string) => {
  const prefix = sha256(seed);
  return (id) => {
    const digits = BigInt(`0x${sha256(prefix + id)}`).toString();
    return `0.${[...digits.padStart(STELLEN, "0")].reverse().join("")}`;
  };
};

/** The ticket that an id has under a seed: a number below 1, written as text and compared as text. */
export const ticketOf = (id: string, seed: string, sha256: Sha256): string => ticketsOf(seed, sha256)(id);

/** All ids in the order in which they are drawn: smallest ticket first, whatever order they come in. */
export const reihenfolge = (ids: readonly string[], seed: string, sha256: Sha256): readonly Los[] => {
  const ticket = ticketsOf(seed, sha256);
  return [...new Set(ids)]
    .map((kundennummer) => ({ kundennummer, ticket: ticket(kundennummer) }))
    .sort((left, right) =>
      left.ticket === right.ticket
        ? byCodePoint(left.kundennummer, right.kundennummer)
        : left.ticket < right.ticket
          ? -1
          : 1,
    );
};

/** The drawn ones: as many as asked for, or all where there are fewer. */
export const zieheStichprobe = (ids: readonly string[], seed: string, anzahl: number, sha256: Sha256): readonly Los[] =>
  reihenfolge(ids, seed, sha256).slice(0, anzahl);
