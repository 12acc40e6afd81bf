import type { Engine } from "../engine/engine.ts";
import { loescheFaelliges } from "./loesche-faelliges.ts";
import { loeschePerson, personenspuren } from "./loesche-person.ts";
import type { Loeschungen } from "./loeschen.ts";

/** `told` turns a fault that lies outside Verlauf into a sentence. */
export const loeschungenOver = (engine: Engine, told: <T>(work: Promise<T>) => Promise<T>): Loeschungen => ({
  loescheFaelliges: (faellig) => told(loescheFaelliges(engine, faellig)),
  personenspuren: (kundennummer) => told(personenspuren(engine.db, kundennummer)),
  loeschePerson: (kundennummer, _, unzugeordnete) => told(loeschePerson(engine, kundennummer, unzugeordnete)),
});
