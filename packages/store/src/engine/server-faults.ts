import { Refusal } from "@verlauf/core";

const EXAMPLE = "postgres://BENUTZER:PASSWORT@RECHNER:5432/DATENBANK";

/** Host, port and database of an address, without user and password: what a message may show. */
export const addressOf = (databaseUrl: string): string => {
  const url = URL.canParse(databaseUrl) ? new URL(databaseUrl) : undefined;
  const database = url && nameOf(url.pathname);
  if (!url || !database || (url.protocol !== "postgres:" && url.protocol !== "postgresql:")) {
    throw new Refusal(`Die Adresse der Datenbank (DATABASE_URL) ist unvollständig. Erwartet wird ${EXAMPLE}.`);
  }
  return `${url.hostname || "localhost"}:${url.port || "5432"}/${database}`;
};

const nameOf = (pathname: string): string | undefined => {
  try {
    return decodeURIComponent(pathname.slice(1));
  } catch {
    return undefined;
  }
};

const unreachable = (address: string): string =>
  `Die Datenbank auf ${address} ist nicht erreichbar. Bitte prüfen, ob sie läuft und ob die Adresse (DATABASE_URL) stimmt.`;
const denied = (address: string): string =>
  `Die Datenbank auf ${address} lässt diese Anmeldung nicht zu. Bitte Benutzer und Passwort in DATABASE_URL prüfen.`;
const interrupted = (address: string): string =>
  `Die Verbindung zur Datenbank auf ${address} ist abgebrochen. Es wurde nichts übernommen. Bitte noch einmal versuchen.`;
const forbidden = (address: string): string =>
  `Der Datenbank-Benutzer darf auf ${address} nicht schreiben. Bitte ihm die Rechte an der Datenbank und am Schema public geben.`;
const full = (address: string): string =>
  `Der Datenträger der Datenbank auf ${address} ist voll. Es wurde nichts übernommen. Bitte Platz schaffen und noch einmal versuchen.`;
const busy = (address: string): string =>
  `Auf der Datenbank ${address} läuft gerade ein anderer Import derselben Dienststelle. Bitte noch einmal versuchen, wenn er fertig ist.`;
const failing = (address: string): string =>
  `Die Datenbank auf ${address} meldet einen Lese- oder Schreibfehler. Bitte ihren Datenträger prüfen lassen.`;
const noEncryption = (address: string): string =>
  `Die Datenbank auf ${address} bietet keine verschlüsselte Verbindung an oder ihr Zertifikat ist nicht gültig. Bitte sslmode in DATABASE_URL und das Zertifikat prüfen.`;

const BY_CODE: Readonly<Record<string, (address: string) => string>> = {
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ETIMEDOUT: unreachable,
  "57P03": unreachable,
  ECONNRESET: interrupted,
  EPIPE: interrupted,
  "57P01": interrupted,
  "57P02": interrupted,
  "08000": interrupted,
  "08003": interrupted,
  "08006": interrupted,
  "28000": denied,
  "28P01": denied,
  "3D000": (address) =>
    `Die Datenbank ${address} gibt es nicht. Bitte sie anlegen oder die Adresse (DATABASE_URL) prüfen.`,
  "42501": forbidden,
  "25006": forbidden,
  "53100": full,
  "53300": (address) =>
    `Die Datenbank auf ${address} nimmt keine weitere Verbindung an. Bitte später noch einmal versuchen.`,
  "40P01": busy,
  "40001": busy,
  "58030": failing,
  XX001: failing,
  XX002: failing,
  CERT_HAS_EXPIRED: noEncryption,
  DEPTH_ZERO_SELF_SIGNED_CERT: noEncryption,
  SELF_SIGNED_CERT_IN_CHAIN: noEncryption,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: noEncryption,
  ERR_TLS_CERT_ALTNAME_INVALID: noEncryption,
};

// the driver has no codes for these
const BY_MESSAGE: readonly (readonly [RegExp, (address: string) => string])[] = [
  [/timeout (exceeded )?when trying to connect|connection timeout/i, unreachable],
  [/connection terminated|not queryable|client was closed/i, interrupted],
  [/password must be a string|no password/i, denied],
  [/does not support SSL/i, noEncryption],
];

/** The sentence for a fault of the server or the way to it; undefined for one that is a bug. */
export const serverRefusal = (error: unknown, address: string): Refusal | undefined => {
  // several addresses of one host fail together
  const first = error instanceof AggregateError ? error.errors[0] : error;
  if (!(first instanceof Error) || first instanceof Refusal) return undefined;
  const { code, message } = first as Error & { readonly code?: string };
  const sentence = BY_CODE[code ?? ""] ?? BY_MESSAGE.find(([pattern]) => pattern.test(message))?.[1];
  return sentence && new Refusal(sentence(address), { cause: error });
};
