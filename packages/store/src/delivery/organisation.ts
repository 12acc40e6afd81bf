import type { Organisationseintrag, Vertretung } from "@verlauf/core";
import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** Who works where, as last delivered. */
export const organisation = (db: Kysely<Tables>): Promise<readonly Organisationseintrag[]> =>
  db
    .selectFrom("organisation")
    .select(["dienststelle", "art", "rd", "bereich", "team", "teamart", "rolle", "name", "email", "anmeldename"])
    .select(["objekt_id as objektId", "zeichen"])
    .orderBy("dienststelle")
    .orderBy("bereich")
    .orderBy("team")
    .orderBy("rolle")
    .orderBy("name")
    .orderBy("email")
    .execute();

export const vertretungen = (
  db: Kysely<Tables>,
): Promise<readonly (Vertretung & { readonly dienststelle: string })[]> =>
  db
    .selectFrom("vertretung")
    .select(["dienststelle", "email", "vertretung", "von", "bis"])
    .orderBy("dienststelle")
    .orderBy("email")
    .orderBy("von")
    .orderBy("vertretung")
    .execute();
