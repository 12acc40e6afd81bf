import { isMonat, type Monat, monatText, Refusal } from "@verlauf/core";
import { NichtGefunden, type Standzeile, type Ziehungsansicht } from "@verlauf/use-cases";
import {
  type EigeneEinheiten,
  eigeneEinheiten,
  hatEinheiten,
  inDienststelle,
  isBenannt,
  nichtGezeigt,
  type Ort,
} from "./einheiten.ts";
import { einheitenname, teamname } from "./einheitsname.ts";
import type { Kontext } from "./kontext.ts";

/** The cases of one team as far as the person may see them. */
export interface Teamfaelle {
  readonly monat: Monat;
  readonly dienststelle: string;
  readonly team: string;
  readonly faelle: readonly Fallzeile[];
  /** Undefined where the state isn't for this person. */
  readonly stand: Standzeile | undefined;
}

export interface Fallzeile {
  /** "03" */
  readonly nummer: string;
  readonly referenz: string;
  /** Null below the level that has numbers, and for those who may not see them. */
  readonly kundennummer: string | null;
  readonly ersetztDurch: string | null;
  readonly grund: string | null;
  readonly zustand: "offen" | "vollständig" | "ersetzt";
}

/** The month that is meant, else the latest of which anything is drawn. */
export const monatFor = async (kontext: Kontext, monat: Monat | undefined): Promise<Monat> => {
  const found = monat ?? (await kontext.chatzugang.letzterMonat());
  if (found === undefined) throw new Refusal(`${fuerWen(eigeneEinheiten(kontext.person))} ist bisher nichts gezogen.`);
  return found;
};

const fuerWen = (eigene: EigeneEinheiten): string =>
  `Für ${hatEinheiten(eigene) ? einheitenname(eigene).fuerWen : "Sie"}`;

/** Nothing is drawn for the person's own units: so much they may know, and it says nothing of others. */
export const nichtsGezogen = (monat: Monat, eigene: EigeneEinheiten): string =>
  hatEinheiten(eigene)
    ? `Für den Datenstand ${monatText(monat)} ist für ${einheitenname(eigene).fuerWen} nichts gezogen.`
    : `Für den Datenstand ${monatText(monat)} ist nichts gezogen.`;

/** What isn't found of a month: nothing is drawn in it for the person at all, or not for the unit that was named. */
export const mitMonat = async <T>(
  kontext: Kontext,
  { monat, ...ort }: Ort & { readonly monat: Monat },
  work: () => Promise<T>,
): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof NichtGefunden ? await absageOf(kontext, monat, ort) : error;
  }
};

const absageOf = async (kontext: Kontext, monat: Monat, ort: Ort): Promise<Refusal> => {
  const eigene = eigeneEinheiten(kontext.person);
  const named = inDienststelle(eigene, ort.dienststelle).teams.find(({ team }) => team === ort.team?.trim());
  if (named !== undefined) {
    const { fuerWen: wen } = teamname(named.team, ort.dienststelle);
    return new Refusal(`Für den Datenstand ${monatText(monat)} ist für ${wen} nichts gezogen.`);
  }
  const isOther = isBenannt(ort) && (await isGezogen(kontext, monat));
  return isOther ? nichtGezeigt(ort, eigene) : new Refusal(nichtsGezogen(monat, eigene));
};

const isGezogen = async ({ zugang }: Kontext, monat: Monat): Promise<boolean> => {
  try {
    const { ziehungen } = await zugang.stichproben({ monat, ziel: { art: "teams" } });
    return ziehungen.length > 0;
  } catch (error) {
    if (error instanceof NichtGefunden) return false;
    throw error;
  }
};

/** What was drawn for the teams that the person may see, or for one of them. */
export const readTeamfaelle = async (
  kontext: Kontext,
  {
    monat,
    team,
    dienststelle,
  }: { readonly monat: Monat; readonly team?: string | undefined; readonly dienststelle?: string | undefined },
): Promise<readonly Teamfaelle[]> => {
  const { ziehungen } = await kontext.zugang.stichproben({ monat, ziel: { art: "teams", team, dienststelle } });
  const staende = await kontext.zugang.stand({ monat, dienststelle }).then(
    ({ zeilen }) => zeilen,
    (error: unknown) => {
      if (error instanceof NichtGefunden) return [];
      throw error;
    },
  );
  return ziehungen
    .filter(({ ebene }) => ebene === "team")
    .map((ziehung) => {
      const stand = staende.find(
        (zeile) => zeile.stand.dienststelle === ziehung.dienststelle && zeile.stand.team === ziehung.einheit,
      );
      return {
        monat: isMonat(ziehung.zeitraum) ? ziehung.zeitraum : monat,
        dienststelle: ziehung.dienststelle,
        team: ziehung.einheit,
        faelle: faelleOf(kontext, ziehung, stand),
        stand,
      };
    });
};

const faelleOf = (
  { zeigtNummern }: Kontext,
  { protokoll }: Ziehungsansicht,
  zeile: Standzeile | undefined,
): readonly Fallzeile[] =>
  protokoll.faelle.map((fall) => {
    const { referenz, ersetztDurch, grund } = fall;
    const nummer = referenz.slice(referenz.lastIndexOf("-") + 1);
    const isOffen = zeile === undefined || zeile.stand.zurueckAm === null || zeile.stand.offen.includes(nummer);
    return {
      nummer,
      referenz,
      kundennummer: zeigtNummern && "kundennummer" in fall ? String(fall.kundennummer) : null,
      ersetztDurch,
      grund,
      zustand: grund !== null ? "ersetzt" : isOffen ? "offen" : "vollständig",
    };
  });
