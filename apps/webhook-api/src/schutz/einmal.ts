import { sha256 } from "@verlauf/use-cases";
import type { Context } from "hono";
import type { ApiDeps } from "../deps.ts";
import type { ApiEnv } from "../env.ts";
import { newKennung } from "../problem/kennung.ts";
import { Problem } from "../problem/problem.ts";
import { akteurschluessel } from "./akteurschluessel.ts";
import { minutesAfter } from "./minutes-after.ts";
import { routeOf } from "./route-of.ts";

/** A process that was killed holds a request no longer than this; none takes that long. */
const HELD_MINUTES = 10;
const KEPT_HOURS = 24;

const PATTERN = /^[\x21-\x7e]{1,255}$/;

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

export type Einmaldeps = Pick<ApiDeps, "store" | "uhr" | "melde">;

/** Does a request that carries an `Idempotency-Key` once, and answers it again the same. */
export const createEinmal =
  ({ store, uhr, melde }: Einmaldeps) =>
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
      gehaltenBis: minutesAfter(jetzt, HELD_MINUTES),
      giltBis: minutesAfter(jetzt, KEPT_HOURS * 60),
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
    const answer = await work().catch(async (error: unknown) => {
      await store.vergissEinmal(schluessel);
      throw error;
    });
    try {
      await store.beantworteEinmal(schluessel, {
        status: answer.status,
        ort: answer.headers.get("Location"),
        inhalt: personenbezogen ? null : await answer.clone().text(),
      });
    } catch (fehler) {
      // it is done, and stays held: whoever asked gets the answer, and nobody does it again meanwhile
      melde({ art: "fehler", kennung: newKennung(), anfrage: context.get("anfrage"), fehler });
    }
    return answer;
  };

export type Einmal = ReturnType<typeof createEinmal>;
