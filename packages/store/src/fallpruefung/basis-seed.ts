import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Basisseedschluessel } from "./fallpruefung.ts";

export const basisSeed = async (
  db: Kysely<Tables>,
  { ebene, einheit, zeitraum }: Basisseedschluessel,
  vorschlag: string,
): Promise<string> => {
  await db
    .insertInto("basis_seed")
    .values({ ebene, einheit, zeitraum, seed: vorschlag })
    .onConflict((conflict) => conflict.columns(["ebene", "einheit", "zeitraum"]).doNothing())
    .execute();
  // a statement of its own: the one above doesn't see what another process has just committed
  const { seed } = await db
    .selectFrom("basis_seed")
    .select("seed")
    .where("ebene", "=", ebene)
    .where("einheit", "=", einheit)
    .where("zeitraum", "=", zeitraum)
    .executeTakeFirstOrThrow();
  return seed;
};
