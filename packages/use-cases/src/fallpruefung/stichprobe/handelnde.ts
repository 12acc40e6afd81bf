import { randomInt } from "node:crypto";
import type { IsoDate } from "@verlauf/core";

/** Who does something and when. */
export interface Handelnde {
  readonly heute: IsoDate;
  readonly von: string;
}

/** The same for a draw, with the source of its base seed. */
export interface Ziehende extends Handelnde {
  readonly zufall: () => string;
}

const ZIFFERN = 20;

/** A base seed: 20 decimal digits from the system's cryptographic random source. */
export const zufallsziffern = (): string => Array.from({ length: ZIFFERN }, () => randomInt(10)).join("");
