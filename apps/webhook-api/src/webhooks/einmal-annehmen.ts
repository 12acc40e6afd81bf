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
}

/** A process that was killed holds a webhook no longer than this; taking one in is done long before. */
const HELD_MINUTES = 10;
/** Senders repeat what they got no answer to over days. */
const KNOWN_DAYS = 8;

/**
 * Takes a genuine webhook in once. The same call again is a replay. A sender that got no answer calls again with the same
 * id and text but at a later time, which only the holder of the secret can sign: it gets what became of the first.
 */
export const einmalAnnehmen = async (
  { store, uhr }: Einmaldeps,
  { kennung: id, zeitstempel }: Webhookkopf,
  koerper: string,
  nimmAn: () => Promise<string>,
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
  const annahme = await nimmAn().catch(async (error: unknown) => {
    await store.vergissWebhook(eingang.kennung);
    throw error;
  });
  await store.beendeWebhook(eingang.kennung, annahme);
  return { annahme };
};
