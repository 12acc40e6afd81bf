import { hkdfSync, randomBytes } from "node:crypto";
import { Refusal } from "@verlauf/core";
import { CompactEncrypt, compactDecrypt, errors } from "jose";

// What a subscription needs to be called and signed for is kept encrypted: whoever gets hold of the database alone can
// neither call the receiver nor sign in Verlauf's name.

const SECRET_BYTES = 32;
const KEY_BYTES = 32;

/** A secret as Standard Webhooks writes it. */
export const neuesGeheimnis = (): string => `whsec_${randomBytes(SECRET_BYTES).toString("base64")}`;

// a key of its own for this purpose, so that the house key signs questionnaires and nothing else
const keyFrom = (hausschluessel: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", hausschluessel, "", "verlauf abonnement", KEY_BYTES));

/** Binds the text to its subscription: copied into another's row it can't be opened. */
export const versiegle = (hausschluessel: Uint8Array, abonnement: string, text: string): Promise<string> =>
  new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", abonnement })
    .encrypt(keyFrom(hausschluessel));

export const oeffne = async (hausschluessel: Uint8Array, abonnement: string, siegel: string): Promise<string> => {
  const opened = await compactDecrypt(siegel, keyFrom(hausschluessel), {
    keyManagementAlgorithms: ["dir"],
    contentEncryptionAlgorithms: ["A256GCM"],
  }).catch((error: unknown) => {
    if (error instanceof errors.JOSEError) throw unreadable(error);
    throw error;
  });
  const { abonnement: sealedFor } = opened.protectedHeader;
  if (sealedFor !== abonnement) throw unreadable();
  return new TextDecoder().decode(opened.plaintext);
};

const unreadable = (cause?: Error): Refusal =>
  new Refusal(
    "Adresse und Geheimnis dieses Abonnements lassen sich mit dem Schlüssel dieses Datenbestands nicht öffnen. Bitte das Abonnement löschen und neu anlegen.",
    cause === undefined ? {} : { cause },
  );
