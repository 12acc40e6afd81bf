import { Refusal } from "@verlauf/core";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { sendung } from "./sendungen.ts";

export const erneut = async (db: Kysely<Tables>, id: number, jetzt: string): Promise<void> => {
  const { rows } = await sql<{ id: number }>`
    update sendung s
    set zustand = 'geplant', seit = ${jetzt}::timestamptz, naechster_versuch = ${jetzt}::timestamptz,
      fruehere_versuche = versuche, grund = null
    where id = ${id}
      and (zustand in ('unbekannt', 'gesperrt', 'gescheitert') or (zustand = 'gesendet' and kanal = 'webhook'))
      and (bis is null or bis >= ${jetzt}::timestamptz)
      and not exists (${ersatzOf(id)})
    returning id`.execute(db);
  if (rows.length === 0) throw new Refusal(await reasonFor(db, id, jetzt));
};

/** The other channel's message, unless that has failed too. */
const ersatzOf = (id: number) => sql<{ id: number; kanal: string }>`
  select e.id, e.kanal from sendung e join sendung o on e.schluessel = o.schluessel || '/' || o.ersatz_kanal
  where o.id = ${id} and e.zustand in ('geplant', 'wird_gesendet', 'gesendet', 'unbekannt')`;

const reasonFor = async (db: Kysely<Tables>, id: number, jetzt: string): Promise<string> => {
  const stand = await sendung(db, id);
  if (stand === undefined) return `Die Nachricht ${id} gibt es nicht.`;
  switch (stand.zustand) {
    case "geplant":
    case "wird_gesendet":
      return `Die Nachricht ${id} ist noch unterwegs; sie geht von selbst hinaus.`;
    case "gesendet":
      return `Die Nachricht ${id} ist zugestellt.`;
    case "unbekannt":
    case "gesperrt":
    case "gescheitert": {
      const [ersatz] = (await ersatzOf(id).execute(db)).rows;
      if (ersatz !== undefined) {
        return `Für die Nachricht ${id} geht schon die Nachricht ${ersatz.id} hinaus (Kanal ${ersatz.kanal}).`;
      }
      return stand.bis !== null && stand.bis < jetzt
        ? `Der Zeitraum, in dem die Nachricht ${id} hilft, ist vorbei.`
        : `Die Nachricht ${id} hat sich gerade verändert. Bitte noch einmal versuchen.`;
    }
  }
};
