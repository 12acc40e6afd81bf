import type { Engine } from "../engine/engine.ts";
import { anhaengen } from "./anhaengen.ts";
import { identitaet, identitaeten, protokoll, protokollzahlen } from "./lies-protokoll.ts";
import { loescheProtokollVor } from "./loesche.ts";
import type { Protokollspeicher } from "./protokoll.ts";
import { bewahreProtokollschluessel, protokollschluessel } from "./protokollschluessel.ts";
import { pruefeKette } from "./pruefe-kette.ts";

/** `told` turns a fault that lies outside Verlauf into a sentence. */
export const protokollOver = (engine: Engine, told: <T>(work: Promise<T>) => Promise<T>): Protokollspeicher => {
  const { db } = engine;
  return {
    protokolliere: (eintraege, its) => told(anhaengen(db, eintraege, its)),
    protokoll: (filter) => toldPages(protokoll(db, filter), told),
    protokollzahlen: () => told(protokollzahlen(db)),
    pruefeProtokoll: (bekannt) => told(pruefeKette(db, bekannt)),
    loescheProtokollVor: (monat, durch) => told(loescheProtokollVor(engine, monat, durch)),
    identitaet: (pseudonym) => told(identitaet(db, pseudonym)),
    identitaeten: () => toldPages(identitaeten(db), told),
    bewahreProtokollschluessel: (schluessel) => told(bewahreProtokollschluessel(db, schluessel)),
    protokollschluessel: () => told(protokollschluessel(db)),
  };
};

async function* toldPages<T>(
  pages: AsyncGenerator<T>,
  told: <R>(work: Promise<R>) => Promise<R>,
): AsyncGenerator<T, void, undefined> {
  for (;;) {
    const next = await told(pages.next());
    if (next.done === true) return;
    yield next.value;
  }
}
