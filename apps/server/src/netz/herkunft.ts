import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { isLoopback, type Serverkonfiguration } from "@verlauf/intake";
import { adressliste, bareAddress } from "./adressliste.ts";

/** Where a request comes from, as far as it can be known. */
export interface Herkunft {
  readonly adresse: string;
  /** Whether it came to us, or to the proxy in front of us, encrypted; on this machine alone nobody listens in. */
  readonly isSafe: boolean;
  /** Whether somebody in between has passed it on. */
  readonly isForwarded: boolean;
}

const listOf = (header: string | readonly string[] | undefined): readonly string[] =>
  (typeof header === "string" ? header : (header ?? []).join(","))
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** Headers that say where a request comes from count only from the named proxy: anybody can write them. */
export const herkunftVon = ({
  proxy,
}: Pick<Serverkonfiguration, "proxy">): ((request: IncomingMessage) => Herkunft) => {
  const isProxy = adressliste(proxy?.adressen ?? []);
  return ({ socket, headers }) => {
    const peer = bareAddress(socket.remoteAddress ?? "");
    const forwarded = listOf(headers["x-forwarded-for"]);
    const { forwarded: standardised } = headers;
    const isForwarded = forwarded.length > 0 || standardised !== undefined;
    const isEncrypted = "encrypted" in socket && socket.encrypted === true;
    if (!isProxy(peer)) return { adresse: peer, isSafe: isEncrypted || isLoopback(peer), isForwarded };
    // the last one that the proxy didn't get from another proxy of ours; what stands before it anybody may have written
    const claimed = forwarded.findLast((address) => !isProxy(address));
    const [protocol] = listOf(headers["x-forwarded-proto"]).slice(-1);
    // somebody on the proxy's own machine who comes past it
    const isDirect = protocol === undefined && !isForwarded && isLoopback(peer);
    return {
      adresse: claimed !== undefined && isIP(bareAddress(claimed)) > 0 ? bareAddress(claimed) : peer,
      // a proxy that doesn't say it may have been asked without encryption
      isSafe: isEncrypted || isDirect || protocol?.toLowerCase() === "https",
      isForwarded,
    };
  };
};
