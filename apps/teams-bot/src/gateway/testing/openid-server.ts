import { createServer } from "node:http";
import { listen, shut } from "./listen.ts";
import type { SigningKey } from "./signing-key.ts";

export interface OpenIdServer {
  /** Address of the metadata. */
  readonly metadata: string;
  readonly requests: () => number;
  /** From now on these keys are published. */
  readonly publish: (keys: readonly SigningKey[]) => void;
  /** From now on every request is answered with 500, or no longer. */
  readonly fail: (failing: boolean) => void;
  readonly close: () => Promise<void>;
}

/** The Connector's published keys, on a port of this machine. */
export const openOpenIdServer = async (first: readonly SigningKey[]): Promise<OpenIdServer> => {
  let keys = first;
  let failing = false;
  let requests = 0;
  let base = "";
  const server = createServer((request, response) => {
    requests += 1;
    const body = {
      "/v1/.well-known/openidconfiguration": {
        issuer: "https://api.botframework.com",
        authorization_endpoint: "https://invalid.botframework.com",
        jwks_uri: `${base}/v1/.well-known/keys`,
        id_token_signing_alg_values_supported: ["RS256"],
        token_endpoint_auth_methods_supported: ["private_key_jwt"],
      },
      "/v1/.well-known/keys": { keys: keys.map(({ jwk }) => jwk) },
    }[request.url ?? ""];
    const status = failing ? 500 : body === undefined ? 404 : 200;
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(status === 200 ? JSON.stringify(body) : "");
  });
  base = await listen(server);
  return {
    metadata: `${base}/v1/.well-known/openidconfiguration`,
    requests: () => requests,
    publish: (next) => {
      keys = next;
    },
    fail: (next) => {
      failing = next;
    },
    close: () => shut(server),
  };
};
