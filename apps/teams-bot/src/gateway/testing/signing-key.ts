import { createHmac, generateKeyPairSync, sign } from "node:crypto";

type Json = Readonly<Record<string, unknown>>;

export interface SigningKey {
  readonly jwk: Json;
  /** A token as the Connector signs it. */
  readonly token: (claims: Json, header?: Json) => string;
  /** The forgery that takes a published key for a shared secret. */
  readonly tokenByPublicKey: (claims: Json) => string;
}

/** A key of the Connector, or of somebody who would like to be it. */
export const createSigningKey = (kid: string, endorsements: readonly string[] = ["msteams"]): SigningKey => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const headed = (claims: Json, header: Json): string =>
    `${encode({ alg: "RS256", typ: "JWT", kid, x5t: kid, ...header })}.${encode(claims)}`;
  return {
    jwk: { ...publicKey.export({ format: "jwk" }), use: "sig", kid, x5t: kid, endorsements },
    token: (claims, header = {}) => {
      const input = headed(claims, header);
      return `${input}.${sign("RSA-SHA256", Buffer.from(input), privateKey).toString("base64url")}`;
    },
    tokenByPublicKey: (claims) => {
      const input = headed(claims, { alg: "HS256" });
      const secret = publicKey.export({ type: "spki", format: "pem" });
      return `${input}.${createHmac("sha256", secret).update(input).digest("base64url")}`;
    },
  };
};

/** A token that nobody signed. */
export const unsignedToken = (claims: Json, kid: string): string =>
  `${encode({ alg: "none", typ: "JWT", kid })}.${encode(claims)}.`;

const encode = (value: Json): string => Buffer.from(JSON.stringify(value)).toString("base64url");
