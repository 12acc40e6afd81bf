import { mkdir } from "node:fs/promises";
import { isIPv6 } from "node:net";
import { datum } from "@verlauf/core";
import { openStore, type Place, type Store } from "@verlauf/store";
import { tagInBerlin } from "@verlauf/use-cases";
import { type Dienst, starteDienste } from "./dienst.ts";
import type { Geheimnisse } from "./geheimnisse.ts";
import type { Hauskonfiguration } from "./hauskonfiguration.ts";
import type { Log } from "./log/log.ts";
import { anwendung } from "./netz/anwendung.ts";
import { herkunftVon } from "./netz/herkunft.ts";
import { httpDienst } from "./netz/http-dienst.ts";
import { bereitschaft, datentraeger, type Pruefung } from "./ueberwachung/bereitschaft.ts";
import { metriken } from "./ueberwachung/metriken.ts";
import { ueberwachungsrouten } from "./ueberwachung/routen.ts";

export interface Serverauftrag {
  readonly place: Place;
  /** Where keys, uploads and what else isn't in the database lie. */
  readonly daten: string;
  readonly konfiguration: Hauskonfiguration;
  readonly geheimnisse: Geheimnisse;
  readonly log: Log;
  readonly uhr: () => Date;
  /** Whether another port will do where the named one is taken. */
  readonly isAnyPort: boolean;
}

export interface VerlaufServer {
  /** By which this machine reaches it. */
  readonly url: string;
  readonly store: Store;
  /** Reads anew what may change while it runs: the certificate. */
  readonly laedNeu: () => void;
  readonly stop: () => Promise<void>;
}

/** How long a request that runs may go on once the end has been asked for. */
const KULANZ_MS = 25_000;

/** Starts all that this process is to do, in order; stopping is the opposite order. */
export const starteVerlaufServer = async (auftrag: Serverauftrag): Promise<VerlaufServer> => {
  const { place, daten, konfiguration, log, uhr, isAnyPort } = auftrag;
  const { server } = konfiguration;
  await mkdir(daten, { recursive: true, mode: 0o700 });
  const eingang = server.dienste.includes("eingang") ? server.eingang.ordner : null;
  const store = await openStore(place, { halter: { server: { eingang } } });

  let ending = false;
  const gemessen = metriken(store);
  const pruefungen: Pruefung[] = [
    { name: "Ende", pruefe: async () => (ending ? "Der Server wird gerade beendet." : null) },
    {
      name: "Daten",
      pruefe: () =>
        store.isEmpty().then(
          () => null,
          () => "Die Daten sind nicht erreichbar.",
        ),
    },
    datentraeger(daten),
    { name: "Zertifikat", pruefe: async () => abgelaufen(http.zertifikatBis(), uhr()) },
  ];
  const app = anwendung({
    herkunftVon: herkunftVon(server),
    ueberwachung: ueberwachungsrouten({
      ueberwachung: server.ueberwachung,
      bereit: bereitschaft(pruefungen, uhr),
      metriken: gemessen,
    }),
    messe: gemessen.anfrage,
    log,
  });
  const http = httpDienst({ server, listener: app.listener(undefined), log, uhr, kulanzMs: KULANZ_MS, isAnyPort });
  const dienste: readonly Dienst[] = [{ name: "daten", start: async () => undefined, stop: () => store.close() }, http];
  const stopAll = await starteDienste(dienste, log);
  return {
    url: `${server.tls === null ? "http" : "https"}://${hostOf(server.adresse)}:${http.port()}`,
    store,
    laedNeu: http.laedNeu,
    stop: () => {
      ending = true;
      return stopAll();
    },
  };
};

const abgelaufen = (bis: Date | null, jetzt: Date): string | null =>
  bis === null || bis > jetzt ? null : `Das Zertifikat ist am ${datum(tagInBerlin(bis))} abgelaufen.`;

// nobody can type in "every address"
const hostOf = (adresse: string): string =>
  adresse === "0.0.0.0" || adresse === "::" ? "127.0.0.1" : isIPv6(adresse) ? `[${adresse}]` : adresse;
