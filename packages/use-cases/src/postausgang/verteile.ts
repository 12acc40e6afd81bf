import { KANAELE, type Postausgang, type Sendung, type Vermerk, type Zustellung } from "@verlauf/store";
import type { Kanaldienst } from "./kanaldienst.ts";
import { NichtBegonnen } from "./nicht-begonnen.ts";
import { vermerkOf } from "./vermerk-of.ts";

/** What emptying the outbox needs from outside. */
export interface Verteilung {
  readonly store: Pick<Postausgang, "naechste" | "vermerke" | "haengengebliebene" | "beendeVerspaetete">;
  readonly uhr: () => Date;
  /** 0 to 1. */
  readonly zufall: () => number;
  /** Logs what a channel threw and gives the id under which it is found. */
  readonly merkeFehler: (error: unknown) => string;
}

/** How often a round led to which state. */
export type Verteilbericht = Readonly<Partial<Record<Vermerk["zustand"], number>>>;

/** Longer than any attempt, also by clocks that differ: only a process that was killed lets a claim run out. */
const GEHALTEN_SEKUNDEN = 15 * 60;

/** After so long no process serves a channel any more. */
const VERWAIST_MS = 24 * 60 * 60 * 1000;

/**
 * Empties the outbox once, by all channels at a time. It ends when nothing more is due; the signal keeps it from
 * beginning anything new, and what is under way is finished and noted.
 */
export const verteile = async (
  verteilung: Verteilung,
  dienste: readonly Kanaldienst[],
  signal: AbortSignal,
): Promise<Verteilbericht> => {
  const bericht: Partial<Record<Vermerk["zustand"], number>> = {};
  const note: Note = async (sendung, zustellung, dienst) => {
    const jetzt = verteilung.uhr();
    const vermerk = vermerkOf(sendung, zustellung, dienst, jetzt, verteilung.zufall());
    if (!(await verteilung.store.vermerke(sendung, vermerk, jetzt.toISOString()))) return;
    bericht[vermerk.zustand] = (bericht[vermerk.zustand] ?? 0) + 1;
  };
  // a channel that nobody serves must not look as if its messages were still to come
  for (const kanal of KANAELE) await verteilung.store.beendeVerspaetete(kanal, verteilung.uhr().toISOString());
  for (const kanal of KANAELE.filter((each) => dienste.every((dienst) => dienst.kanal !== each))) {
    const vorEinemTag = new Date(verteilung.uhr().getTime() - VERWAIST_MS);
    await tidy(verteilung, { kanal, wiederholbar: false, wartezeiten: [] }, vorEinemTag, note);
  }
  const rounds = dienste.map(async (dienst) => {
    await tidy(verteilung, dienst, verteilung.uhr(), note);
    await work(verteilung, dienst, signal, note);
  });
  await allDone(rounds);
  return bericht;
};

type Regeln = Pick<Kanaldienst, "kanal" | "wiederholbar" | "wartezeiten">;
type Note = (sendung: Sendung, zustellung: Zustellung, regeln: Regeln) => Promise<void>;

/** Ends the claims that had run out by then: whoever made them was killed. */
const tidy = async ({ store }: Verteilung, regeln: Regeln, dann: Date, note: Note): Promise<void> => {
  for (const sendung of await store.haengengebliebene(regeln.kanal, dann.toISOString())) {
    await note(
      sendung,
      {
        art: "unbekannt",
        grund: "Verlauf wurde beim Zustellen unterbrochen. Vielleicht ist die Nachricht angekommen.",
      },
      regeln,
    );
  }
};

/** Each is claimed only when it goes out at once: a process that is killed leaves few in doubt. */
const work = async (verteilung: Verteilung, dienst: Kanaldienst, signal: AbortSignal, note: Note): Promise<void> => {
  const unterwegs = new Set<Promise<void>>();
  const faults: unknown[] = [];
  const send = async (sendung: Sendung): Promise<void> => {
    try {
      await note(sendung, await deliver(verteilung, dienst, sendung), dienst);
    } catch (error) {
      faults.push(error);
    }
  };
  const next = async (): Promise<Sendung | undefined> => {
    await dienst.einlass?.(unterwegs.size === 0 ? undefined : Promise.all(unterwegs));
    return signal.aborted ? undefined : await claim(verteilung, dienst);
  };
  try {
    while (!signal.aborted && faults.length === 0) {
      const sendung = await next();
      if (sendung !== undefined) {
        const sent = send(sendung).finally(() => void unterwegs.delete(sent));
        unterwegs.add(sent);
      }
      if (unterwegs.size === 0) break;
      // what goes to somebody to whom another is on its way can be claimed only after that
      if (sendung === undefined || unterwegs.size >= dienst.gleichzeitig) await Promise.race(unterwegs);
    }
  } finally {
    await Promise.all(unterwegs);
  }
  if (faults.length > 0) throw faults[0];
};

const claim = ({ store, uhr }: Verteilung, { kanal }: Kanaldienst): Promise<Sendung | undefined> => {
  const jetzt = uhr();
  const bis = new Date(jetzt.getTime() + GEHALTEN_SEKUNDEN * 1000);
  return store.naechste(kanal, jetzt.toISOString(), bis.toISOString());
};

const deliver = async (
  { merkeFehler }: Verteilung,
  { stelleZu, zeitgrenzeSekunden }: Kanaldienst,
  sendung: Sendung,
): Promise<Zustellung> => {
  const zeit = AbortSignal.timeout(zeitgrenzeSekunden * 1000);
  const zuLang = new Promise<Zustellung>((resolve) => {
    zeit.addEventListener("abort", () =>
      resolve({ art: "unbekannt", grund: "Das Zustellen dauerte zu lange. Vielleicht ist die Nachricht angekommen." }),
    );
  });
  try {
    return await Promise.race([stelleZu(sendung, zeit), zuLang]);
  } catch (error) {
    const isUnbegonnen = error instanceof NichtBegonnen;
    const kennung = merkeFehler(isUnbegonnen ? error.cause : error);
    if (!isUnbegonnen) {
      return { art: "unbekannt", grund: `Beim Zustellen ist etwas schiefgegangen (Kennung ${kennung}).` };
    }
    const grund = `Vor dem Zustellen ist etwas schiefgegangen (Kennung ${kennung}).`;
    return { art: error.endgueltig ? "gescheitert" : "spaeter", grund };
  }
};

/** Waits for all of them, also where one fails, so that nothing runs on behind the caller's back. */
const allDone = async (works: readonly Promise<void>[]): Promise<void> => {
  const results = await Promise.allSettled(works);
  const failed = results.find((result) => result.status === "rejected");
  if (failed !== undefined) throw failed.reason;
};
