import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Kanalname } from "./postausgang.ts";

/** No other channel takes over: what comes too late by this one comes too late by that one. */
export const beendeVerspaetete = async (db: Kysely<Tables>, kanal: Kanalname, jetzt: string): Promise<number> => {
  const { numUpdatedRows } = await db
    .updateTable("sendung")
    .set({
      zustand: "gescheitert",
      seit: jetzt,
      naechster_versuch: null,
      grund: "Zu spät: Der Zeitraum, in dem die Nachricht hilft, ist vorbei.",
    })
    .where("kanal", "=", kanal)
    .where("zustand", "=", "geplant")
    .where("bis", "<", jetzt)
    .executeTakeFirst();
  return Number(numUpdatedRows);
};
