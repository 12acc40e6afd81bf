import type { NeueSendung } from "@verlauf/store";
import { teamAblage } from "../fallpruefung/fragebogen/ablageort.ts";
import { ablagenameOf } from "../postausgang/ablagename.ts";
import type { NachrichtVon } from "../postausgang/nachricht.ts";
import { type Empfaenger, empfaengerOf } from "./empfaenger.ts";
import type { Monatslage } from "./lage.ts";

type Teamnachricht = NachrichtVon<
  "faelle.bereit" | "faelle.mappe" | "erinnerung.vorher" | "erinnerung.danach" | "fragebogen.eingegangen"
>;
type Anfang = "dienststelle" | "monat" | "team" | "inVertretung" | "antwortenBis" | "ablage";
/** What a message says besides to which team of which month it belongs. */
type Teamsatz = { [A in Teamnachricht["art"]]: Omit<NachrichtVon<A>, Anfang> }[Teamnachricht["art"]];

/** Who is told of a team's cases today. */
export const leitungenOf = ({ organisation, dienststelle, heute }: Monatslage, team: string): readonly Empfaenger[] =>
  empfaengerOf(organisation, { rolle: "TL", dienststelle, team }, heute);

/** The same message to everybody who leads the team today. */
export const anTeamleitungen = (
  lage: Monatslage,
  team: string,
  satz: Teamsatz,
  bis: Monatslage["heute"],
): readonly NeueSendung[] =>
  leitungenOf(lage, team).flatMap(({ inVertretung, ...adressat }) =>
    lage.versand(
      adressat,
      {
        ...satz,
        dienststelle: lage.dienststelle,
        monat: lage.monat,
        team,
        inVertretung,
        antwortenBis: lage.fristen.antworten,
        ablage: ablagenameOf(teamAblage(lage.haus, team, lage.monat, undefined)),
      },
      bis,
    ),
  );
