import { Refusal } from "@verlauf/core";
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, type JWK } from "jose";

// Two have to agree before anybody learns who a pseudonym is. The inner letter is for data protection, the outer one for
// Verwaltung: neither gets anywhere alone.

const INHALT = { alg: "ECDH-ES", enc: "A256GCM" } as const;
// letters of one length say nothing about how long a name is
const LAENGE = 512;

/** Who a pseudonym is; the pseudonym is in the letter too, so that it can't be laid beside another one. */
export interface Zuordnung {
  readonly pseudonym: string;
  readonly kennung: string;
}

/** One half of a key pair with the id under which it is known. */
export interface Schluesselhaelfte {
  readonly id: string;
  readonly jwk: JWK;
}

/** What both have to give. */
export interface Schluesselpaar {
  readonly verwaltung: Schluesselhaelfte;
  readonly datenschutz: Schluesselhaelfte;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export const versiegle = async (zuordnung: Zuordnung, { verwaltung, datenschutz }: Schluesselpaar): Promise<string> => {
  const inner = await new CompactEncrypt(encode(JSON.stringify(zuordnung).padEnd(LAENGE)))
    .setProtectedHeader({ ...INHALT, kid: datenschutz.id })
    .encrypt(datenschutz.jwk);
  return new CompactEncrypt(encode(inner))
    .setProtectedHeader({ ...INHALT, kid: verwaltung.id, cty: "JWE" })
    .encrypt(verwaltung.jwk);
};

/** Whether a letter can be opened with these two; its inner half shows only behind the outer one. */
export const isFuer = (siegel: string, { verwaltung }: Schluesselpaar): boolean =>
  decodeProtectedHeader(siegel).kid === verwaltung.id;

export const oeffne = async (siegel: string, { verwaltung, datenschutz }: Schluesselpaar): Promise<Zuordnung> => {
  const inner = new TextDecoder().decode(await open(siegel, verwaltung, "der Verwaltung"));
  const text = new TextDecoder().decode(await open(inner, datenschutz, "des Datenschutzes"));
  return JSON.parse(text) as Zuordnung;
};

const open = async (brief: string, schluessel: Schluesselhaelfte, wessen: string): Promise<Uint8Array> => {
  if (decodeProtectedHeader(brief).kid !== schluessel.id) {
    throw new Refusal(
      `Der Schlüssel ${wessen} passt nicht: Der Eintrag wurde für einen anderen versiegelt. Bitte den Schlüssel nehmen, der an jenem Tag galt.`,
    );
  }
  const { plaintext } = await compactDecrypt(brief, schluessel.jwk, {
    keyManagementAlgorithms: [INHALT.alg],
    contentEncryptionAlgorithms: [INHALT.enc],
  });
  return plaintext;
};
