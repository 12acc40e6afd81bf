import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  type JWTVerifyGetKey,
  jwtVerify,
  type RemoteJWKSet,
} from "jose";
import * as z from "zod";
import type { Oidcangaben } from "../deps.ts";
import type { Personenkennung } from "./personenkennung.ts";

/** Whom a token names; `gestoert` where the issuer's keys can't be had, so that nobody can say. */
export type Tokenbefund = Personenkennung | "ungueltig" | "gestoert";

export interface Oidcdeps {
  readonly uhr: () => Date;
  readonly fetch: typeof fetch;
}

// asymmetric ones alone: a provider's published keys must not serve as a shared secret
const ALGORITHMS = ["RS256", "PS256", "ES256"] as const;
const CLOCK_SKEW_SECONDS = 60;
const TIMEOUT_MS = 5000;
/** An issuer that is down isn't asked again by every request. */
const COOL_DOWN_MS = 10_000;
const LONGEST_TOKEN = 16_384;

class Stoerung extends Error {
  override readonly name = "Stoerung";
}

const discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

const claims = z.object({
  tid: z.string().optional(),
  oid: z.string().optional(),
  preferred_username: z.string().optional(),
  upn: z.string().optional(),
});

/** Checks tokens of one issuer; its keys are fetched when the first token comes and kept for a while. */
export const createOidc = (angaben: Oidcangaben, { uhr, fetch }: Oidcdeps) => {
  const keys = keysOf(angaben.aussteller, { uhr, fetch });

  return async (token: string): Promise<Tokenbefund> => {
    if (!looksRight(token, angaben.aussteller)) return "ungueltig";
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: angaben.aussteller,
        audience: angaben.zielgruppe,
        algorithms: [...ALGORITHMS],
        clockTolerance: CLOCK_SKEW_SECONDS,
        currentDate: uhr(),
        requiredClaims: ["exp"],
      });
      return kennungOf(claims.parse(payload), angaben.mandant);
    } catch (error) {
      if (error instanceof Stoerung) return "gestoert";
      if (error instanceof errors.JOSEError || error instanceof z.ZodError) return "ungueltig";
      throw error;
    }
  };
};

const kennungOf = (
  { tid, oid, preferred_username, upn }: z.infer<typeof claims>,
  mandant: string | null,
): Tokenbefund => {
  if (mandant !== null && tid !== mandant) return "ungueltig";
  const anmeldename = (preferred_username ?? upn)?.trim().toLowerCase() ?? "";
  const objektId = oid?.trim().toLowerCase() ?? "";
  if (anmeldename === "" && objektId === "") return "ungueltig";
  return { ...(objektId !== "" && { objektId }), ...(anmeldename !== "" && { anmeldename }) };
};

/** What isn't even made out to us costs no call to the issuer. */
const looksRight = (token: string, aussteller: string): boolean => {
  if (token.length > LONGEST_TOKEN) return false;
  try {
    const { alg } = decodeProtectedHeader(token);
    return (ALGORITHMS as readonly (string | undefined)[]).includes(alg) && decodeJwt(token).iss === aussteller;
  } catch {
    return false;
  }
};

const discover = async (aussteller: string, fetch: Oidcdeps["fetch"]): Promise<RemoteJWKSet> => {
  const response = await fetch(`${aussteller}/.well-known/openid-configuration`, {
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const { issuer, jwks_uri } = discovery.parse(await response.json());
  if (issuer !== aussteller) throw new Error("the discovery document belongs to another issuer");
  const url = new URL(jwks_uri);
  if (url.protocol !== "https:" && !aussteller.startsWith("http:")) throw new Error("keys without TLS");
  return createRemoteJWKSet(url, {
    timeoutDuration: TIMEOUT_MS,
    [customFetch]: (address, options) => fetch(address, options),
  });
};

const keysOf = (aussteller: string, { uhr, fetch }: Oidcdeps): JWTVerifyGetKey => {
  let found: RemoteJWKSet | undefined;
  let downUntil = 0;

  return async (header, token) => {
    if (uhr().getTime() < downUntil) {
      // whoever signs in with a key that is known already isn't kept out
      const kept = found?.fresh === true ? found.jwks() : undefined;
      if (kept === undefined) throw new Stoerung("the issuer's keys couldn't be had a moment ago");
      return createLocalJWKSet(kept)(header, token);
    }
    try {
      found ??= await discover(aussteller, fetch);
      return await found(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      downUntil = uhr().getTime() + COOL_DOWN_MS;
      throw new Stoerung("the issuer's keys can't be had", { cause: error });
    }
  };
};
