import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { beendeLauf, halteLauf, holeLaufNach, loescheLaeufe, verfalleLaeufe } from "./beende.ts";
import { beginneLauf, startbareLaeufe } from "./beginne.ts";
import type { Auftragslaeufe } from "./laeufe.ts";
import { readLaeufe } from "./laufzeile.ts";
import { geplantBis, planeLaeufe, unbekannteLaeufe } from "./plane.ts";

/** `told` turns a fault that lies outside Verlauf into a sentence. */
export const laeufeOver = (engine: Engine, told: <T>(work: Promise<T>) => Promise<T>): Auftragslaeufe => {
  const { db, queue } = engine;
  return {
    geplantBis: () => told(geplantBis(db)),
    planeLaeufe: (laeufe, bis) => told(planeLaeufe(engine, laeufe, bis)),
    startbareLaeufe: (jetzt) => told(startbareLaeufe(db, jetzt)),
    beginneLauf: (kennung, jetzt, bis) => told(beginneLauf(db, kennung, jetzt, bis)),
    halteLauf: (versuch, jetzt, bis) => told(halteLauf(db, versuch, jetzt, bis)),
    beendeLauf: (versuch, ende, jetzt, sendungen) => told(beendeLauf(engine, versuch, ende, jetzt, sendungen)),
    unbekannteLaeufe: (kennungen) => told(unbekannteLaeufe(db, kennungen)),
    verfalleLaeufe: (heute, jetzt, ergebnis) => told(verfalleLaeufe(db, heute, jetzt, ergebnis)),
    laeufe: ({ art, zustand, dienststelle, kennung, hoechstens }) =>
      told(
        readLaeufe(
          db,
          sql`(${art ?? null}::text is null or art = ${art ?? null})
            and (${zustand ?? null}::text is null or zustand = ${zustand ?? null})
            and (${dienststelle ?? null}::text is null or dienststelle = ${dienststelle ?? null})
            and (${kennung ?? null}::text is null or kennung = ${kennung ?? null})`,
          { order: "faellig desc, kennung desc", hoechstens },
        ),
      ),
    holeLaufNach: (kennung, jetzt, bis) => told(holeLaufNach(db, kennung, jetzt, bis)),
    loescheLaeufe: (heute) => told(loescheLaeufe(db, heute)),
    eingebettet: "executeSql" in queue,
    pflege: () => told(engine.tidy()),
    // only who works through jobs needs the queue's code
    oeffneWarteschlange: async (angaben) =>
      told((await import("./oeffne-warteschlange.ts")).oeffneWarteschlange(queue, angaben)),
  };
};
