import type { Engine } from "../engine/engine.ts";
import { beantworteEinmal, beginneEinmal, raeumeEinmalAuf, vergissEinmal } from "./einmalig.ts";
import { alleSchluessel, benutzt, bewahreSchluessel, schluessel, widerrufe } from "./schluessel.ts";
import type { Zugaenge } from "./zugaenge.ts";

/** `told` turns a fault that lies outside Verlauf into a sentence. */
export const zugaengeOver = ({ db }: Engine, told: <T>(work: Promise<T>) => Promise<T>): Zugaenge => ({
  bewahreSchluessel: (neuer) => told(bewahreSchluessel(db, neuer)),
  schluessel: (id) => told(schluessel(db, id)),
  alleSchluessel: () => told(alleSchluessel(db)),
  widerrufe: (id, am) => told(widerrufe(db, id, am)),
  benutzt: (id, am) => told(benutzt(db, id, am)),
  beginneEinmal: (anfrage) => told(beginneEinmal(db, anfrage)),
  beantworteEinmal: (key, antwort) => told(beantworteEinmal(db, key, antwort)),
  vergissEinmal: (key) => told(vergissEinmal(db, key)),
  raeumeEinmalAuf: (jetzt) => told(raeumeEinmalAuf(db, jetzt)),
});
