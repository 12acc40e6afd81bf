import { HILFE, readAufruf } from "./aufruf.ts";
import type { Config } from "./config.ts";
import { readGeheimnisse } from "./geheimnisse.ts";
import { readHauskonfiguration } from "./hauskonfiguration.ts";
import type { Log } from "./log/log.ts";
import { type Prozess, waitForEnd } from "./prozess.ts";
import { startfehler } from "./startfehler.ts";
import { startVerlaufServer } from "./verlauf-server.ts";

/** What the server's process sees of the world. */
export interface Serverumgebung {
  readonly config: Config;
  readonly prozess: Prozess;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly log: Log;
  readonly uhr: () => Date;
  /** 0 to 1. */
  readonly zufall: () => number;
}

/** How long the process may take to end before it just does; longer than any part's own limit. */
const ENDE_MS = 55_000;

/** The whole life of a server's process; gives its exit code. */
export const runServer = async (words: readonly string[], umgebung: Serverumgebung): Promise<number> => {
  const { config, prozess, out, err, log, uhr, zufall } = umgebung;
  try {
    const aufruf = readAufruf(words);
    if (aufruf.hilfe) {
      out(HILFE);
      return 0;
    }
    const konfiguration = readHauskonfiguration(aufruf.konfig);
    const daten = aufruf.daten ?? config.daten;
    const server = await startVerlaufServer({
      place:
        config.databaseUrl !== undefined && aufruf.daten === undefined
          ? { databaseUrl: config.databaseUrl }
          : { daten },
      daten,
      konfiguration,
      geheimnisse: readGeheimnisse(konfiguration, config),
      log,
      uhr,
      zufall,
      isAnyPort: false,
    });
    log.info("bereit", { adresse: server.url });
    // without a certificate the signal keeps its meaning: the terminal is gone
    if (konfiguration.server.tls !== null) prozess.on("SIGHUP", server.reload);
    return await waitForEnd(prozess, { log, stop: server.stop, kulanzMs: ENDE_MS });
  } catch (error) {
    err(startfehler(error, log));
    return 1;
  }
};
