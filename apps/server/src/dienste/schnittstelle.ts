import { hkdfSync } from "node:crypto";
import type { Konfiguration, Serverkonfiguration } from "@verlauf/intake";
import type { Store } from "@verlauf/store";
import { type Annahme, abonnementsFuer } from "@verlauf/use-cases";
import { type ApiDeps, type Apimeldung, createApi, pruefeAdresse } from "@verlauf/webhook-api";
import type { Geheimnisse } from "../geheimnisse.ts";
import type { Innen } from "../haus-innen.ts";
import type { Log } from "../log/log.ts";
import type { Anfragenotiz, Anfrageumgebung, Beantworter } from "../netz/anwendung.ts";

interface Schnittstellenangaben {
  readonly store: Store;
  readonly server: Serverkonfiguration;
  readonly haeuser: readonly Konfiguration[];
  readonly webhookgeheimnisse: Geheimnisse["webhooks"];
  readonly innen: Innen;
  readonly annahme: Annahme;
  readonly uhr: () => Date;
  readonly log: Log;
  readonly merke: (notiz: Anfragenotiz) => void;
}

const SECRET_BYTES = 32;
const LINK_SECONDS = 300;

/** The HTTP interface over this process's data. */
export const schnittstelle = (angaben: Schnittstellenangaben): Beantworter => {
  const { store, server, haeuser, webhookgeheimnisse, innen, annahme, uhr, log, merke } = angaben;
  const { hausschluessel, ablageordner } = innen;
  const { erlaubteHosts } = server;
  const melde = (meldung: Apimeldung): void => tell(meldung, log, merke);
  const deps: ApiDeps = {
    store,
    zugangFuer: innen.oeffneZugang,
    personAls: innen.personAls,
    annahme,
    uhr,
    ablageordner,
    oidc: server.oidc,
    adresseAussen: server.adresseAussen,
    tls: server.tls !== null || server.proxy !== null,
    grenzen: server.grenzen,
    // a key of its own for this purpose, so that the house key signs questionnaires and nothing else
    geheimnis: new Uint8Array(hkdfSync("sha256", hausschluessel, "", "verlauf api", SECRET_BYTES)),
    herkunft: (_request, env) => (env as Anfrageumgebung).herkunft.adresse,
    melde,
    webhooks: {
      store,
      uhr,
      melde,
      annahme,
      haeuser,
      geheimnisse: webhookgeheimnisse,
      ablageordner,
      abruf: { erlaubteHosts },
      maxLinkBytes: server.grenzen.anfrageMiB * 2 ** 20,
      linkSekunden: LINK_SECONDS,
    },
    verwaltungFuer: (akteur) =>
      abonnementsFuer(
        {
          store: innen.storeFuer(akteur),
          uhr,
          hausschluessel: async () => hausschluessel,
          pruefeAdresse: (url) => void pruefeAdresse(url, erlaubteHosts),
        },
        akteur,
      ),
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
