import type { Store } from "@verlauf/store";
import { sha256 } from "@verlauf/use-cases";
import { Problem } from "../problem/problem.ts";
import { minutesAfter } from "../schutz/minutes-after.ts";
import type { Webhookkopf } from "./unterschrift.ts";

export interface Einmaldeps {
  readonly store: Pick<
    Store,
    "beginneWebhook" | "beendeWebhook" | "vergissWebhook" | "wiederholeWebhook" | "raeumeWebhooksAuf"
  >;
  readonly uhr: () => Date;
  /** Is told what couldn't be written of a webhook whose fate is decided. */
  readonly melde: (fehler: unknown) => void;
}

/** A process that was killed holds a webhook no longer than this; taking one in is done long before. */
const HELD_MINUTES = 10;
/** Senders repeat what they got no answer to over days. */
const KNOWN_DAYS = 8;

/**
 * Takes a genuine webhook in once. What it is taken in under follows from its id and text: should all that is noted here
 * be lost, the same one leads to the same acceptance. The same call again is a replay. A sender
 * that got no answer calls again with the same id and text but at a later time, which only the holder of the secret can
 * sign: it gets what became of the first.
 */
export const acceptOnce = async (
  { store, uhr, melde }: Einmaldeps,
  { kennung: id, zeitstempel }: Webhookkopf,
  koerper: string,
  nimmAn: (annahme: string) => Promise<void>,
): Promise<{ readonly annahme: string } | "wiederholt"> => {
  const jetzt = uhr();
  const eingang = { kennung: sha256(id), zeitstempel, inhalt: sha256(koerper) };
  await store.raeumeWebhooksAuf(jetzt.toISOString());
  const known = await store.beginneWebhook(eingang, {
    jetzt: jetzt.toISOString(),
    gehaltenBis: minutesAfter(jetzt, HELD_MINUTES),
    loeschenAb: minutesAfter(jetzt, KNOWN_DAYS * 24 * 60),
  });
  if (known !== undefined) {
    if (known.inhalt !== eingang.inhalt || known.zeitstempel >= zeitstempel) return "wiederholt";
    if (known.annahme === null) {
      throw new Problem(
        "nicht-moeglich",
        "Diese Nachricht wird gerade angenommen. Bitte in einigen Sekunden noch einmal senden.",
        {
          kopfzeilen: { "Retry-After": "5" },
        },
      );
    }
    return (await store.wiederholeWebhook(eingang.kennung, zeitstempel)) ? { annahme: known.annahme } : "wiederholt";
  }
  const annahme = annahmeOf(eingang);
  await nimmAn(annahme).catch(async (error: unknown) => {
    await store.vergissWebhook(eingang.kennung).catch(melde);
    throw error;
  });
  // it is taken in, and stays held: whoever asked gets the answer
  await store.beendeWebhook(eingang.kennung, annahme).catch(melde);
  return { annahme };
};

/** A UUID of version 8, which is what of a hash may be one. */
const annahmeOf = ({ kennung, inhalt }: { readonly kennung: string; readonly inhalt: string }): string => {
  const hex = sha256(`webhook/${kennung}/${inhalt}`);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
};
