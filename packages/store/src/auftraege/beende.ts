import type { IsoDate } from "@verlauf/core";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { plane } from "../postausgang/plane.ts";
import type { NeueSendung } from "../postausgang/postausgang.ts";
import type { Tables } from "../schema/tables.ts";
import type { Laufende, Laufversuch } from "./laeufe.ts";

const changed = async (db: Kysely<Tables>, statement: RawBuilder<unknown>): Promise<number> =>
  Number((await statement.execute(db)).numAffectedRows ?? 0);

// whoever was taken for dead and comes back finds a later attempt, or none, and changes nothing
const isOwn = ({ kennung, versuche }: Laufversuch): RawBuilder<unknown> =>
  sql`kennung = ${kennung} and versuche = ${versuche} and zustand = 'laeuft'`;

export const halteLauf = async (
  db: Kysely<Tables>,
  versuch: Laufversuch,
  jetzt: string,
  bis: string,
): Promise<boolean> =>
  (await changed(db, sql`update lauf set puls_um = ${jetzt}, gehalten_bis = ${bis} where ${isOwn(versuch)}`)) === 1;

/** What is said about a run is planned with its end: killed before, both are done again; killed after, neither. */
export const beendeLauf = (
  engine: Engine,
  versuch: Laufversuch,
  ende: Laufende,
  jetzt: string,
  sendungen: readonly NeueSendung[] = [],
): Promise<boolean> =>
  engine.transaction(async ({ db }) => {
    if ((await changed(db, endOf(versuch, ende, jetzt))) === 0) return false;
    await plane(db, sendungen);
    return true;
  });

const endOf = (versuch: Laufversuch, ende: Laufende, jetzt: string): RawBuilder<unknown> => {
  const { zustand, ergebnis } = ende;
  return ende.zustand === "wartet"
    ? sql`update lauf set zustand = ${zustand}, ab = ${ende.ab}, gehalten_bis = null, ergebnis = ${ergebnis},
        fehlschlaege = fehlschlaege + ${ende.fehlgeschlagen ? 1 : 0}::integer where ${isOwn(versuch)}`
    : sql`update lauf set zustand = ${zustand}, beendet_um = ${jetzt}, gehalten_bis = null, ergebnis = ${ergebnis}
        where ${isOwn(versuch)}`;
};

export const verfalleLaeufe = (db: Kysely<Tables>, heute: IsoDate, jetzt: string, ergebnis: string): Promise<number> =>
  changed(
    db,
    // why it waited so long is worth more than that it is over
    sql`update lauf set zustand = 'verfallen', beendet_um = ${jetzt}, gehalten_bis = null,
        ergebnis = concat_ws(' ', ${ergebnis}::text, ergebnis)
      where beendet_um is null and bis < ${heute} and (gehalten_bis is null or gehalten_bis <= ${jetzt})`,
  );

export const holeLaufNach = async (
  db: Kysely<Tables>,
  kennung: string,
  jetzt: string,
  bis: IsoDate,
): Promise<boolean> =>
  (await changed(
    db,
    sql`update lauf set zustand = 'geplant', ab = ${jetzt}, bis = greatest(bis, ${bis}::date), fehlschlaege = 0,
        beendet_um = null, ergebnis = null
      where kennung = ${kennung} and zustand in ('gescheitert', 'verfallen')`,
  )) === 1;

export const loescheLaeufe = (db: Kysely<Tables>, heute: IsoDate): Promise<number> =>
  changed(db, sql`delete from lauf where loeschen_am <= ${heute} and beendet_um is not null`);
