import { Refusal } from "@verlauf/core";
import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

const ROLLEN = ["verlauf_sicht", "verlauf_loeschung"] as const;

/**
 * Makes the roles that row level security and early deletion need, where they are missing, and lets this database user
 * take them on. Roles belong to the whole server, so every start looks: the data may have come from another one.
 */
export const ensureRollen = async (db: Kysely<Tables>): Promise<void> => {
  if ((await missing(db)).length === 0) return;
  try {
    await MAKE.execute(db);
  } catch (error) {
    if ((error as { readonly code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new Refusal(await request(db), { cause: error });
  }
};

const INSUFFICIENT_PRIVILEGE = "42501";

// since PostgreSQL 16 who makes a role is a member that can't take it on
const USABLE = sql`case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end`;

interface Missing {
  readonly rolle: string;
  /** Whether the role itself is missing, or only this user's right to it. */
  readonly ganz: boolean;
  readonly benutzer: string;
}

const missing = async (db: Kysely<Tables>): Promise<readonly Missing[]> => {
  const { rows } = await sql<Missing>`
    select rolle, oid is null as ganz, quote_ident(current_user) as benutzer
    from unnest(${ROLLEN}::text[]) rolle left join pg_roles on rolname = rolle
    where oid is null or not pg_has_role(current_user, oid, ${USABLE})`.execute(db);
  return rows;
};

// another database of the same server may be making them at this very moment
const MAKE = sql.raw(`do $$
  declare
    rolle text;
    recht text := case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end;
  begin
    foreach rolle in array array['${ROLLEN.join("', '")}'] loop
      for versuch in 1..50 loop
        begin
          if to_regrole(rolle) is null then execute format('create role %I nologin', rolle); end if;
          if not pg_has_role(current_user, rolle, recht) then execute format('grant %I to current_user', rolle); end if;
          exit;
        exception when duplicate_object or unique_violation or internal_error then
          if versuch = 50 then raise; end if;
          perform pg_sleep(0.02);
        end;
      end loop;
    end loop;
  end $$`);

const request = async (db: Kysely<Tables>): Promise<string> => {
  const found = await missing(db);
  const made = found.filter(({ ganz }) => ganz).map(({ rolle }) => `create role ${rolle} nologin; `);
  const granted = `grant ${found.map(({ rolle }) => rolle).join(", ")} to ${found[0]?.benutzer ?? ""};`;
  return `Die Datenbank braucht zwei Rollen, die dieser Zugang nicht einrichten darf. Bitte einmal mit Verwaltungsrechten ausführen lassen: ${made.join("")}${granted}`;
};
