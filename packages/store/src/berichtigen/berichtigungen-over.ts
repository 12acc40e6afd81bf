import { sql } from "kysely";
import { KUNDE } from "../delivery/columns.ts";
import { insertStatus } from "../delivery/status.ts";
import type { Engine } from "../engine/engine.ts";
import { takeTurn } from "../engine/take-turn.ts";
import type { Berichtigungen, NeueBerichtigung } from "./berichtigung.ts";

const SPALTEN: ReadonlySet<string> = new Set(KUNDE.fields.map(([spalte]) => spalte));

const berichtige = (engine: Engine, berichtigung: NeueBerichtigung): Promise<boolean> => {
  const { dienststelle, datenstand, kundennummer, feld, wert, grund, am } = berichtigung;
  if (!SPALTEN.has(feld) || feld === "kundennummer") throw new Error("this can't be corrected in a record");
  return engine.transaction(async ({ db }) => {
    // an import of the office that is under way would put the delivery in another's place
    await takeTurn(db, dienststelle);
    const { rows } = await sql<{ id: number; loeschen_am: NeueBerichtigung["am"] }>`
      update kunde k set ${sql.ref(feld)} = ${wert} from lieferung l
      where l.id = k.lieferung_id and l.dienststelle = ${dienststelle} and l.datenstand = ${datenstand}
        and k.kundennummer = ${kundennummer}
      returning l.id, l.loeschen_am`.execute(db);
    const [lieferung] = rows;
    if (lieferung === undefined) return false;
    await sql`delete from status where lieferung_id = ${lieferung.id} and kundennummer = ${kundennummer}`.execute(db);
    await insertStatus(db, lieferung.id, kundennummer);
    await db
      .insertInto("berichtigung")
      .values({
        dienststelle,
        kundennummer,
        datenstand,
        feld,
        wert: typeof wert === "boolean" ? (wert ? "ja" : "nein") : wert,
        grund,
        am,
        loeschen_am: lieferung.loeschen_am,
      })
      .execute();
    return true;
  });
};

/** `told` turns a fault that lies outside Verlauf into a sentence. */
export const berichtigungenOver = (engine: Engine, told: <T>(work: Promise<T>) => Promise<T>): Berichtigungen => ({
  berichtige: (berichtigung) => told(berichtige(engine, berichtigung)),
});
