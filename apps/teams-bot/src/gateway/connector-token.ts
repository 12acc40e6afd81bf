import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JWTVerifyGetKey,
  jwtVerify,
  type RemoteJWKSet,
} from "jose";
import * as z from "zod";

const METADATA = "https://login.botframework.com/v1/.well-known/openidconfiguration";
const ISSUER = "https://api.botframework.com";
const CHANNEL = "msteams";
// the tolerance that the Bot Framework's documentation gives
const CLOCK_SKEW_SECONDS = 300;
const LONGEST_TOKEN = 16_384;
/** Keys that can't be had aren't asked for again by every request. */
const COOL_DOWN_MS = 10_000;

export interface TokenCheck {
  readonly appId: string;
  readonly openIdMetadata: string | undefined;
  readonly timeoutMs: number;
}

/** What a request says of itself, to be vouched for by its token. */
interface Claimed {
  readonly channelId: string;
  readonly serviceUrl: string;
}

/** Why a token isn't accepted, in words without its content; undefined where it is. */
export type CheckToken = (authorization: string, claimed: Claimed) => Promise<string | undefined>;

/**
 * Checks that a request comes from the Bot Connector and is meant for this app. Both gateways rely on this alone:
 * what their libraries check lets some forgeries through, and says why in English to whoever forged them.
 * Throws where the Connector's keys can't be had.
 */
export const createTokenCheck = ({ appId, openIdMetadata = METADATA, timeoutMs }: TokenCheck): CheckToken => {
  const { keyOf, endorsementsOf } = connectorKeys(openIdMetadata, timeoutMs);

  return async (authorization, { channelId, serviceUrl }) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
    if (token === undefined || token.length > LONGEST_TOKEN) return "no bearer token";
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keyOf, {
        issuer: ISSUER,
        audience: appId,
        // one way to sign alone, so that a published key never serves as a shared secret
        algorithms: ["RS256"],
        clockTolerance: CLOCK_SKEW_SECONDS,
        requiredClaims: ["exp"],
      });
      if (payload["serviceurl"] !== serviceUrl) return "token of another service URL";
      if (channelId !== CHANNEL) return "another channel";
      if (!endorsementsOf(protectedHeader.kid).includes(CHANNEL)) return "key not for this channel";
      return undefined;
    } catch (error) {
      if (error instanceof errors.JOSEError) return `token refused (${error.code})`;
      throw error;
    }
  };
};

const metadata = z.object({ issuer: z.literal(ISSUER), jwks_uri: z.url() });
const endorsedKey = z.object({ endorsements: z.array(z.string()) });

const connectorKeys = (address: string, timeoutMs: number) => {
  let discovered: Promise<RemoteJWKSet> | undefined;
  let keys: RemoteJWKSet | undefined;
  let downUntil = 0;

  const discover = async (): Promise<RemoteJWKSet> => {
    const response = await fetch(address, { redirect: "error", signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw new Error(`the Connector's metadata answers with ${response.status}`);
    const url = new URL(metadata.parse(await response.json()).jwks_uri);
    if (url.protocol !== "https:" && !address.startsWith("http:")) throw new Error("the Connector's keys without TLS");
    return createRemoteJWKSet(url, { timeoutDuration: timeoutMs });
  };

  const keyOf: JWTVerifyGetKey = async (header, token) => {
    if (performance.now() < downUntil) return await keptKeyOf(header, token);
    try {
      // many may ask before the first answer
      discovered ??= discover();
      keys = await discovered;
      return await keys(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      if (keys === undefined) discovered = undefined;
      downUntil = performance.now() + COOL_DOWN_MS;
      return await keptKeyOf(header, token, error);
    }
  };

  // whoever signs with a key that is known isn't kept out while new ones can't be had
  const keptKeyOf = async (...[header, token, cause]: [...Parameters<JWTVerifyGetKey>, unknown?]) => {
    const kept = keys?.jwks();
    if (kept === undefined) throw new Error("the Connector's keys can't be had", { cause });
    return await createLocalJWKSet(kept)(header, token);
  };

  const endorsementsOf = (kid: string | undefined): readonly string[] => {
    const key = kid === undefined ? undefined : keys?.jwks()?.keys.find((one) => one.kid === kid);
    return endorsedKey.safeParse(key).data?.endorsements ?? [];
  };

  return { keyOf, endorsementsOf };
};
