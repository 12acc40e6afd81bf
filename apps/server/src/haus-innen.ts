import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import type { Store } from "@verlauf/store";
import {
  type Akteur,
  annahmeFuer,
  type Chatversand,
  type Chatzugang,
  chatzugangFuer,
  type Einlesedeps,
  ensureSchluessel,
  gemerkteListen,
  gemerkteOrganisation,
  type Lesezugriffe,
  lesezugriffeIn,
  mitEreignissen,
  mitProtokoll,
  type Person,
  personAls,
  pseudonymeIn,
  type Zugang,
  type Zugangsdeps,
  zugangFuer,
} from "@verlauf/use-cases";
import { newKennung } from "@verlauf/webhook-api";
import type { Hauskonfiguration } from "./hauskonfiguration.ts";
import type { Log } from "./log/log.ts";

interface Innenangaben {
  readonly store: Store;
  readonly daten: string;
  readonly konfiguration: Hauskonfiguration;
  readonly uhr: () => Date;
  readonly log: Log;
}

/** What all parts of the process share: the gate, the log of reads, the house key, and who is told of what happened. */
export interface Innen {
  readonly oeffneZugang: (akteur: Akteur) => Zugang;
  /** The chat's gate for one person, known to Entra by that id. */
  readonly oeffneChatzugang: (person: Person, objektId: string) => Chatzugang;
  /** Who somebody is today, by the way they signed in. */
  readonly personAls: (anmeldung: Parameters<typeof personAls>[1]) => ReturnType<typeof personAls>;
  /** The data with every change noted as the actor's. */
  readonly storeFuer: (akteur: Akteur) => Store;
  /** Where people are reached in the chat; undefined without one. */
  readonly chat: Chatversand | undefined;
  readonly lesezugriffe: Lesezugriffe;
  readonly hausschluessel: Uint8Array;
  /** Where what is handed over waits; the same path from everywhere. */
  readonly ablageordner: string;
  readonly einlesen: Einlesedeps;
  readonly annahme: (wecke: () => void) => ReturnType<typeof annahmeFuer>;
  /** Logs a fault and gives the id under which it stands there. */
  readonly meldeFehler: (dienst: string) => (error: unknown) => string;
}

export const openInnen = async ({ store, daten, konfiguration, uhr, log }: Innenangaben): Promise<Innen> => {
  const { haeuser } = konfiguration;
  const chat: Chatversand | undefined =
    konfiguration.chat === null ? undefined : { ruhezeit: konfiguration.chat.ruhezeit };
  const ablageordner = resolve(daten, "annahmen");
  await mkdir(ablageordner, { recursive: true, mode: 0o700 });
  const meldeFehler =
    (dienst: string) =>
    (error: unknown): string => {
      const kennung = newKennung();
      log.fehler("unerwartet", error, { dienst, kennung });
      return kennung;
    };
  const pseudonyme = pseudonymeIn(store, { uhr });
  const lesezugriffe = lesezugriffeIn({
    store,
    pseudonyme,
    uhr,
    wecke: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    melde: (error) => log.fehler("protokoll.nicht-geschrieben", error),
  });
  const organisation = gemerkteOrganisation({ store, uhr });
  const hausschluessel = await ensureSchluessel(daten);
  const deps: Zugangsdeps = {
    store,
    haeuser,
    chat,
    uhr,
    daten,
    organisation,
    hausschluessel: async () => hausschluessel,
    listen: gemerkteListen(),
    protokoll: { pseudonyme, lesezugriffe },
  };
  const storeFuer = (akteur: Akteur): Store => mitProtokoll(store, { akteur, uhr, pseudonyme });
  return {
    oeffneZugang: (akteur) => zugangFuer(deps, akteur),
    oeffneChatzugang: (person, objektId) => chatzugangFuer({ ...deps, objektId }, person),
    personAls: (anmeldung) => personAls(deps, anmeldung),
    storeFuer,
    chat,
    lesezugriffe,
    hausschluessel,
    ablageordner,
    meldeFehler,
    einlesen: {
      store: mitEreignissen(storeFuer({ art: "system", dienst: "eingang" }), { haeuser, chat, uhr }),
      haeuser,
      chat,
      uhr,
      daten,
      meldeFehler: meldeFehler("annahmen"),
    },
    annahme: (wecke) => annahmeFuer({ store, storeFuer, lesezugriffe, haeuser, uhr, wecke: async () => wecke() }),
  };
};
