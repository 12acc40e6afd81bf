import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { checkEintrag } from "./check-eintrag.ts";
import { PSEUDONYM_VERGEBEN, siegelsumme, textOf } from "./kette.ts";
import type { Identitaet, Protokolleintrag } from "./protokoll.ts";

/** Appends a block; the database numbers it, chains it and takes its sum, so that it costs one round trip. */
export const anhaengen = async (
  db: Kysely<Tables>,
  eintraege: readonly Protokolleintrag[],
  identitaeten: readonly Identitaet[] = [],
): Promise<void> => {
  const last = eintraege.at(-1);
  if (last === undefined) return;
  for (const eintrag of eintraege) checkEintrag(eintrag);
  const all = [...identitaeten.map((identitaet) => bindungOf(identitaet, last.minute)), ...eintraege];
  const sealed = JSON.stringify(identitaeten.map(({ pseudonym, siegel }) => ({ pseudonym, siegel })));
  await sql`select protokoll_anhaengen(${textOf(all)}, ${sealed})`.execute(db);
};

/** Without it somebody could put another person behind a pseudonym afterwards, and the chain would still fit. */
const bindungOf = ({ pseudonym, siegel }: Identitaet, minute: string): Protokolleintrag => ({
  art: "sicherheit",
  handlung: PSEUDONYM_VERGEBEN,
  wer: pseudonym,
  rolle: null,
  einheit: null,
  gegenstand: siegelsumme(siegel),
  minute,
});
