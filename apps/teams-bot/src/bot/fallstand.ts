import { isMonat, type Monat } from "@verlauf/core";
import { NichtGefunden, type Standzeile, type Ziehungsansicht } from "@verlauf/use-cases";
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
  if (found === undefined) throw new NichtGefunden();
  return found;
};

/** What was drawn for the teams that the person may see, or for one of them. */
export const readTeamfaelle = async (
  kontext: Kontext,
  { monat, team }: { readonly monat: Monat; readonly team?: string | undefined },
): Promise<readonly Teamfaelle[]> => {
  const { ziehungen } = await kontext.zugang.stichproben({ monat, ziel: { art: "teams", team } });
  const staende = await kontext.zugang.stand({ monat }).then(
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
