import { Refusal } from "@verlauf/core";
import type { Abonnementsatz, Sendung, Store, Zustellung } from "@verlauf/store";
import { type Kanaldienst, oeffneAbonnement, statussatz, WARTEZEITEN, webhookinhaltOf } from "@verlauf/use-cases";
import { pruefeAdresse } from "../netz/erlaubter-host.ts";
import { type Abrufdeps, type Antwort, fetchFrom } from "../netz/sicherer-abruf.ts";
import { signMessage } from "./unterschrift.ts";

export interface Webhookkanaldeps {
  readonly store: Pick<Store, "abonnement" | "aendereAbonnement">;
  readonly uhr: () => Date;
  readonly hausschluessel: () => Promise<Uint8Array>;
  readonly abruf: Abrufdeps;
}

const SEKUNDEN = 15;
const GLEICHZEITIG = 4;

/**
 * The channel that tells other systems: one signed call for one message. A receiver knows a message again by its
 * `webhook-id`, so an attempt of which nobody knows whether it arrived is simply made again.
 */
export const webhookKanal = (deps: Webhookkanaldeps): Kanaldienst => ({
  kanal: "webhook",
  stelleZu: (sendung, signal) => stelleZu(deps, sendung, signal),
  wiederholbar: true,
  gleichzeitig: GLEICHZEITIG,
  wartezeiten: WARTEZEITEN,
  // the attempt ends by itself before that
  zeitgrenzeSekunden: 2 * SEKUNDEN,
});

const stelleZu = async (deps: Webhookkanaldeps, sendung: Sendung, signal: AbortSignal): Promise<Zustellung> => {
  const satz = await deps.store.abonnement(sendung.an);
  if (satz === undefined) return { art: "gescheitert", grund: "Das Abonnement gibt es nicht mehr." };
  switch (satz.zustand) {
    case "gesperrt":
      return { art: "gesperrt", grund: satz.grund ?? GESPERRT };
    case "pausiert":
      return {
        art: "gescheitert",
        grund: "Das Abonnement ist pausiert. Danach lässt sich die Nachricht erneut senden.",
      };
    case "aktiv":
  }
  const um = deps.uhr();
  const opened = await opening(deps, satz, um);
  if (opened instanceof Refusal) return { art: "gescheitert", grund: opened.message };
  const { kennung, koerper } = webhookinhaltOf(sendung);
  const kopf = {
    "content-type": "application/json",
    "webhook-id": kennung,
    "webhook-timestamp": String(Math.floor(um.getTime() / 1000)),
    "webhook-signature": signMessage(opened.geheimnisse, { kennung, um, koerper }),
  };
  const auftrag = { methode: "POST", kopf, inhalt: koerper, sekunden: SEKUNDEN, signal } as const;
  try {
    return await fetchFrom(deps.abruf, opened.url, auftrag, (antwort) => outcomeOf(deps, satz, antwort));
  } catch (error) {
    if (error instanceof Refusal) return { art: "spaeter", grund: error.message };
    throw error;
  }
};

/** Where to call and how to sign; the sentence why not, where that won't change by waiting. */
const opening = async ({ hausschluessel, abruf }: Webhookkanaldeps, satz: Abonnementsatz, um: Date) => {
  try {
    const opened = await oeffneAbonnement(await hausschluessel(), satz, um);
    pruefeAdresse(opened.url, abruf.erlaubteHosts);
    return opened;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

const GESPERRT = "Die Gegenstelle hat mit Status 410 mitgeteilt, dass sie keine Nachrichten mehr annimmt.";

const outcomeOf = async (
  { store, uhr }: Webhookkanaldeps,
  { id }: Abonnementsatz,
  { status, kopf, inhalt }: Antwort,
): Promise<Zustellung> => {
  // what the receiver has to say beyond its status isn't read
  inhalt.on("error", () => undefined).destroy();
  if (status >= 200 && status < 300) return { art: "gesendet", beleg: String(status) };
  const grund = statussatz(status);
  switch (status) {
    case 410:
      await store.aendereAbonnement(id, { zustand: "gesperrt", grund: GESPERRT, geaendertUm: uhr().toISOString() });
      return { art: "gesperrt", grund: GESPERRT };
    case 429:
    case 502:
    case 503:
    case 504:
      return { art: "spaeter", grund, nachSekunden: retryAfter(kopf["retry-after"], uhr()), pause: "empfaenger" };
    default:
      return { art: "spaeter", grund };
  }
};

/** Seconds; a day may stand there instead. */
const retryAfter = (value: string | readonly string[] | undefined, jetzt: Date): number => {
  if (typeof value !== "string") return 0;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const until = Date.parse(value);
  return Number.isNaN(until) ? 0 : Math.max(0, Math.ceil((until - jetzt.getTime()) / 1000));
};
