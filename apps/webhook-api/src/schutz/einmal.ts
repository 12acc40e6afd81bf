import { sha256 } from "@verlauf/use-cases";
import type { Context } from "hono";
import type { ApiDeps } from "../deps.ts";
import type { ApiEnv } from "../env.ts";
import { Problem } from "../problem/problem.ts";
import { akteurschluessel } from "./akteurschluessel.ts";
import { routeOf } from "./route-of.ts";

/** A process that was killed holds a request no longer than this; none takes that long. */
const HELD_MINUTES = 10;
const KEPT_HOURS = 24;

const PATTERN = /^[\x21-\x7e]{1,255}$/;

const later = (from: Date, minutes: number): string => new Date(from.getTime() + minutes * 60_000).toISOString();

const keyOf = (context: Context<ApiEnv>): string | undefined => {
  const key = context.req.header("Idempotency-Key");
  if (key === undefined || PATTERN.test(key)) return key;
  throw new Problem("angaben", "Der Idempotency-Key besteht aus 1 bis 255 druckbaren Zeichen ohne Leerzeichen.", {
    fehler: [
      { feld: "Idempotency-Key", meldung: "1 bis 255 druckbare Zeichen ohne Leerzeichen, am besten eine UUID." },
    ],
  });
};

interface Einmalangaben {
  /** All that makes it this request and no other. */
  readonly anfrage: unknown;
  /** Of an answer with personal data only status and place are kept. */
  readonly personenbezogen: boolean;
}

/** Does a request that carries an `Idempotency-Key` once, and answers it again the same. */
export const createEinmal =
  ({ store, uhr }: Pick<ApiDeps, "store" | "uhr">) =>
  async <R extends Response>(
    context: Context<ApiEnv>,
    { anfrage, personenbezogen }: Einmalangaben,
    work: () => Promise<R>,
  ): Promise<R> => {
    const key = keyOf(context);
    if (key === undefined) return work();
    const route = `${context.req.method} ${routeOf(context)}`;
    const schluessel = sha256(JSON.stringify([akteurschluessel(context.get("akteur")), route, key]));
    const jetzt = uhr();
    await store.raeumeEinmalAuf(jetzt.toISOString());
    const stand = await store.beginneEinmal({
      schluessel,
      anfrage: sha256(JSON.stringify([context.req.path, anfrage])),
      jetzt: jetzt.toISOString(),
      gehaltenBis: later(jetzt, HELD_MINUTES),
      giltBis: later(jetzt, KEPT_HOURS * 60),
    });
    switch (stand.art) {
      case "laeuft":
        throw new Problem(
          "nicht-moeglich",
          "Diese Anfrage läuft schon. Bitte in einigen Sekunden noch einmal fragen.",
          {
            kopfzeilen: { "Retry-After": "5" },
          },
        );
      case "andere":
        throw new Problem("angaben", "Unter diesem Idempotency-Key ist schon etwas anderes angefragt worden.", {
          fehler: [{ feld: "Idempotency-Key", meldung: "Bitte für jede neue Anfrage einen neuen Wert bilden." }],
        });
      case "beantwortet": {
        const { status, ort, inhalt } = stand.antwort;
        return new Response(inhalt, {
          status,
          headers: {
            "Idempotency-Replayed": "true",
            ...(ort !== null && { Location: ort }),
            ...(inhalt !== null && { "Content-Type": "application/json" }),
          },
        }) as R;
      }
      case "neu":
    }
    try {
      const answer = await work();
      await store.beantworteEinmal(schluessel, {
        status: answer.status,
        ort: answer.headers.get("Location"),
        inhalt: personenbezogen ? null : await answer.clone().text(),
      });
      return answer;
    } catch (error) {
      await store.vergissEinmal(schluessel);
      throw error;
    }
  };

export type Einmal = ReturnType<typeof createEinmal>;
