import type { Fragebogen } from "./fragebogen.ts";
import { createFragebogenschreiber } from "./schreiber.ts";
import { openFaeden } from "./schreibfaeden.ts";
import type { Vordruck } from "./vordruck-oeffnen.ts";
import { createVordruckvorrat } from "./vordruckvorrat.ts";

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

/**
 * Writes questionnaires, in so many threads of their own or, with 0, in this one; each comes as soon as it is written,
 * in no order. The same questionnaire gives the same bytes wherever it is written.
 */
export async function* writeFrageboegen(
  auftraege: Iterable<Auftrag> | AsyncIterable<Auftrag>,
  { schluessel, worker }: { readonly schluessel: Uint8Array; readonly worker: number },
): AsyncGenerator<Geschrieben, void, undefined> {
  if (worker === 0) {
    const schreiber = createFragebogenschreiber({ schluessel });
    for await (const { datei, bogen } of auftraege) yield { datei, inhalt: await schreiber.write(bogen) };
    return;
  }
  const faeden = openFaeden(worker, schluessel);
  try {
    for await (const [vordruck, batch] of inBatches(auftraege)) {
      while (!faeden.isFree()) yield* await faeden.next();
      faeden.send(vordruck, batch);
    }
    while (faeden.isBusy()) yield* await faeden.next();
  } finally {
    await faeden.close();
  }
}

/** Several that are filled into the same prepared package. */
async function* inBatches(
  auftraege: Iterable<Auftrag> | AsyncIterable<Auftrag>,
): AsyncGenerator<readonly [Vordruck, readonly Auftrag[]], void, undefined> {
  const vorrat = createVordruckvorrat();
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
