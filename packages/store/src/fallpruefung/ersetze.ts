import { Refusal } from "@verlauf/core";
import type { Engine } from "../engine/engine.ts";
import { takeTurn } from "../engine/take-turn.ts";
import { mitErsetzung } from "./ersetzung.ts";
import type { Ersetzung, Ziehungsstand } from "./fallpruefung.ts";
import { siegelOf } from "./siegel.ts";
import { readZiehungen } from "./ziehungen.ts";
import { schluesselText, type Ziehungsschluessel, ziehungText } from "./ziehungsschluessel.ts";

export const ersetze = (engine: Engine, key: Ziehungsschluessel, ersetzung: Ersetzung): Promise<Ziehungsstand> =>
  engine.transaction(async ({ db }) => {
    // replacements of one draw build on each other: the next ticket, the next number, the next link of the chain
    await takeTurn(db, `ziehung:${schluesselText(key)}`);
    const [gelesen] = await readZiehungen(db, key);
    if (gelesen === undefined) throw new Refusal(`Für ${ziehungText(key)} wurde noch nicht gezogen.`);
    const { id, loeschenAm, siegel, ziehung } = gelesen;
    const { referenz, durch } = ersetzung;
    const { faelle } = ziehung.protokoll;
    const fall = faelle.find((drawn) => drawn.referenz === referenz);
    if (fall === undefined) {
      throw new Refusal(`Der Fall ${referenz} gehört nicht zur Ziehung ${ziehungText(key)}.`);
    }
    const late =
      fall.grund !== null ||
      faelle.some((drawn) => drawn.referenz === durch?.referenz || drawn.kundennummer === durch?.kundennummer);
    if (late) return { ziehung, neu: false };

    const satz = JSON.stringify(ersetzung);
    await db
      .insertInto("ersetzung")
      .values({
        ziehung_id: id,
        referenz,
        durch: durch?.referenz ?? null,
        satz,
        sha256: siegelOf(satz, siegel),
        loeschen_am: loeschenAm,
      })
      .execute();
    return { ziehung: mitErsetzung(ziehung, ersetzung), neu: true };
  });
