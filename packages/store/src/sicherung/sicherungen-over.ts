import type { Engine } from "../engine/engine.ts";
import { legeSicherungAn } from "./lege-sicherung-an.ts";
import type { Sicherungen } from "./sicherung.ts";

/** `told` turns a fault that lies outside Verlauf into a sentence. */
export const sicherungenOver = (engine: Engine, told: <T>(work: Promise<T>) => Promise<T>): Sicherungen => ({
  legeSicherungAn: (neu) => told(legeSicherungAn(engine, neu)),
});
