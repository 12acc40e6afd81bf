import type { Outgoing } from "../gateway/chat-gateway.ts";

/**
 * The last line before something leaves for a chat that may not have numbers: a Kundennummer in it is a bug, and goes no
 * further. The message names no number, for it is logged.
 */
export const requireOhneNummern = (outgoing: Outgoing): Outgoing => {
  const texte: string[] = [];
  collectTexte(partsOf(outgoing), texte);
  if (hasNummer(texte.join(TRENNER))) {
    throw new Error(`something shaped like a Kundennummer is in an outgoing ${outgoing.kind}`);
  }
  return outgoing;
};

/** Belongs to no number and to no word: what stands in two places is never read as one. */
const TRENNER = "\u0000";

/** Where a file was put is Microsoft's to say, and may hold any token. */
const partsOf = (outgoing: Outgoing): unknown => (outgoing.kind === "file-info" ? outgoing.upload.name : outgoing);

const collectTexte = (value: unknown, into: string[]): void => {
  if (typeof value === "string") into.push(value);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      into.push(key);
      collectTexte(inner, into);
    }
  }
};

// three digits, a letter, six digits, a sign or a space between any of them; a reference of a person ("412-H23456") with a
// number after it isn't one
const NUMMER =
  /(?<![\p{L}\p{N}])(?!\d{1,3}-[A-Z2-7]{6}(?![\p{L}\p{N}]))\d(?:[\s._/-]?\d){2}[\s._/-]?\p{L}(?:[\s._/-]?\d){6}(?![\p{L}\p{N}])/u;

const hasNummer = (text: string): boolean =>
  NUMMER.test(
    text
      .normalize("NFKC")
      .replace(/\p{Cf}/gu, "")
      // a card writes some signs with a backslash before them
      .replaceAll("\\", ""),
  );
