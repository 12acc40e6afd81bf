import { type IsoDate, type Monat, type Teamstand, teamstandText } from "@verlauf/core";
import type { Deps } from "../../deps.ts";
import { hausFinder, readOrganisation } from "../pruefhaus.ts";
import { requireTeamziehungen } from "../stichprobe/find-stichproben.ts";
import type { Teamfilter } from "../stichprobe/ziehungsauftrag.ts";
import { teamstandOf } from "./teamstaende.ts";

export interface Standfrage {
  readonly monat: Monat;
  readonly dienststelle?: string | undefined;
  readonly bereich?: string | undefined;
  readonly nur?: Teamfilter;
  readonly heute: IsoDate;
}

export type Zustand = "vollstaendig" | "teilweise" | "verspaetet" | "ausstehend" | "fehlt";

export interface Standzeile {
  readonly stand: Teamstand;
  readonly zustand: Zustand;
}

export interface Monatsstand {
  /** By office and team. */
  readonly zeilen: readonly Standzeile[];
  /** What an area manager is told. */
  readonly satz: string;
}

const zustandOf = ({ zurueckAm, frist, offen }: Teamstand, heute: IsoDate): Zustand => {
  if (zurueckAm === null) return frist !== null && heute > frist ? "fehlt" : "ausstehend";
  if (frist !== null && zurueckAm > frist) return "verspaetet";
  return offen.length === 0 ? "vollstaendig" : "teilweise";
};

/** Who has returned what: states of the procedure for each team, kept for no longer than the month is asked about. */
export const monatsstand = async (deps: Deps, frage: Standfrage): Promise<Monatsstand> => {
  const { monat, dienststelle, bereich, nur, heute } = frage;
  const ziehungen = await requireTeamziehungen(deps, { monat, dienststelle, nur });
  const organisation = await readOrganisation(deps);
  const rueckgaben = await deps.store.rueckgaben({ ebene: "team", zeitraum: monat });
  const hausOf = hausFinder(deps.haeuser, organisation);
  const zeilen = ziehungen.flatMap((ziehung): readonly Standzeile[] => {
    const haus = hausOf(ziehung.dienststelle);
    if (bereich !== undefined && haus.bereichOf(ziehung.einheit) !== bereich) return [];
    const rueckgabe = rueckgaben.find(
      (satz) => satz.dienststelle === ziehung.dienststelle && satz.einheit === ziehung.einheit,
    );
    const stand = teamstandOf(ziehung, rueckgabe, haus, heute);
    return [{ stand, zustand: zustandOf(stand, heute) }];
  });
  return {
    zeilen,
    satz: teamstandText(
      zeilen.map(({ stand }) => stand),
      heute,
    ),
  };
};
