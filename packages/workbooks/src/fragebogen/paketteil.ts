import { type ZipHead, type ZipPart, zipHead, zipPart, zipPartOf } from "../zip-package.ts";
import { type Fuellung, fillVorlage, fuellungKey, splitVorlage, vorlageOf } from "./luecken.ts";

/** A part of the package, made for one questionnaire. */
export type Paketteil = (fuellung: Fuellung) => ZipPart;

/** Gaps of this name are filled in few ways, the same for many questionnaires. */
const MUSTER = "muster.";

const MOST_HEADS = 32;
/** Below that a beginning isn't worth a block of its own. */
const SHORT = 2000;

/**
 * A part with gaps. What stands before the first gap that differs from team to team is compressed once and kept; of a
 * sheet of answers that is nearly everything.
 */
export const paketteil = (name: string, xml: string): Paketteil => {
  const whole = vorlageOf(xml);
  if (whole.luecken.length === 0) {
    const part = zipPart(name, Buffer.from(xml));
    return () => part;
  }
  const [head, rest] = splitVorlage(whole, MUSTER);
  if (head.stuecke.join("").length < SHORT)
    return (fuellung) => zipPart(name, Buffer.from(fillVorlage(whole, fuellung)));
  const heads = new Map<string, ZipHead>();
  const headOf = (fuellung: Fuellung): ZipHead => {
    const key = fuellungKey(head, fuellung);
    const known = heads.get(key);
    if (known !== undefined) return known;
    if (heads.size >= MOST_HEADS) heads.clear();
    const made = zipHead(Buffer.from(fillVorlage(head, fuellung)));
    heads.set(key, made);
    return made;
  };
  return (fuellung) => zipPartOf(name, headOf(fuellung), Buffer.from(fillVorlage(rest, fuellung)));
};
