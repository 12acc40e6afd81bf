import type { Fragebogen } from "./fragebogen.ts";
import { createFragebogenschreiber } from "./schreiber.ts";
import { openFaeden } from "./schreibfaeden.ts";
import type { Vordruck } from "./vordruck-oeffnen.ts";
import { createVordruckvorrat, type Vordruckvorrat } from "./vordruckvorrat.ts";

/** A questionnaire to be written, and how the caller knows it again. */
export interface Auftrag {
  readonly datei: string;
  readonly bogen: Fragebogen;
}

export interface Geschrieben {
  readonly datei: string;
  readonly inhalt: Uint8Array;
}

/** A message for several: a thread shall work, not talk. */
const BATCH = 8;

/** Threads that stay open for further questionnaires; they take one order after the other. */
export interface Fragebogenfaeden {
  /** Each questionnaire comes as soon as it is written, in no order. */
  readonly write: (auftraege: Auftraege) => AsyncGenerator<Geschrieben, void, undefined>;
  readonly close: () => Promise<void>;
}

type Auftraege = Iterable<Auftrag> | AsyncIterable<Auftrag>;

export const openFragebogenfaeden = ({ schluessel, worker }: Fadenwahl): Fragebogenfaeden => {
  const vorrat = createVordruckvorrat();
  const faeden = openFaeden(worker, schluessel);
  async function* write(auftraege: Auftraege): AsyncGenerator<Geschrieben, void, undefined> {
    try {
      for await (const [vordruck, batch] of inBatches(auftraege, vorrat)) {
        while (!faeden.isFree()) yield* await faeden.next();
        faeden.send(vordruck, batch);
      }
      while (faeden.isBusy()) yield* await faeden.next();
    } finally {
      // who stops early leaves nothing to the next order
      while (faeden.isBusy()) await faeden.next();
    }
  }
  return { write, close: faeden.close };
};

interface Fadenwahl {
  readonly schluessel: Uint8Array;
  /** How many threads of their own. */
  readonly worker: number;
}

/**
 * Writes questionnaires, in so many threads of their own or, with 0, in this one; each comes as soon as it is written,
 * in no order. The same questionnaire gives the same bytes wherever it is written.
 */
export async function* writeFrageboegen(
  auftraege: Auftraege,
  { schluessel, worker }: Fadenwahl,
): AsyncGenerator<Geschrieben, void, undefined> {
  if (worker === 0) {
    const schreiber = createFragebogenschreiber({ schluessel });
    for await (const { datei, bogen } of auftraege) yield { datei, inhalt: await schreiber.write(bogen) };
    return;
  }
  const faeden = openFragebogenfaeden({ schluessel, worker });
  try {
    yield* faeden.write(auftraege);
  } finally {
    await faeden.close();
  }
}

/** Several that are filled into the same prepared package. */
async function* inBatches(
  auftraege: Auftraege,
  vorrat: Vordruckvorrat,
): AsyncGenerator<readonly [Vordruck, readonly Auftrag[]], void, undefined> {
  let batch: Auftrag[] = [];
  let same: Vordruck | null = null;
  for await (const auftrag of auftraege) {
    const vordruck = await vorrat.vordruckFor(auftrag.bogen);
    if (same !== null && (batch.length >= BATCH || vordruck !== same)) {
      yield [same, batch];
      batch = [];
    }
    same = vordruck;
    batch.push(auftrag);
  }
  if (same !== null) yield [same, batch];
}
