import { type IsoDate, isGemeint, type Status } from "@verlauf/core";
import { darfIrgendwo, type Listenperson, type Ueberfaelligantwort, type Zahlenantwort } from "@verlauf/use-cases";
import { woertlich } from "../antworten/woertlich.ts";
import type { Listenabsicht } from "../conversation/absicht.ts";
import {
  type EigeneEinheiten,
  eigeneEinheiten,
  einheitenText,
  meantBereiche,
  mitOrt,
  nichtGezeigt,
} from "./einheiten.ts";
import type { Kontext } from "./kontext.ts";
import { summe, type Zaehlung } from "./zaehlung.ts";

/** How a list is asked of the gate, and what of its answer is meant. */
export interface Listenplan {
  readonly frage: {
    readonly stichtag: IsoDate;
    readonly team?: string | undefined;
    readonly status: readonly Status[];
  };
  /** "Team 412" */
  readonly wer: string;
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
  const eigene = { ...eigeneEinheiten(kontext.person), dienststellen: [] };
  return {
    frage: { stichtag, team: absicht.team, status: statusOf(absicht) },
    ...(await whose(kontext, absicht, eigene, stichtag)),
    inZeit: inZeitOf(absicht),
    isGemeint: ({ fall }) => isGemeint(absicht, fall, stichtag),
  };
};

const statusOf = (absicht: Listenabsicht): readonly Status[] => {
  if (absicht.art === "ueberfaellig") {
    return absicht.faelligBis === undefined ? ["ueberfaellig"] : ["ueberfaellig", "faellig", "im_soll"];
  }
  return absicht.zeitraum === undefined && absicht.faelligBis === undefined ? ["faellig"] : ["faellig", "im_soll"];
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
  { team, bereich }: Listenabsicht,
  eigene: EigeneEinheiten,
  stichtag: IsoDate,
): Promise<Pick<Listenplan, "wer" | "inEinheit" | "zaehlung">> => {
  if (team !== undefined) return { wer: `Team ${woertlich(team)}`, inEinheit: undefined };
  if (bereich === undefined) return { wer: einheitenText(eigene), inEinheit: undefined };
  const bereiche = meantBereiche(eigene, bereich);
  if (bereiche.length === 0) throw nichtGezeigt({ bereich }, eigene);
  const wer = einheitenText({ teams: [], bereiche, dienststellen: [] });
  // without other units of their own, the area is all that they see
  if (eigene.teams.length === 0 && bereiche.length === eigene.bereiche.length) return { wer, inEinheit: undefined };
  const antworten: Zahlenantwort[] = [];
  for (const each of bereiche) {
    antworten.push(await mitOrt({ bereich }, eigene, () => kontext.zugang.zahlen({ stichtag, ...each })));
  }
  const teams = new Set(
    antworten.flatMap((zahlen) => zahlen.teams).map(({ dienststelle, team: name }) => keyOf(dienststelle, name)),
  );
  return {
    wer,
    inEinheit: ({ fall }) => teams.has(keyOf(fall.dienststelle, fall.team)),
    zaehlung: summe(antworten.map(({ gesamt }) => gesamt)),
  };
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
  mitOrt(absicht, { ...eigeneEinheiten(kontext.person), dienststellen: [] }, () =>
    kontext.chatzugang.ueberfaellige(frage),
  );
