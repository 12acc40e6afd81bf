import { Refusal } from "@verlauf/core";
import { NichtGefunden } from "@verlauf/use-cases";
import { HTTPException } from "hono/http-exception";
import { Problem } from "./problem.ts";

/** The one answer for what isn't there and for what isn't for whoever asks. */
export const nichtGefunden = (): Problem => new Problem("nicht-gefunden", new NichtGefunden().message);

/** For addresses that no route has. */
export const nothingHere = (): Problem =>
  new Problem("nicht-gefunden", "Unter dieser Adresse gibt es nichts. Was es gibt, steht in /api/v1/openapi.json.");

/** The problem that a thrown thing is to its reader; what nobody foresaw says no more than its id. */
export const problemOf = (error: unknown, id: string): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof NichtGefunden) return new Problem("nicht-gefunden", error.message, { cause: error });
  if (error instanceof Refusal) return new Problem("nicht-moeglich", error.message, { cause: error });
  // what Hono throws by itself: a body that isn't what its header says
  if (error instanceof HTTPException && error.status < 500) {
    return new Problem("nicht-lesbar", "Der Inhalt der Anfrage ist beschädigt oder nicht das, was angekündigt war.", {
      cause: error,
    });
  }
  return new Problem("fehler", `Die Kennung ${id} hilft Ihrer Verwaltung, den Grund zu finden.`, { cause: error });
};
