import type { Engine } from "../engine/engine.ts";
import { istAbgelegt, merkeAbgelegt } from "./abgelegt.ts";
import { basisSeed } from "./basis-seed.ts";
import { ersetze } from "./ersetze.ts";
import type { Fallpruefung } from "./fallpruefung.ts";
import { bewahreKatalog, katalog, kataloge } from "./fragenkataloge.ts";
import { freigaben, gibFrei } from "./freigaben.ts";
import { bewahreHandlungsfelder, handlungsfelder } from "./handlungsfelder.ts";
import { bewahre, rueckgabedatei, rueckgaben, rueckgabeversionen } from "./rueckgaben.ts";
import { friereEin, geprueft, letzterMonat, ziehungen } from "./ziehungen.ts";

/** `told` turns a fault that lies outside Verlauf into a sentence. */
export const fallpruefungOver = (engine: Engine, told: <T>(work: Promise<T>) => Promise<T>): Fallpruefung => {
  const { db } = engine;
  return {
    basisSeed: (key, vorschlag) => told(basisSeed(db, key, vorschlag)),
    friereEin: (ziehung) => told(friereEin(db, ziehung)),
    ziehungen: (filter) => told(ziehungen(db, filter)),
    letzterMonat: (teams) => told(letzterMonat(db, teams)),
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
    bewahreKatalog: (its) => told(bewahreKatalog(db, its)),
    katalog: (id, version) => told(katalog(db, { id, version })),
    kataloge: () => told(kataloge(db)),
    merkeAbgelegt: (sha256) => told(merkeAbgelegt(db, sha256)),
    istAbgelegt: (sha256) => told(istAbgelegt(db, sha256)),
  };
};
