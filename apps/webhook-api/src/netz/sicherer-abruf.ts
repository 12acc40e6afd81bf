import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { rootCertificates } from "node:tls";
import { Refusal } from "@verlauf/core";
import { Agent, buildConnector, type Dispatcher } from "undici";
import { isErlaubteIp } from "./erlaubte-ip.ts";
import { type ErlaubterHost, pruefeAdresse, type Ziel } from "./erlaubter-host.ts";
import { netzfehler } from "./netzfehler.ts";

export interface Abrufdeps {
  readonly erlaubteHosts: readonly ErlaubterHost[];
  /** Certificates (PEM) of the house's own authorities, beside the known ones. */
  readonly zertifikate?: readonly string[];
  /** The addresses of a name; the system's own answer where it is left out. */
  readonly loeseAuf?: (name: string) => Promise<readonly LookupAddress[]>;
}

export interface Abrufauftrag {
  readonly methode: "GET" | "POST";
  readonly kopf: Readonly<Record<string, string>>;
  readonly inhalt?: string;
  readonly sekunden: number;
  readonly signal?: AbortSignal;
}

export interface Antwort {
  readonly status: number;
  readonly kopf: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly inhalt: Readable;
}

const MAX_HEADER_BYTES = 8 * 1024;

/**
 * Calls an address that somebody else has chosen. Only allowed hosts, and at the moment of connecting only allowed
 * addresses: what a name resolves to is looked at in the very connection, so nothing can change in between. Redirects
 * are answers like any other, and no proxy of the environment is asked. What goes wrong is told in a sentence without
 * the address.
 */
export const fetchFrom = async <T>(
  deps: Abrufdeps,
  adresse: string,
  auftrag: Abrufauftrag,
  lies: (antwort: Antwort) => Promise<T>,
): Promise<T> => {
  const ziel = pruefeAdresse(adresse, deps.erlaubteHosts);
  const frist = AbortSignal.timeout(auftrag.sekunden * 1000);
  const signal = auftrag.signal === undefined ? frist : AbortSignal.any([auftrag.signal, frist]);
  const agent = agentFor(deps, ziel, auftrag.sekunden);
  try {
    const { statusCode, headers, body } = await agent.request({
      origin: ziel.url.origin,
      path: `${ziel.url.pathname}${ziel.url.search}`,
      method: auftrag.methode,
      headers: { "accept-encoding": "identity", "user-agent": "Verlauf", ...auftrag.kopf },
      ...(auftrag.inhalt === undefined ? {} : { body: auftrag.inhalt }),
      signal,
    });
    return await lies({ status: statusCode, kopf: headers, inhalt: body });
  } catch (error) {
    auftrag.signal?.throwIfAborted();
    throw netzfehler(error, frist.aborted);
  } finally {
    // one connection a call: none is kept that was looked at under another resolution
    await agent.destroy();
  }
};

const agentFor = (deps: Abrufdeps, ziel: Ziel, sekunden: number): Dispatcher => {
  const connect = buildConnector({
    allowH2: false,
    maxCachedSessions: 0,
    timeout: sekunden * 1000,
    rejectUnauthorized: true,
    lookup: lookupFor(deps, ziel),
    ...(deps.zertifikate === undefined ? {} : { ca: [...rootCertificates, ...deps.zertifikate] }),
  });
  return new Agent({
    connections: 1,
    pipelining: 1,
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: sekunden * 1000,
    bodyTimeout: sekunden * 1000,
    connect: (options, callback) => {
      // a written address is never looked up
      const literal = options.hostname.replace(/^\[|\]$/g, "");
      if (isIP(literal) !== 0 && !isErlaubteIp(literal, ziel)) callback(forbidden(), null);
      else connect(options, callback);
    },
  });
};

const forbidden = (): Refusal =>
  new Refusal("Der Host führt an eine Stelle, die für ihn nicht freigegeben ist. Es wurde keine Verbindung aufgebaut.");

const systemLookup = (name: string): Promise<readonly LookupAddress[]> => lookup(name, { all: true });

const lookupFor =
  ({ loeseAuf = systemLookup }: Abrufdeps, ziel: Ziel): LookupFunction =>
  (name, { all }, callback) => {
    loeseAuf(name).then(
      (found) => {
        const [first] = found;
        // one bad address among good ones is how a name is turned against whoever asks
        if (first === undefined || !found.every(({ address }) => isErlaubteIp(address, ziel)))
          callback(forbidden(), "");
        else if (all === true) callback(null, [...found]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ""),
    );
  };
