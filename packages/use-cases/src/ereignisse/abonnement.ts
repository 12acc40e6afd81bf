import type { Abonnementsatz, Abonnementzustand, Sendungsstand, Sendungszustand } from "@verlauf/store";
import { type Ereignisart, isEreignisart } from "./ereignis.ts";
import { oeffne } from "./siegel.ts";
import { ereignisOf, statusIn } from "./zustellung.ts";

export { ABONNEMENTZUSTAENDE, SENDUNGSZUSTAENDE } from "@verlauf/store";

/** A subscription as it is shown. */
export interface Abonnement {
  readonly id: string;
  readonly dienststelle: string;
  readonly name: string;
  /** Without its query, which may hold a token: "…" stands there. */
  readonly url: string;
  readonly ereignisse: readonly Ereignisart[];
  readonly zustand: Abonnementzustand;
  readonly grund: string | null;
  /** Until when the secret before this one still signs too (ISO instant). */
  readonly altesGeheimnisBis: string | null;
  readonly angelegtUm: string;
  readonly geaendertUm: string;
}

/** What became of one message to a subscription. */
export interface Webhookzustellung {
  readonly nr: number;
  readonly ereignis: string;
  readonly zustand: Sendungszustand;
  readonly versuche: number;
  /** Of the last answer; null where none came. */
  readonly statuscode: number | null;
  readonly grund: string | null;
  readonly seit: string;
  readonly naechsterVersuch: string | null;
}

/** Where to call, and all secrets that sign at the moment, the newest first. */
export interface GeoeffnetesAbonnement {
  readonly url: string;
  readonly geheimnisse: readonly string[];
}

export const oeffneAbonnement = async (
  hausschluessel: Uint8Array,
  satz: Abonnementsatz,
  jetzt: Date,
): Promise<GeoeffnetesAbonnement> => ({
  url: await oeffne(hausschluessel, satz.id, satz.adresse),
  geheimnisse: await Promise.all(
    geltende(satz.geheimnisse, jetzt).map(({ siegel }) => oeffne(hausschluessel, satz.id, siegel)),
  ),
});

export const geltende = (
  geheimnisse: Abonnementsatz["geheimnisse"],
  jetzt: Date,
): readonly Abonnementsatz["geheimnisse"][number][] =>
  geheimnisse.filter(({ bis }) => bis === null || bis > jetzt.toISOString());

export const abonnementFrom = async (
  hausschluessel: Uint8Array,
  satz: Abonnementsatz,
  jetzt: Date,
): Promise<Abonnement> => ({
  id: satz.id,
  dienststelle: satz.dienststelle,
  name: satz.name,
  url: withoutQuery(await oeffne(hausschluessel, satz.id, satz.adresse)),
  ereignisse: satz.ereignisse.filter(isEreignisart),
  zustand: satz.zustand,
  grund: satz.grund,
  altesGeheimnisBis: geltende(satz.geheimnisse, jetzt)[1]?.bis ?? null,
  angelegtUm: satz.angelegtUm,
  geaendertUm: satz.geaendertUm,
});

const withoutQuery = (url: string): string => url.replace(/\?.+$/, "?…");

export const zustellungFrom = (stand: Sendungsstand): Webhookzustellung => ({
  nr: stand.id,
  ereignis: ereignisOf(stand.schluessel),
  zustand: stand.zustand,
  versuche: stand.versuche,
  statuscode: statusIn(stand.beleg) ?? statusIn(stand.grund),
  grund: stand.grund,
  seit: stand.seit,
  naechsterVersuch: stand.naechsterVersuch,
});
