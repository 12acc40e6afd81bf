import { type Beurteilung, isStehend, type Monat, type Ziehung } from "@verlauf/core";
import type { Rueckgabesatz } from "@verlauf/store";

/** Whose case a reference is. */
export interface Fallherkunft {
  readonly dienststelle: string;
  readonly bereich: string | null;
  readonly team: string;
}

/** The cases that are to be reviewed, by their references: replaced ones aren't among them. */
export const herkunftOf = (
  ziehungen: readonly Ziehung[],
  bereichOf: (dienststelle: string, team: string) => string | null,
): ReadonlyMap<string, Fallherkunft> =>
  new Map(
    ziehungen.flatMap(({ dienststelle, einheit: team, protokoll }) =>
      protokoll.faelle
        .filter(isStehend)
        .map(({ referenz }) => [referenz, { dienststelle, bereich: bereichOf(dienststelle, team), team }] as const),
    ),
  );

/** What a return says of the cases that count, whoever judged; calibration cases belong to the month that is asked about. */
export const beurteilungenOf = (
  satz: Rueckgabesatz,
  herkunft: ReadonlyMap<string, Fallherkunft>,
  monat: Monat,
): readonly Beurteilung[] =>
  satz.faelle.flatMap((fall) => {
    const { referenz, rechtskreis, vollstaendig, nichtBewertet, antworten, gesamt, fall: nr } = fall;
    const its = herkunft.get(referenz);
    if (its === undefined) return [];
    return [
      {
        fall: nr,
        antworten,
        gesamt,
        monat,
        ...its,
        referenz,
        durch: satz.ebene,
        beurteilendesTeam: satz.ebene === "kalibrierung" ? satz.einheit : its.team,
        rechtskreis,
        inVertretung: satz.inVertretung,
        vollstaendig,
        nichtBewertet,
      },
    ];
  });
