import type { IsoDate } from "@verlauf/core";
import type { Absicht } from "../absicht.ts";
import type { Bedeutung, Lesung } from "../lesung.ts";

/**
 * What one intent makes of a text: what is wanted; a sentence about the part that can't be; `unklar` where it is about
 * this but nothing to act on; undefined where it is about something else.
 */
export type Erkannt = Absicht | { readonly satz: string } | "unklar" | undefined;

export type Erkenne = (lesung: Lesung, heute: IsoDate) => Erkannt;

export const hat = ({ begriffe }: Lesung, ...einer: readonly Bedeutung[]): boolean =>
  einer.some((begriff) => begriffe.has(begriff));

export const hatForm = ({ worte }: Lesung, ...formen: readonly string[]): boolean =>
  worte.some(({ form }) => formen.includes(form));

/** The references of persons and cases that were typed. */
export const referenzenOf = ({ nummern }: Lesung): Lesung["nummern"] => nummern.filter(({ art }) => art !== "email");

/** True where more stands there that nobody understands than what was. */
export const istZuFremd = ({ unbekannt, begriffe }: Lesung): boolean => {
  const known = [...begriffe].filter((begriff) => begriff !== "fuellwort").length;
  return unbekannt.length > Math.max(2, known);
};
