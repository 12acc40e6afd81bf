import { ersterTag, type Monat } from "@verlauf/core";
import { type Kysely, sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { takeTurn } from "../engine/take-turn.ts";
import type { Tables } from "../schema/tables.ts";
import { anhaengen } from "./anhaengen.ts";
import { ankertext, PROTOKOLL_GELOESCHT } from "./kette.ts";
import { ersteMinute } from "./lies-protokoll.ts";
import type { Kettenstelle, Protokolleintrag } from "./protokoll.ts";

export const loescheProtokollVor = (
  engine: Engine,
  monat: Monat,
  durch: Pick<Protokolleintrag, "wer" | "rolle" | "minute">,
): Promise<Kettenstelle | undefined> =>
  engine.transaction(async ({ db }) => {
    if (durch.minute < monat) throw new Error("months that have not passed are not deleted");
    // nothing is appended meanwhile; the appending function waits for the same turn
    await takeTurn(db, "protokoll");
    const letzte = await letzterVor(db, monat);
    if (letzte === undefined) return undefined;
    await sql`set local role verlauf_loeschung`.execute(db);
    await sql`insert into protokoll_anker (nr, sha256, vor_monat) values (${letzte.nr}, ${letzte.sha256}, ${monat})`.execute(
      db,
    );
    await sql`delete from protokoll_identitaet where nr <= ${letzte.nr}`.execute(db);
    await sql`delete from protokoll where nr <= ${letzte.nr}`.execute(db);
    await sql`reset role`.execute(db);
    await anhaengen(db, [
      {
        ...durch,
        art: "loeschung",
        handlung: PROTOKOLL_GELOESCHT,
        einheit: null,
        gegenstand: ankertext(letzte),
      },
    ]);
    return letzte;
  });

/** The last block of the front in which everything is older; a clock that was once set back ends the front there. */
const letzterVor = async (db: Kysely<Tables>, monat: Monat): Promise<Kettenstelle | undefined> => {
  const grenze = ersteMinute(sql`${ersterTag(monat)}::text`);
  const { rows } = await sql<Kettenstelle>`
    select nr, sha256 from only protokoll
    where nr < coalesce((select min(nr) from only protokoll where minute >= ${grenze}), 9223372036854775807)
    order by nr desc limit 1`.execute(db);
  return rows[0];
};
