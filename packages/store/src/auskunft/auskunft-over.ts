import type { Engine } from "../engine/engine.ts";
import type { Auskuenfte } from "./auskunft.ts";
import { personenauskunft } from "./personenauskunft.ts";

/** `told` turns a fault that lies outside Verlauf into a sentence. */
export const auskuenfteOver = ({ db }: Engine, told: <T>(work: Promise<T>) => Promise<T>): Auskuenfte => ({
  personenauskunft: (kundennummer) => told(personenauskunft(db, kundennummer)),
});
