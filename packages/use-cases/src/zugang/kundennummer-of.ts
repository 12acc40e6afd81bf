import { isTeamebene } from "@verlauf/core";
import type { Personenkreis } from "@verlauf/store";
import type { Deps } from "../deps.ts";
import { findFall } from "../fallpruefung/stichprobe/ersetze-fall.ts";
import { type Grundlage, streckenOf } from "../kontaktdichte/frage.ts";
import { personenreferenzen, teamOfReferenz } from "../personenreferenz.ts";
import { darf } from "../rechte/darf.ts";
import { teamgegenstand } from "../rechte/teamgegenstand.ts";
import type { Pforte } from "./pforte.ts";

interface Referenzfrage {
  readonly referenz: string;
  readonly nur: readonly Personenkreis[] | undefined;
  readonly hausschluessel: Uint8Array;
}

/** Whose reference somebody gives: a person's own, or a drawn case's for those who may know the numbers of its draw. */
export const kundennummerOf = async (
  pforte: Pforte,
  data: Deps,
  grundlage: Grundlage,
  frage: Referenzfrage,
): Promise<string | undefined> => {
  const team = teamOfReferenz(frage.referenz);
  return team === undefined ? ofDrawnCase(pforte, frage) : ofPerson(data, grundlage, team, frage);
};

// a reference can't be turned back: the team's customers are gone through until one has it
const ofPerson = async (
  { store }: Deps,
  grundlage: Grundlage,
  team: string,
  { referenz, nur, hausschluessel }: Referenzfrage,
): Promise<string | undefined> => {
  const wanted = referenz.trim().toUpperCase();
  const referenzOf = personenreferenzen(hausschluessel);
  let found: string | undefined;
  for (const { lieferung } of streckenOf(grundlage, { team, nur })) {
    for await (const faelle of store.faelle({ lieferungen: [lieferung], team, mitBg: false })) {
      found ??= faelle.find((fall) => referenzOf(fall).toUpperCase() === wanted)?.kundennummer;
    }
  }
  return found;
};

const ofDrawnCase = async ({ sicht, akteur, eintraege }: Pforte, { referenz }: Referenzfrage) => {
  const known = await eintraege();
  const { ziehung, referenz: full } = await findFall(await sicht(), referenz, {
    nur: ({ ebene, dienststelle, einheit }) =>
      isTeamebene(ebene) && darf(akteur, "stichprobe.nummern", teamgegenstand(known, dienststelle, einheit)),
  });
  return ziehung.protokoll.faelle.find((fall) => fall.referenz === full)?.kundennummer;
};
