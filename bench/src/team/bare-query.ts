import type { Place } from "@verlauf/store";
import pg from "pg";
import { openBarePglite } from "../engines/store-libraries.ts";

/** What reads a team's customers by the index and does nothing with them. */
export interface BareQuery {
  /** Fetches the rows and gives their number. */
  readonly rows: (team: string) => Promise<number>;
  /** Fetches them as one JSON text and gives its length. */
  readonly text: (team: string) => Promise<number>;
  readonly close: () => Promise<void>;
}

const ROWS = "select * from status where lieferung_id = 1 and team = $1 order by kundennummer";
const TEXT = `select json_agg(s)::text as text from (${ROWS}) s`;

export const openBareQuery = async (place: Place): Promise<BareQuery> => {
  const { query, close } = await open(place);
  return {
    rows: async (team) => {
      const { length } = await query(ROWS, [team]);
      if (length === 0) throw new Error(`the team ${team} has no customers`);
      return length;
    },
    text: async (team) => {
      const [{ text } = {}] = await query(TEXT, [team]);
      return String(text).length;
    },
    close,
  };
};

type Query = (sql: string, parameters: readonly unknown[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;

const open = async (place: Place): Promise<{ readonly query: Query; readonly close: () => Promise<void> }> => {
  if ("daten" in place) {
    const database = await openBarePglite(place.daten);
    return {
      query: async (sql, parameters) => (await database.query(sql, parameters)).rows,
      close: () => database.close(),
    };
  }
  const client = new pg.Client({ connectionString: place.databaseUrl });
  await client.connect();
  return {
    query: async (sql, parameters) => (await client.query<Record<string, unknown>>(sql, [...parameters])).rows,
    close: () => client.end(),
  };
};
