import type { IsoDate } from "../calendar.ts";
import type { Umfang } from "./auswertung.ts";
import type { Beurteilung, Teamstand } from "./beurteilung.ts";

/**
 * How much was reviewed: first teams (returned, returned after the due date, by a substitute), then cases. States of
 * the procedure, never an achievement (VK-30).
 */
export const umfangOf = (teamstaende: readonly Teamstand[], beurteilungen: readonly Beurteilung[]): Umfang => {
  const countTeams = (which: (stand: Teamstand) => boolean): number => teamstaende.filter(which).length;
  const countFaelle = (which: (beurteilung: Beurteilung) => boolean): number => beurteilungen.filter(which).length;
  const total = (numberOf: (stand: Teamstand) => number): number =>
    teamstaende.reduce((summe, stand) => summe + numberOf(stand), 0);
  return {
    teams: teamstaende.length,
    zurueck: countTeams(isZurueck),
    verspaetet: countTeams(isVerspaetet),
    inVertretung: countTeams(({ inVertretung }) => inVertretung),
    soll: total(({ soll }) => soll),
    beurteilt: countFaelle((beurteilung) => beurteilung.nichtBewertet || isBegonnen(beurteilung)),
    vollstaendig: total(({ vollstaendig }) => vollstaendig),
    ersetzt: total(({ ersetzt }) => ersetzt),
    verlaengert: countFaelle(({ gesamt }) => gesamt.verlaengertBis !== null),
    nichtBewertet: countFaelle(({ nichtBewertet }) => nichtBewertet),
  };
};

/** The state of a team that has returned something. */
export type ZurueckgegebenerStand = Teamstand & { readonly zurueckAm: IsoDate };

export const isZurueck = (stand: Teamstand): stand is ZurueckgegebenerStand => stand.zurueckAm !== null;

export const isVerspaetet = ({ zurueckAm, frist }: Teamstand): boolean =>
  zurueckAm !== null && frist !== null && zurueckAm > frist;

const isBegonnen = ({ antworten, gesamt }: Beurteilung): boolean =>
  gesamt.gesamturteil !== null || antworten.some(({ antwort }) => antwort !== null);
