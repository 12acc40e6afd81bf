import { createServer } from "node:http";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { Oidcangaben } from "../deps.ts";

const MANDANT = "11111111-2222-3333-4444-555555555555";
const ZIELGRUPPE = "api://verlauf";

export interface Aussteller {
  readonly oidc: Oidcangaben;
  /** A token for somebody by sign-in name, as of an instant. */
  readonly tokenFuer: (anmeldename: string, jetzt: Date) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A house's own sign-in, on a port of this machine. */
export const openAussteller = async (): Promise<Aussteller> => {
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: "eins", alg: "ES256", use: "sig" }] };
  let aussteller = "";
  const server = createServer((request, response) => {
    response.writeHead(200, { "Content-Type": "application/json" });
    response.end(
      JSON.stringify(request.url === "/keys" ? jwks : { issuer: aussteller, jwks_uri: `${aussteller}/keys` }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  aussteller = `http://127.0.0.1:${address.port}`;
  return {
    oidc: { aussteller, zielgruppe: ZIELGRUPPE, mandant: MANDANT },
    tokenFuer: (anmeldename, jetzt) =>
      new SignJWT({ tid: MANDANT, preferred_username: anmeldename })
        .setProtectedHeader({ alg: "ES256", kid: "eins" })
        .setIssuer(aussteller)
        .setAudience(ZIELGRUPPE)
        .setExpirationTime(jetzt.getTime() / 1000 + 86_400)
        .sign(privateKey),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
