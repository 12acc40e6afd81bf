import { isStehend, kurzreferenz, type Teamstand, type Ziehung } from "@verlauf/core";
import type { Rueckgabesatz } from "@verlauf/store";
import { antwortfrist } from "../fragebogen/fristen-of.ts";
import type { Pruefhaus } from "../pruefhaus.ts";

/** How far a team has come: what was drawn against what has come back. */
export const teamstandOf = (
  ziehung: Ziehung,
  rueckgabe: Rueckgabesatz | undefined,
  haus: Pruefhaus,
  heute: Teamstand["zurueckAm"],
): Teamstand => {
  const { dienststelle, einheit: team, zeitraum, protokoll } = ziehung;
  const standing = protokoll.faelle.filter(isStehend);
  const done = new Set(
    (rueckgabe?.faelle ?? []).filter(({ vollstaendig }) => vollstaendig).map(({ referenz }) => referenz),
  );
  const offen = standing.filter(({ referenz }) => !done.has(referenz));
  return {
    dienststelle,
    bereich: haus.bereichOf(team),
    team,
    soll: standing.length,
    vollstaendig: standing.length - offen.length,
    offen: offen.map(({ referenz }) => kurzreferenz(referenz, dienststelle).slice(-2)),
    ersetzt: protokoll.faelle.length - standing.length,
    zurueckAm: rueckgabe?.erstmals ?? null,
    zuletztAm: rueckgabe?.am ?? null,
    frist: antwortfrist(zeitraum, haus),
    inVertretung: rueckgabe?.inVertretung ?? (heute !== null && haus.vertretungOf(team, heute) !== null),
    zuKlaeren: rueckgabe?.zuKlaeren ?? 0,
  };
};
