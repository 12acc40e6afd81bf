import { findPersonenbezug } from "@verlauf/core";

/** Whether a text seems to hold a Kundennummer; rather once too often. */
export const hasKundennummer = (text: string): boolean =>
  // birthdays aren't asked for, so the day makes no difference
  findPersonenbezug(text.replace(/[_/\\]/g, " "), [], "2000-01-01").includes("Kundennummer");

/** A sentence from elsewhere, which may repeat what somebody typed; then something else is said in its place. */
export const ohneKundennummer = (text: string, ersatz: string): string => (hasKundennummer(text) ? ersatz : text);
