import type { Personenkreis } from "@verlauf/store";
import { LRUCache } from "lru-cache";
import type { Grundlage } from "./frage.ts";
import type { Ueberfaelligantwort, Ueberfaelligfrage } from "./ueberfaellig.ts";

/** All that an answer depends on. */
export interface Listengegenstand {
  readonly grundlage: Grundlage;
  readonly frage: Ueberfaelligfrage;
  /** What the database shows at most to whoever asks. */
  readonly sicht: readonly Personenkreis[];
}

/** Gives the answer that is known, or lets it be found. */
export type Listengedaechtnis = (
  gegenstand: Listengegenstand,
  find: () => Promise<Ueberfaelligantwort>,
) => Promise<Ueberfaelligantwort>;

export const OHNE_GEDAECHTNIS: Listengedaechtnis = (_gegenstand, find) => find();

const MINUTEN = 5;
/** Of all that is kept together: some fifty megabytes. */
const PERSONEN = 50_000;

/**
 * Lists that were asked for lately, for a process whose houses stay as they are. In a conversation the same one is asked
 * for again and again: its next page, fewer of its persons, the same as a file. Deliveries and rights decide what may be
 * repeated, and both are read anew each time, so that nobody gets a list which has changed or isn't theirs any more.
 */
export const gemerkteListen = (): Listengedaechtnis => {
  const known = new LRUCache<string, Ueberfaelligantwort, () => Promise<Ueberfaelligantwort>>({
    ttl: MINUTEN * 60_000,
    // persons don't stay longer than they are of use, though nobody asks any more
    ttlAutopurge: true,
    maxSize: PERSONEN,
    sizeCalculation: ({ personen }) => personen.length + 1,
    fetchMethod: (_key, _stale, { context: find }) => find(),
  });
  return async (gegenstand, find) => {
    const answer = await known.fetch(keyOf(gegenstand), { context: find });
    return answer ?? find();
  };
};

const keyOf = ({ grundlage, frage, sicht }: Listengegenstand): string => {
  const { dienststelle, team, nur, status, eingrenzung, nachBg } = frage;
  return JSON.stringify([
    grundlage.stichtag,
    grundlage.lieferungen.map(({ id, fassung }) => [id, fassung]),
    sicht,
    { dienststelle, team, nur, status, eingrenzung, nachBg },
  ]);
};
