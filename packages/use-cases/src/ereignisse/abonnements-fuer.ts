import { randomUUID } from "node:crypto";
import { Refusal } from "@verlauf/core";
import type { Abonnementsatz, Store } from "@verlauf/store";
import type { Akteur } from "../rechte/akteur.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { verwaltet } from "../rechte/verwaltet.ts";
import { type Abonnement, abonnementFrom, geltende, type Webhookzustellung, zustellungFrom } from "./abonnement.ts";
import type { Ereignisart } from "./ereignis.ts";
import { neuesGeheimnis, versiegle } from "./siegel.ts";
import { webhooksendung } from "./zustellung.ts";

export interface Abonnementdeps {
  /** Whose changes are logged for the actor. */
  readonly store: Store;
  readonly uhr: () => Date;
  readonly hausschluessel: () => Promise<Uint8Array>;
  /** Throws the sentence why Verlauf may not call there. */
  readonly pruefeAdresse: (url: string) => void;
}

export interface NeuesAbonnement {
  readonly dienststelle: string;
  readonly name: string;
  readonly url: string;
  readonly ereignisse: readonly Ereignisart[];
}

export interface Abonnementwunsch {
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly ereignisse?: readonly Ereignisart[] | undefined;
  readonly zustand?: "aktiv" | "pausiert" | undefined;
}

/** The secret is shown this once. */
export interface MitGeheimnis {
  readonly abonnement: Abonnement;
  readonly geheimnis: string;
}

export interface Zustellungsseite {
  readonly zustellungen: readonly Webhookzustellung[];
  /** Where the next page begins; null at the end. */
  readonly vor: number | null;
}

/** Who is told what happens in an office; for those who administer it. */
export interface Abonnementverwaltung {
  readonly legeAn: (neu: NeuesAbonnement) => Promise<MitGeheimnis>;
  readonly liste: () => Promise<readonly Abonnement[]>;
  readonly zeige: (id: string) => Promise<Abonnement>;
  readonly aendere: (id: string, wunsch: Abonnementwunsch) => Promise<Abonnement>;
  readonly loesche: (id: string) => Promise<void>;
  /** The one before goes on signing beside the new one for so many hours. */
  readonly erneuereGeheimnis: (id: string, ueberlappungStunden: number) => Promise<MitGeheimnis>;
  readonly zustellungen: (id: string, hoechstens: number, vor?: number) => Promise<Zustellungsseite>;
  readonly sendeErneut: (id: string, nr: number) => Promise<Webhookzustellung>;
  /** Sends an event of the kind `abonnement.test`, whatever the subscription is for. */
  readonly teste: (id: string) => Promise<void>;
}

const HOECHSTENS_JE_DIENSTSTELLE = 50;
const MAX_GEHEIMNISSE = 3;
const STUNDE_MS = 3_600_000;

export const abonnementsFuer = (deps: Abonnementdeps, akteur: Akteur): Abonnementverwaltung => {
  const { store, uhr, hausschluessel, pruefeAdresse } = deps;

  const find = async (id: string): Promise<Abonnementsatz> => {
    const satz = await store.abonnement(id);
    if (satz === undefined || !verwaltet(akteur, satz.dienststelle)) throw new NichtGefunden();
    return satz;
  };

  const shown = async (satz: Abonnementsatz): Promise<Abonnement> =>
    abonnementFrom(await hausschluessel(), satz, uhr());

  const seal = async (id: string, text: string): Promise<string> => versiegle(await hausschluessel(), id, text);

  const stillThere = (changed: boolean): void => {
    if (!changed) throw new NichtGefunden();
  };

  return {
    legeAn: async ({ dienststelle, name, url, ereignisse }) => {
      if (!verwaltet(akteur, dienststelle)) throw new NichtGefunden();
      pruefeAdresse(url);
      if ((await store.abonnements(dienststelle)).length >= HOECHSTENS_JE_DIENSTSTELLE) {
        throw new Refusal(
          `Für eine Dienststelle sind höchstens ${HOECHSTENS_JE_DIENSTSTELLE} Abonnements möglich. Bitte zuerst eines löschen.`,
        );
      }
      const id = randomUUID();
      const um = uhr().toISOString();
      const geheimnis = neuesGeheimnis();
      const satz: Abonnementsatz = {
        id,
        dienststelle,
        name,
        ereignisse: [...new Set(ereignisse)],
        adresse: await seal(id, url),
        geheimnisse: [{ siegel: await seal(id, geheimnis), bis: null }],
        zustand: "aktiv",
        grund: null,
        angelegtUm: um,
        geaendertUm: um,
      };
      await store.bewahreAbonnement(satz);
      return { abonnement: await shown(satz), geheimnis };
    },

    liste: async () => {
      const all = await store.abonnements();
      return Promise.all(all.filter(({ dienststelle }) => verwaltet(akteur, dienststelle)).map(shown));
    },

    zeige: async (id) => shown(await find(id)),

    aendere: async (id, { name, url, ereignisse, zustand }) => {
      await find(id);
      if (url !== undefined) pruefeAdresse(url);
      const changed = await store.aendereAbonnement(id, {
        ...(name === undefined ? {} : { name }),
        ...(url === undefined ? {} : { adresse: await seal(id, url) }),
        ...(ereignisse === undefined ? {} : { ereignisse: [...new Set(ereignisse)] }),
        ...(zustand === undefined ? {} : { zustand, grund: null }),
        geaendertUm: uhr().toISOString(),
      });
      stillThere(changed);
      return shown(await find(id));
    },

    loesche: async (id) => {
      await find(id);
      stillThere(await store.loescheAbonnement(id));
    },

    erneuereGeheimnis: async (id, ueberlappungStunden) => {
      const satz = await find(id);
      const jetzt = uhr();
      const end = new Date(jetzt.getTime() + ueberlappungStunden * STUNDE_MS).toISOString();
      const geheimnis = neuesGeheimnis();
      const before = geltende(satz.geheimnisse, jetzt)
        .map(({ siegel, bis }) => ({ siegel, bis: bis === null || bis > end ? end : bis }))
        .filter(({ bis }) => bis > jetzt.toISOString());
      const after = [{ siegel: await seal(id, geheimnis), bis: null }, ...before].slice(0, MAX_GEHEIMNISSE);
      if (!(await store.ersetzeGeheimnisse(id, satz.geheimnisse, after, jetzt.toISOString()))) {
        throw new Refusal("Das Geheimnis wurde gerade schon erneuert. Bitte prüfen, ob noch ein weiteres nötig ist.");
      }
      return { abonnement: await shown(await find(id)), geheimnis };
    },

    zustellungen: async (id, hoechstens, vor) => {
      await find(id);
      const found = await store.sendungen({ kanal: "webhook", an: id, vor, hoechstens });
      return {
        zustellungen: found.map(zustellungFrom),
        vor: found.length < hoechstens ? null : (found.at(-1)?.id ?? null),
      };
    },

    sendeErneut: async (id, nr) => {
      await find(id);
      const stand = await store.sendung(nr);
      if (stand === undefined || stand.kanal !== "webhook" || stand.an !== id) throw new NichtGefunden();
      await store.erneut(nr, uhr().toISOString());
      const now = await store.sendung(nr);
      if (now === undefined) throw new NichtGefunden();
      return zustellungFrom(now);
    },

    teste: async (id) => {
      const satz = await find(id);
      if (satz.zustand !== "aktiv") {
        throw new Refusal("Das Abonnement ist nicht aktiv. Bitte zuerst den Zustand „aktiv“ setzen.");
      }
      const jetzt = uhr();
      const nutzlast = {
        type: "abonnement.test",
        timestamp: jetzt.toISOString(),
        data: {
          dienststelle: satz.dienststelle,
          hinweis: "Diese Nachricht prüft, ob Zustellung und Unterschrift gelingen.",
        },
      };
      await store.plane([webhooksendung(satz, nutzlast, randomUUID(), jetzt)]);
    },
  };
};
