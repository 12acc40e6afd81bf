import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Sendung, Vermerk } from "./postausgang.ts";

/**
 * State, attempt, rest and stand-in in one statement: a process that is killed leaves all of it or nothing.
 *
 * The number of the attempt keeps out who comes too late. Of the same attempt, whoever sent it knows better than whoever
 * found it left behind: an `unbekannt` gives way to any outcome, and what was planned anew only to its having arrived.
 */
export const vermerke = async (
  db: Kysely<Tables>,
  { id, versuche }: Pick<Sendung, "id" | "versuche">,
  { zustand, naechsterVersuch, grund, beleg, pause, zaehltNicht, ohneErsatz }: Vermerk,
  jetzt: string,
): Promise<boolean> => {
  const { rows } = await sql<{ id: number }>`
    with vermerkt as (
      update sendung
      set zustand = ${zustand}, seit = ${jetzt}::timestamptz, naechster_versuch = ${naechsterVersuch}::timestamptz,
        gehalten_bis = null, grund = ${grund}::text, beleg = ${beleg}::text,
        fruehere_versuche = fruehere_versuche + ${zaehltNicht === true ? 1 : 0}
      where id = ${id} and versuche = ${versuche}
        and (zustand in ('wird_gesendet', 'unbekannt') or (zustand = 'geplant' and ${zustand}::text = 'gesendet'))
      returning *
    ), versuch as (
      update zustellversuch v set beendet_um = ${jetzt}::timestamptz, ergebnis = ${zustand}, grund = ${grund}::text
      from vermerkt where v.sendung_id = vermerkt.id and v.nr = vermerkt.versuche
    ), rast as (
      insert into sendepause (kanal, an, bis)
      select kanal, case ${pause?.fuer ?? null}::text when 'kanal' then '' else an end, ${pause?.bis ?? null}::timestamptz
      from vermerkt where ${pause?.bis ?? null}::timestamptz is not null
      on conflict (kanal, an) do update set bis = greatest(sendepause.bis, excluded.bis)
    ), ersatz as (
      insert into sendung (schluessel, kanal, an, dienststelle, inhalt, ab, bis, seit, naechster_versuch, loeschen_am)
      select schluessel || '/' || ersatz_kanal, ersatz_kanal, ersatz_an, dienststelle, inhalt, ${jetzt}::timestamptz, bis,
        ${jetzt}::timestamptz, ${jetzt}::timestamptz, loeschen_am
      from vermerkt
      where zustand in ('gesperrt', 'gescheitert') and ersatz_kanal is not null
        and not ${ohneErsatz === true}::boolean
        and (bis is null or bis >= ${jetzt}::timestamptz)
      on conflict (schluessel) do nothing
    )
    select id from vermerkt`.execute(db);
  return rows.length > 0;
};
