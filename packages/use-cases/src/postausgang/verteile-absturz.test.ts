import type { Kanal, Sendungszustand } from "@verlauf/store";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import { neueSendung } from "../testing/sendung.ts";
import type { Kanaldienst } from "./kanaldienst.ts";
import { type Verteilung, verteile } from "./verteile.ts";

// A process is killed at every place where it can be: before a step, or after it was done and before anybody knew of it.
// The steps are the calls of the database and the delivery itself. Then the next process goes on, which may be killed too.

let real: RealStore;
beforeAll(async () => {
  real = await openRealStore();
});
afterEach(() => real.store.loescheSendungen("9999-01-01"));
afterAll(() => real.close());

class Killed extends Error {}

/** Lets a process live for so many halves of a step: what is even is before one, what is odd after one. */
const mortal = (halves: number) => {
  let lived = 0;
  let dead = false;
  const tick = (): void => {
    dead ||= lived++ >= halves;
    if (dead) throw new Killed();
  };
  const wrap =
    <A extends readonly unknown[], R>(step: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      tick();
      const result = await step(...args);
      tick();
      return result;
    };
  return { wrap, isDead: () => dead, lived: () => lived };
};

const ANFANG = Date.parse("2026-11-02T06:00:00.000Z");
const KEYS = ["a", "b", "c"];

interface Ausgang {
  readonly delivered: ReadonlyMap<string, number>;
  readonly zustaende: ReadonlyMap<string, Sendungszustand>;
  readonly steps: number;
}

/** One process after the other, each with its span of life, the last one immortal; an hour lies between them. */
const run = async (wiederholbar: boolean, lives: readonly number[]): Promise<Ausgang> => {
  const delivered = new Map<string, number>();
  await real.store.plane(KEYS.map((key) => neueSendung(key)));
  let steps = 0;
  for (const [hour, life] of [...lives, Number.POSITIVE_INFINITY].entries()) {
    const { wrap, isDead, lived } = mortal(life);
    const stelleZu: Kanal = async ({ schluessel }) => {
      delivered.set(schluessel, (delivered.get(schluessel) ?? 0) + 1);
      return { art: "gesendet" };
    };
    const dienst: Kanaldienst = {
      kanal: "chat",
      stelleZu: wrap(stelleZu),
      wiederholbar,
      gleichzeitig: 2,
      wartezeiten: [60, 60, 60, 60],
      zeitgrenzeSekunden: 60,
    };
    const { naechste, vermerke, haengengebliebene, beendeVerspaetete } = real.store;
    const verteilung: Verteilung = {
      store: {
        naechste: wrap(naechste),
        vermerke: wrap(vermerke),
        haengengebliebene: wrap(haengengebliebene),
        beendeVerspaetete: wrap(beendeVerspaetete),
      },
      uhr: () => new Date(ANFANG + hour * 3_600_000),
      zufall: () => 0.5,
      merkeFehler: () => "8F3K2",
    };
    await verteile(verteilung, [dienst], new AbortController().signal).catch((error) => {
      if (!isDead()) throw error;
    });
    steps = lived();
  }
  // what had to wait a moment gets its turn
  for (let again = 0; wiederholbar && again < 2; again++) {
    const uhr = () => new Date(ANFANG + (lives.length + 1 + again) * 3_600_000);
    const stelleZu: Kanal = async ({ schluessel }) => {
      delivered.set(schluessel, (delivered.get(schluessel) ?? 0) + 1);
      return { art: "gesendet" };
    };
    await verteile(
      { store: real.store, uhr, zufall: () => 0.5, merkeFehler: () => "8F3K2" },
      [{ kanal: "chat", stelleZu, wiederholbar, gleichzeitig: 1, wartezeiten: [60], zeitgrenzeSekunden: 60 }],
      new AbortController().signal,
    );
  }
  const zustaende = new Map(
    (await real.store.sendungen({ hoechstens: 10 })).map(({ schluessel, zustand }) => [schluessel, zustand]),
  );
  await real.store.loescheSendungen("9999-01-01");
  return { delivered, zustaende, steps };
};

/** All places of one process, and with each a second process that is killed somewhere too. */
const livesFor = async (wiederholbar: boolean): Promise<readonly (readonly number[])[]> => {
  const { steps } = await run(wiederholbar, []);
  return Array.from({ length: steps + 1 }, (_, at) => [[at], [at, (at * 7) % steps]]).flat();
};

describe("killed at any place", () => {
  test("chat and mail: never sent twice, never lost without a word", async () => {
    const seen = new Set<string>();
    for (const lives of await livesFor(false)) {
      const { delivered, zustaende } = await run(false, lives);
      for (const key of KEYS) {
        const [times, zustand] = [delivered.get(key) ?? 0, zustaende.get(key)];
        seen.add(`${zustand} ${times}`);
        expect
          .soft(["gesendet 1", "unbekannt 0", "unbekannt 1"], `${key}, killed at ${lives}`)
          .toContain(`${zustand} ${times}`);
      }
    }
    // each of these was met, or the test would have killed nobody
    expect([...seen].sort()).toEqual(["gesendet 1", "unbekannt 0", "unbekannt 1"]);
  });

  test("a channel that may repeat itself: everything arrives, some of it twice", async () => {
    const seen = new Set<number>();
    for (const lives of await livesFor(true)) {
      const { delivered, zustaende } = await run(true, lives);
      for (const key of KEYS) {
        seen.add(delivered.get(key) ?? 0);
        expect.soft(zustaende.get(key), `${key}, killed at ${lives}`).toBe("gesendet");
        expect.soft(delivered.get(key) ?? 0, `${key}, killed at ${lives}`).toBeGreaterThan(0);
      }
    }
    expect(seen.has(2)).toBe(true);
  });
});
