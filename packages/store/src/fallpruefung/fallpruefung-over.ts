import type { Engine } from "../engine/engine.ts";
import { basisSeed } from "./basis-seed.ts";
import { ersetze } from "./ersetze.ts";
import type { Fallpruefung } from "./fallpruefung.ts";
import { freigaben, gibFrei } from "./freigaben.ts";
import { bewahreHandlungsfelder, handlungsfelder } from "./handlungsfelder.ts";
import { bewahre, rueckgabedatei, rueckgaben, rueckgabeversionen } from "./rueckgaben.ts";
import { friereEin, geprueft, ziehungen } from "./ziehungen.ts";

/** `told` turns a fault that lies outside Verlauf into a sentence. */
export const fallpruefungOver = (engine: Engine, told: <T>(work: Promise<T>) => Promise<T>): Fallpruefung => {
  const { db } = engine;
  return {
    basisSeed: (key, vorschlag) => told(basisSeed(db, key, vorschlag)),
    friereEin: (ziehung) => told(friereEin(db, ziehung)),
    ziehungen: (filter) => told(ziehungen(db, filter)),
    ersetze: (key, ersetzung) => told(ersetze(engine, key, ersetzung)),
    geprueft: (dienststelle, von, bis) => told(geprueft(db, dienststelle, von, bis)),
    bewahre: (rueckgabe) => told(bewahre(engine, rueckgabe)),
    rueckgaben: (filter) => told(rueckgaben(db, filter)),
    rueckgabeversionen: (key) => told(rueckgabeversionen(db, key)),
    rueckgabedatei: (id) => told(rueckgabedatei(db, id)),
    freigaben: () => told(freigaben(db)),
    gibFrei: (freigabe) => told(gibFrei(db, freigabe)),
    handlungsfelder: (key) => told(handlungsfelder(db, key)),
    bewahreHandlungsfelder: (key, felder) => told(bewahreHandlungsfelder(db, key, felder)),
  };
};
