import { hkdfSync } from "node:crypto";
import type { Serverkonfiguration } from "@verlauf/intake";
import type { Store } from "@verlauf/store";
import { type Akteur, type Annahme, personAls, type Zugang } from "@verlauf/use-cases";
import { type ApiDeps, type Apimeldung, createApi } from "@verlauf/webhook-api";
import type { Log } from "../log/log.ts";
import type { Anfragenotiz, Anfrageumgebung, Beantworter } from "../netz/anwendung.ts";

interface Schnittstellenangaben {
  readonly store: Store;
  readonly server: Serverkonfiguration;
  readonly zugangFuer: (akteur: Akteur) => Zugang;
  readonly annahme: Annahme;
  readonly hausschluessel: Uint8Array;
  /** On the disk on which the data lie; its path says the same from everywhere. */
  readonly ablageordner: string;
  readonly uhr: () => Date;
  readonly log: Log;
  readonly merke: (notiz: Anfragenotiz) => void;
}

const SECRET_BYTES = 32;

/** The HTTP interface over this process's data. */
export const schnittstelle = (angaben: Schnittstellenangaben): Beantworter => {
  const { store, server, zugangFuer, annahme, hausschluessel, ablageordner, uhr, log, merke } = angaben;
  const deps: ApiDeps = {
    store,
    zugangFuer,
    personAls: (kennung) => personAls({ store, uhr }, kennung),
    annahme,
    uhr,
    ablageordner,
    oidc: server.oidc,
    tls: server.tls !== null || server.proxy !== null,
    grenzen: server.grenzen,
    // a key of its own for this purpose, so that the house key signs questionnaires and nothing else
    geheimnis: new Uint8Array(hkdfSync("sha256", hausschluessel, "", "verlauf api", SECRET_BYTES)),
    herkunft: (_request, env) => (env as Anfrageumgebung).herkunft.adresse,
    melde: (meldung) => tell(meldung, log, merke),
  };
  const api = createApi(deps);
  return (request, umgebung) => api.fetch(request, umgebung);
};

const tell = (meldung: Apimeldung, log: Log, merke: (notiz: Anfragenotiz) => void): void => {
  switch (meldung.art) {
    case "anfrage":
      merke({ anfrage: meldung.anfrage, route: meldung.route });
      break;
    case "problem":
      log.info("anfrage.problem", { kennung: meldung.kennung, anfrage: meldung.anfrage, problem: meldung.problem });
      break;
    case "fehler":
      log.fehler("anfrage.fehler", meldung.fehler, { kennung: meldung.kennung, anfrage: meldung.anfrage });
      break;
  }
};
