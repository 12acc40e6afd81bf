import type { Katalog } from "../fragenkatalog/katalog.ts";
import type { Monat } from "../monat.ts";
import type { Auswertung, Teamergebnis } from "./auswertung.ts";
import type { Beurteilung, Teamstand } from "./beurteilung.ts";
import { countedIn, ergebnisOf } from "./ergebnis.ts";
import { feldvorschlaege } from "./feldvorschlaege.ts";
import { withAnteil } from "./haeufigkeiten.ts";
import { compareNamen } from "./namensfolge.ts";
import type { Feldschwelle } from "./schwellen.ts";
import { type Monatskatalog, trendOf } from "./trend.ts";
import { uebereinstimmungen } from "./uebereinstimmung.ts";
import { umfangOf } from "./umfang.ts";
import { countUrsachen } from "./ursachen.ts";

/** What the merged result of an area or an office is made from. */
export interface Auswertungsgrundlage {
  readonly monat: Monat;
  readonly katalog: Katalog;
  /** Of this month and earlier ones, whoever judged; later months are passed over. */
  readonly beurteilungen: readonly Beurteilung[];
  /** Every team that has cases to review this month, also one that has returned nothing. */
  readonly teamstaende: readonly Teamstand[];
  /** The catalogues of earlier months; a month that isn't named was judged with the same as now. */
  readonly fruehereKataloge?: readonly Monatskatalog[];
  readonly feldschwelle?: Feldschwelle;
}

/** Merges a month's judgements (VK-42). Only the teams' own make the counts; the others show how far judges agree. */
export const werteAus = ({
  monat,
  katalog,
  beurteilungen,
  teamstaende,
  fruehereKataloge = [],
  feldschwelle,
}: Auswertungsgrundlage): Auswertung => {
  const gezaehlt = countedIn(beurteilungen, monat);
  const trend = trendOf(beurteilungen, { monat, katalog }, fruehereKataloge);
  return {
    monat,
    katalog,
    umfang: umfangOf(
      teamstaende,
      beurteilungen.filter((beurteilung) => beurteilung.monat === monat && beurteilung.durch === "team"),
    ),
    ...ergebnisOf(gezaehlt, katalog.fragen, withAnteil),
    teams: teamergebnisse(gezaehlt, katalog, teamstaende),
    trend,
    vorschlaege: feldvorschlaege(trend, feldschwelle),
    uebereinstimmung: uebereinstimmungen(beurteilungen, katalog, monat),
    ursachen: countUrsachen(gezaehlt, katalog),
    beurteilungen: gezaehlt,
  };
};

const isOf = (stand: Teamstand, { dienststelle, team }: Beurteilung): boolean =>
  stand.dienststelle === dienststelle && stand.team === team;

const teamergebnisse = (
  gezaehlt: readonly Beurteilung[],
  { fragen }: Katalog,
  teamstaende: readonly Teamstand[],
): readonly Teamergebnis[] => {
  const fremd = gezaehlt.find((beurteilung) => !teamstaende.some((stand) => isOf(stand, beurteilung)));
  // else the teams would no longer add up to the whole
  if (fremd) throw new RangeError(`no state of team ${fremd.team} of ${fremd.dienststelle}`);
  return teamstaende
    .toSorted(
      (eines, anderes) =>
        compareNamen(eines.team, anderes.team) || compareNamen(eines.dienststelle, anderes.dienststelle),
    )
    .map((stand) => ({
      stand,
      ...ergebnisOf(
        gezaehlt.filter((beurteilung) => isOf(stand, beurteilung)),
        fragen,
        // a team's ten are an occasion to talk: no share, however many there are
        (haeufigkeiten) => haeufigkeiten,
      ),
    }));
};
