import type { Protokolleintrag } from "./protokoll.ts";

// The log is read by people who may not know who is meant, and it is kept for years. So nothing gets in that could be a
// Kundennummer, a sign-in name or a free text, wherever it came from.

const MINUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/;
const HANDLUNG = /^[a-z]+(\.[a-z0-9]+)+$/;
// on its own, so that an identifier in which digits and a letter happen to meet isn't taken for one
const KUNDENNUMMER = /(?<![\p{L}\p{N}])\d{3}\p{L}\d{6}(?![\p{L}\p{N}])/u;
const STEUERZEICHEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const LONGEST = 120;

/** Throws, as the bug that it is, when an entry holds what no log may hold. The message doesn't repeat it. */
export const checkEintrag = (eintrag: Protokolleintrag): void => {
  if (!MINUTE.test(eintrag.minute)) throw new Error("the log takes minutes in UTC only");
  if (!HANDLUNG.test(eintrag.handlung)) throw new Error("what was done is named by words with a dot between them");
  for (const key of ["wer", "rolle", "einheit", "gegenstand"] as const) {
    const text = eintrag[key];
    if (text !== null && !isHarmless(text)) throw new Error(`${eintrag.handlung}: its ${key} may not go into the log`);
  }
};

const isHarmless = (text: string): boolean =>
  text !== "" &&
  text.length <= LONGEST &&
  !text.includes("@") &&
  !STEUERZEICHEN.test(text) &&
  !KUNDENNUMMER.test(text.normalize("NFKC"));
