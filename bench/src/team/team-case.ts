import type { IsoDate } from "@verlauf/core";
import { openStore, type Place } from "@verlauf/store";
import { findUeberfaellige } from "@verlauf/use-cases";
import { runInChild } from "../child.ts";
import { type Comparison, compare, timed, type Work } from "../ratio.ts";
import { type BareQuery, openBareQuery } from "./bare-query.ts";

export interface TeamTask {
  readonly place: Place;
  /** The same data where the bare query may open them: PGlite has one user at a time. */
  readonly copy: Place;
  readonly stichtag: IsoDate;
  /** How many teams there are, numbered from 1. */
  readonly teams: number;
}

export interface TeamFound {
  readonly beside: Comparison;
  /** Beside the same query when its rows stay one text that nobody has read. */
  readonly besideText: Comparison;
  /** Customers of a team. */
  readonly kunden: number;
}

const ASKED = 20;
const ROUNDS = { warmUp: 2, rounds: 9 };

const compareBoth = async ({ place, copy, stichtag, teams }: TeamTask): Promise<TeamFound> => {
  const store = await openStore(place);
  const bare = await openBareQuery(copy);
  const asked = Array.from({ length: ASKED }, (_, index) => String(1 + Math.floor((index * teams) / ASKED)));
  const kunden = await bare.rows(asked[0] ?? "1");

  const ours: Work = {
    name: "list",
    units: ASKED,
    run: () =>
      timed(async () => {
        for (const team of asked) {
          const { personen } = await findUeberfaellige({ store, haeuser: [] }, { stichtag, team });
          if (personen.length === 0) throw new Error("a team without anybody overdue shows too little");
        }
      }),
  };
  const theirs = (name: string, query: BareQuery["rows"]): Work => ({
    name,
    units: ASKED,
    run: () =>
      timed(async () => {
        for (const team of asked) await query(team);
      }),
  });
  try {
    return {
      beside: await compare(ours, theirs("query", bare.rows), ROUNDS),
      besideText: await compare(ours, theirs("query as text", bare.text), ROUNDS),
      kunden,
    };
  } finally {
    await bare.close();
    await store.close();
  }
};

// the use-case behind `verlauf ueberfaellig --team` and the bare query in turns, in one process with both open
await runInChild(compareBoth);
