import type { Pruefung } from "../ueberwachung/bereitschaft.ts";
import { type Mailfehler, zustellungAfter } from "./mail-fehler.ts";
import { type Mailzugang, probeTransport } from "./mail-transport.ts";

export interface Mailpruefung extends Pruefung {
  /** Undefined as long as it isn't known. */
  readonly erreichbar: () => boolean | undefined;
}

/** Asks the mail server whether it is there: null where it answers, else what is to be mended. */
export const askMailserver = async (zugang: Omit<Mailzugang, "kennwort">): Promise<string | null> => {
  const transport = probeTransport(zugang);
  try {
    await transport.verify();
    return null;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const zustellung = zustellungAfter(error as Mailfehler, false);
    if (!("grund" in zustellung)) throw error;
    return zustellung.grund;
  } finally {
    transport.close();
  }
};

const KEPT_MS = 5 * 60_000;

interface Mailpruefungsangaben {
  readonly frage: () => Promise<string | null>;
  readonly uhr: () => Date;
  /** Is told what nobody foresaw. */
  readonly melde: (error: unknown) => void;
}

/**
 * Says what the mail server answered last, and asks again every few minutes when somebody wants to know. Nobody waits for
 * it: mails wait in the outbox until it is back, and everything else goes on.
 */
export const mailPruefung = ({ frage, uhr, melde }: Mailpruefungsangaben): Mailpruefung => {
  let last: string | null | undefined;
  let askedUm = Number.NEGATIVE_INFINITY;
  let isAsking = false;

  const ask = async (): Promise<void> => {
    try {
      last = await frage();
    } catch (error) {
      last = undefined;
      melde(error);
    } finally {
      isAsking = false;
    }
  };
  const look = (): string | null | undefined => {
    const now = uhr().getTime();
    if (!isAsking && Math.abs(now - askedUm) >= KEPT_MS) {
      askedUm = now;
      isAsking = true;
      void ask();
    }
    return last;
  };
  return {
    name: "Mailserver",
    isHinweis: true,
    pruefe: async () => look() ?? null,
    erreichbar: () => {
      const found = look();
      return found === undefined ? undefined : found === null;
    },
  };
};
