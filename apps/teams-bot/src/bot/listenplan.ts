import { type IsoDate, isGemeint, type Status } from "@verlauf/core";
import { darfIrgendwo, type Listenperson, type Ueberfaelligantwort, type Zahlenantwort } from "@verlauf/use-cases";
import type { Listenabsicht } from "../conversation/absicht.ts";
import {
  type EigeneEinheiten,
  hatEinheiten,
  inDienststelle,
  listbareEinheiten,
  meantBereiche,
  mitOrt,
  nichtGezeigt,
} from "./einheiten.ts";
import { bereichsname, einheitenname, teamname } from "./einheitsname.ts";
import type { Kontext } from "./kontext.ts";
import { requireStichtag } from "./stichtag.ts";
import { beginntVorher } from "./vergangenes.ts";
import { summe, type Zaehlung } from "./zaehlung.ts";

/** How a list is asked of the gate, and what of its answer is meant. */
export interface Listenplan {
  readonly frage: {
    readonly stichtag: IsoDate;
    readonly dienststelle?: string | undefined;
    readonly team?: string | undefined;
    readonly status: readonly Status[];
  };
  /** "Team 412" */
  readonly wer: string;
  /** "in Team 412" */
  readonly worin: string;
  /** Of the unit that is meant; undefined where the gate's own bounds say it. */
  readonly inEinheit: ((person: Listenperson) => boolean) | undefined;
  /** Of the unit's persons by status; undefined where the gate's answer counts them. */
  readonly zaehlung?: Zaehlung | undefined;
  /** Overdue, or due in the time that is meant. */
  readonly inZeit: (person: Listenperson) => boolean;
  /** Of the profiles and the age that are meant. */
  readonly isGemeint: (person: Listenperson) => boolean;
}

export const darfListen = ({ person }: Pick<Kontext, "person">): boolean => darfIrgendwo(person, "personen.lesen");

export const planOf = async (kontext: Kontext, absicht: Listenabsicht): Promise<Listenplan> => {
  const stichtag = (absicht.art === "ueberfaellig" ? absicht.stichtag : undefined) ?? kontext.heute;
  requireStichtag(stichtag, kontext.heute);
  const { team, dienststelle } = absicht;
  return {
    frage: { stichtag, dienststelle, team, status: statusOf(absicht, kontext.heute) },
    ...(await whose(kontext, absicht, stichtag)),
    inZeit: inZeitOf(absicht),
    isGemeint: ({ fall }) => isGemeint(absicht, fall, stichtag),
  };
};

const statusOf = (absicht: Listenabsicht, heute: IsoDate): readonly Status[] => {
  if (absicht.art === "ueberfaellig") {
    return absicht.faelligBis === undefined ? ["ueberfaellig"] : ["ueberfaellig", "faellig", "im_soll"];
  }
  if (absicht.zeitraum === undefined && absicht.faelligBis === undefined) return ["faellig"];
  // who was due on a day that is over is overdue today
  return beginntVorher(absicht, heute) ? ["ueberfaellig", "faellig", "im_soll"] : ["faellig", "im_soll"];
};

const inZeitOf = (absicht: Listenabsicht): ((person: Listenperson) => boolean) => {
  const { faelligBis } = absicht;
  const zeitraum = absicht.art === "faellig" ? absicht.zeitraum : undefined;
  return ({ eintrag: { faelligAm } }) =>
    (faelligBis === undefined || (faelligAm !== null && faelligAm <= faelligBis)) &&
    (zeitraum === undefined || (faelligAm !== null && zeitraum.von <= faelligAm && faelligAm <= zeitraum.bis));
};

const whose = async (
  kontext: Kontext,
  absicht: Listenabsicht,
  stichtag: IsoDate,
): Promise<Pick<Listenplan, "wer" | "worin" | "inEinheit" | "zaehlung">> => {
  const { team, bereich, dienststelle } = absicht;
  if (team !== undefined) return { ...teamname(team, dienststelle), inEinheit: undefined };
  const alle = listbareEinheiten(kontext.person);
  const eigene = inDienststelle(alle, dienststelle);
  if (!hatEinheiten(eigene)) throw nichtGezeigt(absicht, alle);
  if (bereich === undefined) return { ...einheitenname(eigene), inEinheit: undefined };
  const bereiche = meantBereiche(eigene, bereich);
  if (bereiche.length === 0) throw nichtGezeigt(absicht, alle);
  const name = nameOf(bereiche, dienststelle);
  // without other units of their own, the area is all that they see
  if (eigene.teams.length === 0 && bereiche.length === eigene.bereiche.length) return { ...name, inEinheit: undefined };
  const antworten: Zahlenantwort[] = [];
  for (const each of bereiche) {
    antworten.push(await mitOrt(absicht, alle, () => kontext.zugang.zahlen({ stichtag, ...each })));
  }
  const teams = new Set(antworten.flatMap((zahlen) => zahlen.teams).map((each) => keyOf(each.dienststelle, each.team)));
  return {
    ...name,
    inEinheit: ({ fall }) => teams.has(keyOf(fall.dienststelle, fall.team)),
    zaehlung: summe(antworten.map(({ gesamt }) => gesamt)),
  };
};

const nameOf = (bereiche: EigeneEinheiten["bereiche"], dienststelle: string | undefined) => {
  const [only, ...others] = bereiche;
  return only !== undefined && others.length === 0
    ? bereichsname(only.bereich, dienststelle)
    : einheitenname({ teams: [], bereiche, dienststellen: [] });
};

const keyOf = (dienststelle: string, team: string): string => JSON.stringify([dienststelle, team]);

export type Listenantwort = Ueberfaelligantwort & {
  readonly referenzOf: (kundennummer: string, team: string) => string;
};

/** Asks the gate; of a unit that isn't the person's own the sentence says which are. */
export const readListe = (
  kontext: Kontext,
  absicht: Listenabsicht,
  { frage }: Pick<Listenplan, "frage">,
): Promise<Listenantwort> =>
  mitOrt(absicht, listbareEinheiten(kontext.person), () => kontext.chatzugang.ueberfaellige(frage));
