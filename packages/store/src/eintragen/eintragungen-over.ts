import type { Ausnahmesatz } from "@verlauf/core";
import { sql } from "kysely";
import type { Engine } from "../engine/engine.ts";
import { takeTurn } from "../engine/take-turn.ts";
import type { Eintragungen, NeueVertretung } from "./eintragung.ts";

const trageVertretungEin = (
  engine: Engine,
  { dienststelle, email, vertretung, von, bis }: NeueVertretung,
): Promise<boolean> =>
  engine.transaction(async ({ db }) => {
    // of two that are entered at once the second sees the first
    await takeTurn(db, `vertretung:${dienststelle}`);
    const { rows } = await sql`
      insert into vertretung (dienststelle, email, vertretung, von, bis, herkunft)
      select ${dienststelle}, ${email}, ${vertretung}, ${von}, ${bis}, 'verlauf'
      where not exists (
        select from vertretung v
        where v.dienststelle = ${dienststelle} and lower(v.email) = lower(${email}) and v.von <= ${bis} and v.bis >= ${von})
      returning 1`.execute(db);
    return rows.length > 0;
  });

const trageAusnahmeEin = (engine: Engine, ausnahme: Ausnahmesatz): Promise<boolean> =>
  engine.transaction(async ({ db }) => {
    const { dienststelle, kundennummer, grund, von, bis, entschiedenAm, auchU25 } = ausnahme;
    // an import of the office that is under way replaces what it brings, and a second click waits for the first
    await takeTurn(db, dienststelle);
    const { rows } = await sql`
      insert into ausnahme (dienststelle, kundennummer, grund, von, bis, entschieden_am, auch_u25, herkunft)
      select ${dienststelle}, ${kundennummer}, ${grund}, ${von}, ${bis}, ${entschiedenAm}, ${auchU25}, 'verlauf'
      where not exists (
        select from ausnahme a
        where a.dienststelle = ${dienststelle} and a.kundennummer = ${kundennummer}
          and a.von <= ${bis} and a.bis >= ${von})
      returning 1`.execute(db);
    return rows.length > 0;
  });

/** `told` turns a fault that lies outside Verlauf into a sentence. */
export const eintragungenOver = (engine: Engine, told: <T>(work: Promise<T>) => Promise<T>): Eintragungen => ({
  trageVertretungEin: (vertretung) => told(trageVertretungEin(engine, vertretung)),
  trageAusnahmeEin: (ausnahme) => told(trageAusnahmeEin(engine, ausnahme)),
});
