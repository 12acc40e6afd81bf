import { PROFILLAGEN, type Profillage } from "@verlauf/core";
import type { Auswahl } from "../absicht.ts";
import type { Lesung } from "../lesung.ts";
import type { Profilwahl } from "../zusaetze/profillagen.ts";
import { hat } from "./erkennung.ts";

type OderSatz<T> = T | { readonly satz: string };

/** The one team that is named. */
export const teamOf = ({ teams }: Lesung): OderSatz<{ readonly team?: string }> => {
  const [team, other] = teams;
  if (other !== undefined) return { satz: "Bitte nur ein Team auf einmal nennen, zum Beispiel „Team 412“." };
  return team === undefined ? {} : { team };
};

/** Which persons a list is narrowed to. */
export const auswahlOf = (
  lesung: Lesung,
  basis: readonly Profillage[] = PROFILLAGEN,
): OderSatz<Omit<Auswahl, "faelligBis">> => {
  const team = teamOf(lesung);
  if ("satz" in team) return team;
  if (lesung.alter === "ohneUnter25" || (lesung.alter === "ab25" && !hat(lesung, "auch", "alle"))) {
    return { satz: "Personen ab 25 kann ich nicht für sich allein zeigen, nur die unter 25 („nur U25“)." };
  }
  const profillage = profillagenOf(lesung.profile, basis);
  return {
    ...team,
    ...(lesung.bereich === undefined || team.team !== undefined ? {} : { bereich: lesung.bereich }),
    ...(profillage.length === 0 || profillage.length === PROFILLAGEN.length ? {} : { profillage }),
    ...(lesung.alter === "unter25" ? { unter25: true as const } : {}),
  };
};

/** Those named, without those left out; what is left out alone leaves the rest of `basis`. */
const profillagenOf = (wahl: readonly Profilwahl[], basis: readonly Profillage[]): readonly Profillage[] => {
  const named = wahl.filter(({ ohne }) => !ohne).flatMap(({ codes }) => codes);
  const left = wahl.filter(({ ohne }) => ohne).flatMap(({ codes }) => codes);
  if (named.length === 0 && left.length === 0) return [];
  const from = named.length === 0 ? basis : named;
  return PROFILLAGEN.filter((code) => from.includes(code) && !left.includes(code));
};
