import { createHmac, createSecretKey } from "node:crypto";
import type { Fall } from "@verlauf/core";

// RFC 4648
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const ZEICHEN = 6;
const BITS = 5;

/** The first thirty bits. */
const base32 = (bytes: Buffer): string => {
  const bits = bytes.readUInt32BE() >>> 2;
  let text = "";
  for (let shift = (ZEICHEN - 1) * BITS; shift >= 0; shift -= BITS) text += BASE32.charAt((bits >>> shift) & 31);
  return text;
};

/**
 * What persons are called wherever the Kundennummer must not stand: without the house key it leads to nobody. The key is
 * made ready once for many persons, which is most of the work.
 */
export const personenreferenzen = (
  hausschluessel: Uint8Array,
): ((person: Pick<Fall, "team" | "kundennummer">) => string) => {
  const key = createSecretKey(hausschluessel);
  return ({ team, kundennummer }) => `${team}-${base32(createHmac("sha256", key).update(kundennummer).digest())}`;
};

/** The team of a reference that has this form; undefined of anything else. */
export const teamOfReferenz = (text: string): string | undefined =>
  /^(.+)-[A-Z2-7]{6}$/.exec(text.trim().toUpperCase()) === null ? undefined : text.trim().slice(0, -(ZEICHEN + 1));
