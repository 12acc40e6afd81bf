import { isIPv6 } from "node:net";
import { datum } from "@verlauf/core";
import { openStore, type Place, type Store } from "@verlauf/store";
import { tagInBerlin } from "@verlauf/use-cases";
import { startDienste } from "./dienst.ts";
import { dienstleistungen } from "./dienste/dienstleistungen.ts";
import type { Geheimnisse } from "./geheimnisse.ts";
import { openInnen } from "./haus-innen.ts";
import type { Hauskonfiguration } from "./hauskonfiguration.ts";
import type { Log } from "./log/log.ts";
import { anwendung } from "./netz/anwendung.ts";
import { herkunftVon } from "./netz/herkunft.ts";
import { httpDienst } from "./netz/http-dienst.ts";
import { readZertifikat } from "./netz/zertifikat.ts";
import { bereitschaft, datentraeger, type Pruefung } from "./ueberwachung/bereitschaft.ts";
import { messwerte } from "./ueberwachung/messwerte.ts";
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
  /** 0 to 1. */
  readonly zufall: () => number;
  /** Whether another port will do where the named one is taken. */
  readonly isAnyPort: boolean;
  /** How often the jobs are looked for; two seconds where nothing is said. */
  readonly pollSekunden?: number;
}

export interface VerlaufServer {
  /** By which this machine reaches it. */
  readonly url: string;
  readonly store: Store;
  /** Reads anew what may change while it runs: the certificate. */
  readonly reload: () => void;
  readonly stop: () => Promise<void>;
}

/** How long a request that runs may go on once the end has been asked for. */
const KULANZ_MS = 25_000;

/** Starts all that this process is to do, in order; stopping is the opposite order. */
export const startVerlaufServer = async (auftrag: Serverauftrag): Promise<VerlaufServer> => {
  const { server } = auftrag.konfiguration;
  // what can be wrong without the data is told before they are opened
  const zertifikat = server.tls === null ? null : readZertifikat(server.tls, auftrag.uhr());
  const eingang = server.dienste.includes("eingang") ? server.eingang.ordner : null;
  const store = await openStore(auftrag.place, {
    halter: { server: { eingang } },
    // then commands have to wait until this process ends, which they say
    onUngeteilt: (error) => auftrag.log.fehler("daten.nicht-geteilt", error),
  });
  try {
    return await startOver(store, auftrag, zertifikat);
  } catch (error) {
    await store.close();
    throw error;
  }
};

const startOver = async (
  store: Store,
  auftrag: Serverauftrag,
  zertifikat: ReturnType<typeof readZertifikat> | null,
): Promise<VerlaufServer> => {
  const { daten, konfiguration, log, uhr, isAnyPort } = auftrag;
  const { server } = konfiguration;
  const innen = await openInnen({ store, daten, konfiguration, uhr, log });
  const gemessen = metriken(
    store,
    messwerte({
      store,
      uhr,
      tote: () => leistungen.tote(),
      mailErreichbar: () => leistungen.mailErreichbar(),
    }),
  );
  let ending = false;
  const pruefungen = (): readonly Pruefung[] => [
    { name: "Ende", pruefe: async () => (ending ? "Der Server wird gerade beendet." : null) },
    { name: "Daten", pruefe: () => answers(store) },
    datentraeger(daten),
    { name: "Zertifikat", pruefe: async () => abgelaufen(http.zertifikatBis(), uhr()) },
    ...leistungen.pruefungen,
  ];
  const app = anwendung({
    herkunftVon: herkunftVon(server),
    ueberwachung: ueberwachungsrouten({
      ueberwachung: server.ueberwachung,
      bereit: () => bereit(),
      metriken: gemessen,
    }),
    messe: gemessen.anfrage,
    log,
  });
  const leistungen = dienstleistungen(auftrag, store, innen, { merke: app.merke, messeChat: gemessen.chat });
  const http = httpDienst({
    server,
    zertifikat,
    listener: app.listener(leistungen.beantworte),
    log,
    uhr,
    kulanzMs: KULANZ_MS,
    isAnyPort,
  });
  const bereit = bereitschaft(pruefungen(), uhr, (name, error) =>
    log.fehler("bereit.gescheitert", error, { dienst: name }),
  );
  const stopAll = await startDienste(
    [
      { name: "daten", start: async () => undefined, stop: () => store.close() },
      // what was read is written down before the data are let go of
      { name: "protokoll", start: async () => undefined, stop: () => innen.lesezugriffe.schliesse() },
      ...leistungen.vorher,
      http,
      ...leistungen.nachher,
    ],
    log,
  );
  return {
    url: `${server.tls === null ? "http" : "https"}://${hostOf(server.adresse)}:${http.port()}`,
    store,
    reload: http.reload,
    stop: () => {
      ending = true;
      return stopAll();
    },
  };
};

const answers = async (store: Store): Promise<string | null> => {
  try {
    await store.isEmpty();
    return null;
  } catch {
    return "Die Daten sind nicht erreichbar.";
  }
};

const abgelaufen = (bis: Date | null, jetzt: Date): string | null =>
  bis === null || bis > jetzt ? null : `Das Zertifikat ist am ${datum(tagInBerlin(bis))} abgelaufen.`;

// nobody can type in "every address"
const hostOf = (adresse: string): string =>
  adresse === "0.0.0.0" || adresse === "::" ? "127.0.0.1" : isIPv6(adresse) ? `[${adresse}]` : adresse;
