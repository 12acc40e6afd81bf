import { createHmac } from "node:crypto";
import type { Fall } from "@verlauf/core";

// RFC 4648
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const ZEICHEN = 6;
const BITS = 5;

const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes.subarray(0, Math.ceil((ZEICHEN * BITS) / 8))]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("");
  return Array.from({ length: ZEICHEN }, (_, place) =>
    BASE32.charAt(Number.parseInt(bits.slice(place * BITS, (place + 1) * BITS), 2)),
  ).join("");
};

/** What a person is called wherever the Kundennummer must not stand: without the house key it leads to nobody. */
export const personenreferenz = (
  hausschluessel: Uint8Array,
  { team, kundennummer }: Pick<Fall, "team" | "kundennummer">,
): string => `${team}-${base32(createHmac("sha256", hausschluessel).update(kundennummer).digest())}`;

/** The team of a reference that has this form; undefined of anything else. */
export const teamOfReferenz = (text: string): string | undefined =>
  /^(.+)-[A-Z2-7]{6}$/.exec(text.trim().toUpperCase()) === null ? undefined : text.trim().slice(0, -(ZEICHEN + 1));
