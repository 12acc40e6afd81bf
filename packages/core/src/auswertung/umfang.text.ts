import type { IsoDate } from "../calendar.ts";
import { anzahl, aufzaehlung, datum } from "../sprache.ts";
import type { Teamstand } from "./beurteilung.ts";
import { compareNamen } from "./namensfolge.ts";
import { isVerspaetet, isZurueck } from "./umfang.ts";

/**
 * Who has returned what, as a person in charge is told it: what is there, what is missing, and of absent leads whether
 * somebody stands in. A file that wasn't found is no reproach: it may lie where nobody looked yet.
 */
export const teamstandText = (
  teamstaende: readonly Teamstand[],
  am: IsoDate,
  ohneVertretung: readonly string[] = [],
): string => {
  const staende = teamstaende.toSorted((eines, anderes) => compareNamen(eines.team, anderes.team));
  const zurueck = staende.filter(isZurueck);
  const fehlend = staende.filter((stand) => !isZurueck(stand));
  const offen = zurueck.filter((stand) => stand.offen.length > 0);
  const verspaetet = zurueck.filter(isVerspaetet);
  const zuKlaeren = zurueck.filter((stand) => stand.zuKlaeren > 0);
  return [
    liegenVor(zurueck.length, staende.length, am),
    ...sentence(
      fehlend,
      ({ team }) => `Team ${team}${ohneVertretung.includes(team) ? " (keine Vertretung hinterlegt)" : ""}`,
      (teams, n) => `Es ${n === 1 ? "fehlt" : "fehlen"} ${teams}.`,
    ),
    ...sentence(
      offen,
      ({ team, offen: faelle }) => `Team ${team} (${fallText(faelle)})`,
      (teams) => `Noch nicht vollständig: ${teams}.`,
    ),
    ...sentence(
      zuKlaeren,
      ({ team, zuKlaeren: zahl }) => `Team ${team} (${anzahl(zahl, "Angabe", "Angaben")})`,
      (teams) => `Zu klären: ${teams}.`,
    ),
    ...sentence(
      verspaetet,
      ({ team, zurueckAm }) => `Team ${team} (${tag(zurueckAm)})`,
      (teams) => `Nach dem Termin eingegangen: ${teams}.`,
    ),
  ].join(" ");
};

/** One team's state: "9 von 10 Fällen vollständig, offen: 07; eingegangen am 13.11.2026." */
export const teamzeile = (stand: Teamstand): string => {
  const { soll, vollstaendig, offen, zurueckAm, frist, inVertretung } = stand;
  if (zurueckAm === null)
    return `Im Ablageordner noch nicht verzeichnet${frist === null ? "" : `, Termin ${datum(frist)}`}.`;
  const teile = [
    `${vollstaendig} von ${anzahl(soll, "Fall", "Fällen")} vollständig${offen.length === 0 ? "" : `, offen: ${aufzaehlung(offen, "und")}`}`,
    `eingegangen am ${datum(zurueckAm)}${isVerspaetet(stand) ? " (nach dem Termin)" : ""}`,
    ...(inVertretung ? ["in Vertretung"] : []),
  ];
  return `${teile.join("; ")}.`;
};

const liegenVor = (zurueck: number, alle: number, am: IsoDate): string =>
  alle === 1
    ? `Zum ${tag(am)} ${zurueck === 1 ? "liegt die Arbeitsmappe" : "liegt die Arbeitsmappe noch nicht"} vor.`
    : `Zum ${tag(am)} ${zurueck === 1 ? "liegt" : "liegen"} ${zurueck} von ${alle} Arbeitsmappen vor.`;

const sentence = <S extends Teamstand>(
  staende: readonly S[],
  teamOf: (stand: S) => string,
  say: (teams: string, zahl: number) => string,
): readonly string[] => (staende.length === 0 ? [] : [say(aufzaehlung(staende.map(teamOf), "und"), staende.length)]);

const fallText = (faelle: readonly string[]): string =>
  `${faelle.length === 1 ? "Fall" : "Fälle"} ${aufzaehlung(faelle, "und")}`;

/** 20.11. */
const tag = (day: IsoDate): string => datum(day).slice(0, 6);
