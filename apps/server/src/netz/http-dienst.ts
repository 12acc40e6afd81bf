import { unwatchFile, watchFile } from "node:fs";
import type { RequestListener } from "node:http";
import { Refusal } from "@verlauf/core";
import type { Serverkonfiguration } from "@verlauf/intake";
import type { Dienst } from "../dienst.ts";
import type { Log } from "../log/log.ts";
import { type Lauscher, listenOn } from "./listen-on.ts";
import { readZertifikat, type Zertifikat } from "./zertifikat.ts";

interface HttpDienst extends Dienst {
  /** Known once it has started. */
  readonly port: () => number;
  /** When the certificate ends; null without one. */
  readonly zertifikatBis: () => Date | null;
  /** Reads the certificate anew; where it is no good the old one stays. */
  readonly reload: () => void;
}

interface HttpDienstdeps {
  readonly server: Serverkonfiguration;
  /** Read before anything else starts; null without TLS. */
  readonly zertifikat: Zertifikat | null;
  readonly listener: RequestListener;
  readonly log: Log;
  readonly uhr: () => Date;
  readonly kulanzMs: number;
  /** Whether another port will do where this one is taken. */
  readonly isAnyPort: boolean;
}

const LOOK_EVERY_MS = 10_000;

const isTaken = (error: unknown): boolean =>
  error instanceof Refusal &&
  error.cause instanceof Error &&
  "code" in error.cause &&
  error.cause.code === "EADDRINUSE";

/** The port, with the house's certificate where there is one. */
export const httpDienst = (deps: HttpDienstdeps): HttpDienst => {
  const { server, listener, log, uhr, kulanzMs, isAnyPort } = deps;
  const { tls } = server;
  let lauscher: Lauscher | undefined;
  let { zertifikat } = deps;

  const reload = (): void => {
    if (tls === null || lauscher === undefined) return;
    try {
      const next = readZertifikat(tls, uhr());
      if (zertifikat !== null && next.cert.equals(zertifikat.cert) && next.key.equals(zertifikat.key)) return;
      zertifikat = next;
      lauscher.wechsleZertifikat(next);
      log.info("zertifikat.gewechselt");
    } catch (error) {
      log.fehler("zertifikat.nicht-gewechselt", error);
    }
  };
  const open = async (): Promise<Lauscher> => {
    try {
      return await listenOn(server, zertifikat, listener);
    } catch (error) {
      if (!isAnyPort || !isTaken(error)) throw error;
      return await listenOn({ ...server, port: 0 }, zertifikat, listener);
    }
  };

  return {
    name: "http",
    start: async () => {
      lauscher = await open();
      if (tls !== null) {
        for (const datei of [tls.zertifikat, tls.schluesselDatei]) {
          watchFile(datei, { interval: LOOK_EVERY_MS, persistent: false }, reload);
        }
      }
      log.info("http.offen", { adresse: server.adresse, port: lauscher.port });
    },
    stop: async () => {
      if (tls !== null) for (const datei of [tls.zertifikat, tls.schluesselDatei]) unwatchFile(datei, reload);
      await lauscher?.schliesse(kulanzMs);
    },
    port: () => lauscher?.port ?? server.port,
    zertifikatBis: () => zertifikat?.bis ?? null,
    reload,
  };
};
