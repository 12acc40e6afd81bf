import { type IsoDate, Refusal } from "@verlauf/core";
import type { Protokollschluessel, Schluesselhalter } from "@verlauf/store";
import { CompactEncrypt, calculateJwkThumbprint, compactDecrypt, exportJWK, generateKeyPair, type JWK } from "jose";
import type { Schluesselhaelfte } from "./siegel.ts";

const VERFAHREN = { alg: "PBES2-HS512+A256KW", enc: "A256GCM" } as const;
// what OWASP recommends for PBKDF2 with SHA-512, threefold
const RUNDEN = 630_000;
const KUERZESTES = 12;

export const HALTER_TEXTE: Readonly<Record<Schluesselhalter, string>> = {
  verwaltung: "Verwaltung",
  datenschutz: "Datenschutz",
};

/** Without characters that a terminal or an editor adds at the end. */
const passwortOf = (text: string): string => text.replace(/\r?\n$/, "").normalize("NFKC");

/** A new pair: the public half for the data, the private one as a file that only its passphrase opens. */
export const makeSchluessel = async (
  fuer: Schluesselhalter,
  passwort: string,
  heute: IsoDate,
): Promise<{ readonly oeffentlich: Protokollschluessel; readonly datei: string }> => {
  const secret = passwortOf(passwort);
  if ([...secret].length < KUERZESTES) {
    throw new Refusal(`Das Kennwort ist zu kurz. Bitte mindestens ${KUERZESTES} Zeichen nehmen.`);
  }
  const { publicKey, privateKey } = await generateKeyPair("ECDH-ES", { crv: "P-256", extractable: true });
  const jwk = await exportJWK(publicKey);
  const id = await calculateJwkThumbprint(jwk);
  const inhalt = JSON.stringify({ fuer, jwk: await exportJWK(privateKey) });
  const datei = await new CompactEncrypt(new TextEncoder().encode(inhalt))
    .setProtectedHeader({ ...VERFAHREN, kid: id })
    .setKeyManagementParameters({ p2c: RUNDEN })
    .encrypt(new TextEncoder().encode(secret));
  return { oeffentlich: { id, fuer, jwk: JSON.stringify(jwk), angelegtAm: heute }, datei: `${datei}\n` };
};

/** Opens the file of one half; a file of the other holder's is refused, so that nobody takes one for both. */
export const oeffneSchluessel = async (
  fuer: Schluesselhalter,
  datei: string,
  passwort: string,
): Promise<Schluesselhaelfte> => {
  const text = await decrypted(fuer, datei.trim(), passwortOf(passwort));
  const { fuer: holder, jwk } = JSON.parse(text) as { readonly fuer: Schluesselhalter; readonly jwk: JWK };
  if (holder !== fuer) {
    throw new Refusal(
      `Das ist der Schlüssel für ${HALTER_TEXTE[holder]}. Gebraucht wird der für ${HALTER_TEXTE[fuer]}.`,
    );
  }
  return { id: await calculateJwkThumbprint(jwk), jwk };
};

const decrypted = async (fuer: Schluesselhalter, datei: string, secret: string): Promise<string> => {
  try {
    const { plaintext } = await compactDecrypt(datei, new TextEncoder().encode(secret), {
      keyManagementAlgorithms: [VERFAHREN.alg],
      contentEncryptionAlgorithms: [VERFAHREN.enc],
      maxPBES2Count: RUNDEN,
    });
    return new TextDecoder().decode(plaintext);
  } catch (error) {
    throw new Refusal(
      `Der Schlüssel für ${HALTER_TEXTE[fuer]} lässt sich nicht öffnen. Bitte Datei und Kennwort prüfen.`,
      { cause: error },
    );
  }
};
