import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from "node:crypto";
import { Refusal } from "@verlauf/core";
import * as z from "zod";
import { type Platz, VERALTET } from "../kontaktdichte/seite.ts";

// A cursor stands in an address and so in logs: where a page ended, who stood there, must not be read from it.

const VERFAHREN = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

const platzSchema = z.object({ lieferung: z.int(), team: z.string(), kundennummer: z.string() });

const keys = new WeakMap<Uint8Array, KeyObject>();

/** Made once of a house key that many pages have in common. */
const keyFrom = (hausschluessel: Uint8Array): KeyObject => {
  const known = keys.get(hausschluessel);
  if (known !== undefined) return known;
  const key = createSecretKey(new Uint8Array(hkdfSync("sha256", hausschluessel, "", "verlauf/liste/cursor", 32)));
  keys.set(hausschluessel, key);
  return key;
};

/** Seals where a page ended, for the same question only. */
export const sealCursor = (hausschluessel: Uint8Array, frage: string, platz: Platz): string => {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(VERFAHREN, keyFrom(hausschluessel), nonce).setAAD(Buffer.from(frage));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(platz)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
};

/** Opens what `sealCursor` made; anything else is refused. */
export const openCursor = (hausschluessel: Uint8Array, frage: string, cursor: string): Platz => {
  const bytes = Buffer.from(cursor, "base64url");
  try {
    const decipher = createDecipheriv(VERFAHREN, keyFrom(hausschluessel), bytes.subarray(0, NONCE), {
      authTagLength: TAG,
    })
      .setAAD(Buffer.from(frage))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString();
    return platzSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new Refusal(VERALTET, { cause: error });
  }
};
