import type { Vertretung } from "@verlauf/core";
import { sql } from "kysely";
import type { Session } from "../engine/engine.ts";
import { bulkLoad } from "./bulk-load.ts";
import { VERTRETUNG } from "./columns.ts";

/**
 * Puts delivered substitutes in place of those delivered before: of the offices of the delivery, and of everyone named
 * in it. What was entered in Verlauf stays.
 * The file names persons only, so a person's offices are the organisation's; of someone it doesn't know, the delivery's.
 */
export const writeSubstitutes = async (
  session: Session,
  offices: readonly string[],
  vertretungen: readonly Vertretung[],
): Promise<void> => {
  const { db } = session;
  const known = await db.selectFrom("organisation").select(["email", "dienststelle"]).orderBy("dienststelle").execute();
  const officesOf = new Map<string, Set<string>>();
  for (const { email, dienststelle } of known) {
    const person = email.toLowerCase();
    officesOf.set(person, (officesOf.get(person) ?? new Set()).add(dienststelle));
  }
  const fallback = offices.toSorted().slice(0, 1);

  const rows = vertretungen.flatMap((vertretung) =>
    [...(officesOf.get(vertretung.email.toLowerCase()) ?? fallback)].map((office) => ({ office, vertretung })),
  );
  await db
    .deleteFrom("vertretung")
    .where("herkunft", "=", "import")
    .where(({ eb, or }) =>
      or([
        eb("dienststelle", "=", sql<string>`any(${offices})`),
        eb("email", "=", sql<string>`any(${vertretungen.map(({ email }) => email)})`),
      ]),
    )
    .execute();
  const bulk = bulkLoad(session);
  for (const { office, vertretung } of rows) await bulk.put(VERTRETUNG, ["import", office], vertretung);
  await bulk.flush();
};
