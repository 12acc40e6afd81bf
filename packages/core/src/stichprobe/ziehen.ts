import type { IsoDate } from "../calendar.ts";
import { letzterTag, type Monat, type Quartal } from "../monat.ts";
import { fallreferenz, kalibrierungsreferenz } from "./fallreferenz.ts";
import { type Rahmenfrage, stichprobenrahmen } from "./rahmen.ts";
import { kalibrierungsseed, parseBasisSeed, teamseed } from "./seed.ts";
import { rueckschauText, wenigerText } from "./stichprobe.text.ts";
import { zieheStichprobe } from "./ticket.ts";
import type { Pruefregel, Rahmen, Rahmenperson, Sha256, Ziehung, Ziehungsprotokoll } from "./ziehung.ts";

/** Under which rule and seed is drawn, when and by whom. */
export interface Ziehungsanlass {
  readonly regel: Pruefregel;
  readonly basisSeed: string;
  readonly gezogen: { readonly am: IsoDate; readonly von: string };
}

export interface Teamauftrag extends Ziehungsanlass, Omit<Rahmenfrage, "regel"> {
  readonly dienststelle: string;
  readonly team: string;
  readonly personen: readonly Rahmenperson[];
}

/** A team's draw: its frame, the cases in the order of their tickets, and what is to be said about it. */
export const zieheTeam = (auftrag: Teamauftrag, sha256: Sha256): Ziehung => {
  const { monat, dienststelle, team, regel } = auftrag;
  const rahmen = stichprobenrahmen(auftrag.personen, auftrag, sha256);
  const protokoll = protokollOf(
    {
      zeitraum: monat,
      dienststelle,
      team,
      datenstand: letzterTag(monat),
      seed: teamseed(parseBasisSeed(auftrag.basisSeed), monat, dienststelle, team),
      rahmen,
      anzahl: regel.faelle,
      referenzOf: (_, nr) => fallreferenz(monat, dienststelle, team, nr),
    },
    auftrag,
    sha256,
  );
  return ziehungOf("team", protokoll, rahmenhinweise(rahmen, regel.faelle, auftrag.rueckschauMonate));
};

/** How many cases all leads of an area judge in a quarter (VA-14). */
export const KALIBRIERFAELLE = 2;

export interface Kalibrierungsauftrag extends Ziehungsanlass, Omit<Rahmenfrage, "regel"> {
  readonly quartal: Quartal;
  readonly dienststelle: string;
  readonly bereich: string;
  /** Of all teams of the area, on the last day of `monat`. */
  readonly personen: readonly Rahmenperson[];
}

/** The calibration cases of an area's quarter. */
export const zieheKalibrierung = (auftrag: Kalibrierungsauftrag, sha256: Sha256): Ziehung => {
  const { quartal, dienststelle, bereich, monat } = auftrag;
  const regel = { id: auftrag.regel.id, faelle: KALIBRIERFAELLE };
  const rahmen = stichprobenrahmen(auftrag.personen, { ...auftrag, regel, mitMonat: true }, sha256);
  const protokoll = protokollOf(
    {
      zeitraum: quartal,
      dienststelle,
      team: bereich,
      datenstand: letzterTag(monat),
      seed: kalibrierungsseed(parseBasisSeed(auftrag.basisSeed), quartal, bereich),
      rahmen,
      anzahl: KALIBRIERFAELLE,
      referenzOf: (_, nr) => kalibrierungsreferenz(quartal, dienststelle, bereich, nr),
    },
    auftrag,
    sha256,
  );
  return ziehungOf("kalibrierung", protokoll, rahmenhinweise(rahmen, KALIBRIERFAELLE, auftrag.rueckschauMonate));
};

const rahmenhinweise = (rahmen: Rahmen, anzahl: number, rueckschau: number): readonly string[] => [
  ...(rahmen.rueckschauMonate < rueckschau ? [rueckschauText(rueckschau, rahmen.rueckschauMonate)] : []),
  ...(rahmen.anzahl < anzahl ? [wenigerText(rahmen.anzahl, anzahl)] : []),
];

export interface Losliste {
  readonly zeitraum: Monat | Quartal;
  readonly dienststelle: string;
  readonly team: string;
  readonly datenstand: IsoDate;
  readonly seed: string;
  readonly rahmen: Rahmen;
  readonly anzahl: number;
  /** What the n-th drawn case is called, counted from 1. */
  readonly referenzOf: (kundennummer: string, nr: number) => string;
}

/** The record of a draw, whoever draws. */
export const protokollOf = (los: Losliste, anlass: Ziehungsanlass, sha256: Sha256): Ziehungsprotokoll => {
  const { id, quelle, ab, bis } = anlass.regel;
  return {
    monat: los.zeitraum,
    dienststelle: los.dienststelle.trim(),
    team: los.team.trim(),
    datenstand: los.datenstand,
    regel: { id, quelle, ab, bis },
    basisSeed: parseBasisSeed(anlass.basisSeed),
    seed: los.seed,
    rahmen: los.rahmen,
    faelle: zieheStichprobe(los.rahmen.ids, los.seed, los.anzahl, sha256).map(({ kundennummer, ticket }, index) => ({
      referenz: los.referenzOf(kundennummer, index + 1),
      kundennummer,
      ticket,
      ersetztDurch: null,
      grund: null,
    })),
    gezogen: anlass.gezogen,
  };
};

/** The record as the store keeps it. */
export const ziehungOf = (
  ebene: Ziehung["ebene"],
  protokoll: Ziehungsprotokoll,
  hinweise: readonly string[],
): Ziehung => ({
  ebene,
  dienststelle: protokoll.dienststelle,
  einheit: protokoll.team,
  zeitraum: protokoll.monat,
  hinweise,
  protokoll,
});
