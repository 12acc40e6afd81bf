import {
  type Ausnahme,
  addMonthsToDay,
  type DayNumber,
  dayNumber,
  type IsoDate,
  isoDate,
  type Kunde,
  type Profillage,
  type Rechtskreis,
  Z_GRUENDE,
} from "@verlauf/core";
import { createAusnahmen } from "./ausnahmen.ts";
import { type Betreuung, createBetreuung } from "./betreuung.ts";
import { type Beispielbedarf, type Beispielstrategie, createFoerderung } from "./foerderung.ts";
import { type Beispielteam, DIENSTSTELLE } from "./haus.ts";
import { type Beispielkontakt, createKontakte } from "./kontakte.ts";
import { JUGEND_RHYTHMUS, lageOf, merkmaleOf } from "./lage.ts";
import * as worte from "./vokabular.ts";
import type { Zufall } from "./zufall.ts";

/** Since this day no Profillage is kept under SGB II. */
const PROFILLAGE_ENTFALLEN = "2016-12-20";

export interface Beispielperson {
  readonly kunde: Kunde;
  readonly kontakte: readonly Beispielkontakt[];
  readonly handlungsbedarfe: readonly Beispielbedarf[];
  readonly strategien: readonly Beispielstrategie[];
  readonly ausnahmen: readonly Ausnahme[];
}

/** Where a person belongs, known before the person is made. */
export interface Platz {
  readonly kundennummer: string;
  readonly rechtskreis: Rechtskreis;
  readonly team: Beispielteam;
  readonly bgNummer: string | null;
}

const dayOrNull = (day: DayNumber | null): IsoDate | null => (day === null ? null : isoDate(day));
const wordOrNull = (word: string): string | null => (word === "" ? null : word);

const merkmale = (zufall: Zufall) => {
  const geschlecht = zufall.weighted<string>(worte.GESCHLECHTER);
  return {
    geschlecht,
    staatsangehoerigkeitsgruppe: zufall.weighted<string>(worte.STAATSANGEHOERIGKEITEN),
    schulabschluss: wordOrNull(zufall.weighted<string>(worte.SCHULABSCHLUESSE)),
    berufsabschluss: wordOrNull(zufall.weighted<string>(worte.BERUFSABSCHLUESSE)),
    schwerbehinderung: zufall.chance(0.06),
    alleinerziehend: zufall.chance(geschlecht === "weiblich" ? 0.24 : 0.02),
    kundenstatus: zufall.weighted<string>(worte.KUNDENSTATUS),
  };
};

const zieloptionOf = (lage: Profillage, jung: boolean, zufall: Zufall): string | null => {
  if (lage === "Z" || lage === "N") return null;
  if (lage === "I") return worte.ZIEL_INTEGRIERT;
  if (jung && zufall.chance(0.5)) return zufall.oneOf(worte.ZIELE_AUSBILDUNG);
  return zufall.oneOf(lage === "S" || lage === "U" ? worte.ZIELE_KOMPLEX : worte.ZIELE_ARBEIT);
};

const plan = (lage: Profillage, betreuung: Betreuung, gespraeche: readonly DayNumber[], zufall: Zufall) => {
  const [first, last] = [gespraeche[0] ?? null, gespraeche.at(-1) ?? null];
  const zieloption = first === null || zufall.chance(0.06) ? null : zieloptionOf(lage, betreuung.jung, zufall);
  const vereinbart = lage !== "Z" && lage !== "N" && zufall.chance(0.85) ? last : null;
  const gutschein = vereinbart !== null && zufall.chance(0.05);
  return {
    standortbestimmungAm: dayOrNull(first),
    zieloption,
    zielBis: zieloption === null || first === null ? null : isoDate(addMonthsToDay(first, merkmaleOf(lage).zielMonate)),
    zielBestaetigtAm: zieloption === null ? null : dayOrNull(last),
    vereinbarungAm: dayOrNull(vereinbart),
    vereinbarungBis: vereinbart === null ? null : isoDate(addMonthsToDay(vereinbart, gutschein ? 3 : 6) - 1),
    eingliederungsgutschein: gutschein,
  };
};

const terminOf = ({ bis, reaktiviert }: Betreuung, heute: DayNumber, rhythmus: number, zufall: Zufall) => {
  if ((bis !== null && reaktiviert === null) || !zufall.chance(0.6)) return null;
  // some appointments have passed and still stand there
  return isoDate(zufall.chance(0.05) ? heute - zufall.between(1, 20) : heute + zufall.between(1, rhythmus));
};

const prognoseOf = (lage: Profillage, zufall: Zufall) => {
  // a retraining takes longer than a year and leaves the person close to integration all the same
  const laenger = lage === "F" && zufall.chance(0.06);
  return {
    integrationsprognose: laenger ? ("über 12 Monate" as const) : merkmaleOf(lage).prognose,
    prognoseNurWegenQualifizierung: laenger,
  };
};

export const createPerson = (platz: Platz, datenstand: IsoDate, zufall: Zufall): Beispielperson => {
  const { kundennummer, rechtskreis, team, bgNummer } = platz;
  const lage = lageOf(rechtskreis, zufall);
  const betreuung = createBetreuung(lage, datenstand, zufall);
  const rhythmus = betreuung.jung ? JUGEND_RHYTHMUS : merkmaleOf(lage).rhythmus;
  const { kontakte, gespraeche } = createKontakte(betreuung, rhythmus, zufall);
  const standortbestimmung = gespraeche[0] ?? betreuung.beginn;
  const isKept = rechtskreis === "SGB III" || datenstand < PROFILLAGE_ENTFALLEN;
  const kunde: Kunde = {
    kundennummer,
    rechtskreis,
    dienststelle: DIENSTSTELLE,
    team: team.team,
    geburtsdatum: isoDate(betreuung.geburt),
    betreuungSeit: isoDate(betreuung.seit),
    profillage: isKept ? lage : null,
    betreuungBis: dayOrNull(betreuung.bis),
    reaktiviertAm: dayOrNull(betreuung.reaktiviert),
    bgNummer,
    integrationsfachkraft: zufall.oneOf(team.zeichen),
    ...merkmale(zufall),
    ...prognoseOf(lage, zufall),
    ...plan(lage, betreuung, gespraeche, zufall),
    zGrund: lage === "Z" && isKept ? zufall.oneOf(Z_GRUENDE) : null,
    letzterKontakt: kontakte.at(-1)?.datum ?? null,
    naechsterTermin: terminOf(betreuung, dayNumber(datenstand), rhythmus, zufall),
    paragraf16a: rechtskreis === "SGB II" && zufall.chance(0.05),
    sperrvermerk: zufall.chance(0.006),
    beschaeftigtenfall: zufall.chance(0.004),
  };
  return {
    kunde,
    kontakte,
    ...createFoerderung({ lage, rechtskreis, betreuung, standortbestimmung }, zufall),
    ausnahmen: createAusnahmen(datenstand, zufall),
  };
};
