import { type DayNumber, dayNumber, type IsoDate } from "../calendar.ts";
import type { Dated } from "../dated.ts";
import type { Profillage } from "../kunde.ts";
import { abstandOf, isHalbjahr, windowStart } from "./abstand.ts";
import {
  ankuendigung,
  EMPFEHLUNG,
  EMPFEHLUNG_AB,
  EMPFEHLUNG_BIS,
  halbjahr,
  jugendkontakt,
  mindestkontakte,
  teamsOhneVierPhasen,
  terminspielraum,
  zaehlenderKontakt,
} from "./empfehlung-2010.ts";
import type { GeltendePflicht, GeltendeZaehlung, Regel } from "./geltende-pflicht.ts";
import type { Forderung, Konzept, Zaehlung } from "./konzept.ts";

/** The recommendation's duties as they hold on a Stichtag. */
export interface GeltendeEmpfehlung {
  /** Adopted by the house's concept, no longer in force by itself. */
  readonly uebernommen: boolean;
  readonly jugend: GeltendePflicht;
  readonly profillagen: Readonly<Record<Exclude<Profillage, "N">, GeltendePflicht>>;
}

/** All rules that decide on a Stichtag; made once, used for every customer. */
export interface Regelstand {
  readonly stichtag: IsoDate;
  readonly tag: DayNumber;
  readonly konzept: Konzept | null;
  /** Null where it neither holds by itself nor is adopted, or a concept replaces it. */
  readonly empfehlung: GeltendeEmpfehlung | null;
  /** What the recommendation of 2010 would ask for, to measure a replacing concept by; null before it existed. */
  readonly massstab: GeltendeEmpfehlung | null;
  /** The concept's duties in force, young people's first, each group in the file's order. */
  readonly haus: readonly GeltendePflicht[];
  readonly erstgespraech: GeltendePflicht | null;
  readonly zaehlungen: readonly GeltendeZaehlung[];
  /** How the recommendation counts, one person's contacts alone. */
  readonly zaehlungDerEmpfehlung: GeltendeZaehlung;
  /** Age under which the four weeks hold, and the Profillagen that the house exempts from them. */
  readonly jugendUnter: number;
  readonly jugendAusser: readonly Profillage[];
  readonly ankuendigungTage: number;
  readonly terminspielraumTage: number;
  readonly teamsOhneVierPhasen: readonly string[];
}

const holds = ({ ab, bis }: { ab: IsoDate; bis: IsoDate | null }, day: IsoDate): boolean =>
  ab <= day && (bis === null || day <= bis);

/** The house's concept in force on a day; two at once are refused when the configuration is loaded. */
export const konzeptOn = (konzepte: readonly Konzept[], day: IsoDate): Konzept | null =>
  konzepte.find((konzept) => holds(konzept, day)) ?? null;

// An adoption takes the recommendation over as it was issued, whatever the day.
const asIssued = <T>([version]: Dated<T>) => ({ value: version.value, ziffer: version.source.section });

const empfehlung2010 = {
  mindestkontakte: asIssued(mindestkontakte),
  halbjahr: asIssued(halbjahr),
  jugendkontakt: asIssued(jugendkontakt),
  zaehlung: asIssued(zaehlenderKontakt),
  ankuendigung: asIssued(ankuendigung),
  terminspielraum: asIssued(terminspielraum),
  teamsOhneVierPhasen: asIssued(teamsOhneVierPhasen),
};

export const HALBJAHR_TAGE = empfehlung2010.halbjahr.value;
export const JUGEND_UNTER = empfehlung2010.jugendkontakt.value.alterUnter;
export const JUGEND_TAGE = empfehlung2010.jugendkontakt.value.tage;
export const MINDESTKONTAKTE = empfehlung2010.mindestkontakte.value;

const sameList = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((word) => right.includes(word));

/** The ways of counting that a Stichtag's duties need, each once; the recommendation's is the first. */
const openZaehlungen = () => {
  const { art, stelle } = empfehlung2010.zaehlung.value;
  const zaehlungen: GeltendeZaehlung[] = [];
  const take = (zaehlt: Zaehlung, mitBg: boolean): GeltendeZaehlung => {
    const wanted = { art: zaehlt.art ?? art, stelle: zaehlt.stelle ?? stelle, mitBg, platz: zaehlungen.length };
    const known = zaehlungen.find(
      (zaehlung) =>
        zaehlung.mitBg === mitBg && sameList(zaehlung.art, wanted.art) && sameList(zaehlung.stelle, wanted.stelle),
    );
    if (known !== undefined) return known;
    zaehlungen.push(wanted);
    return wanted;
  };
  return { zaehlungen, derEmpfehlung: take({}, false), take };
};

const anzahlOf = (forderung: Forderung, tag: DayNumber): GeltendePflicht["anzahl"] => {
  if (!("mindestens" in forderung)) return null;
  const { kontakte, in: fenster } = forderung.mindestens;
  return {
    mindestens: kontakte,
    fenster,
    ab: windowStart(tag, fenster, HALBJAHR_TAGE),
    halbjahr: isHalbjahr(fenster),
  };
};

const empfehlungOf = (
  tag: DayNumber,
  uebernommen: Konzept | null,
  zaehlung: { readonly derJugend: GeltendeZaehlung; readonly derProfillage: GeltendeZaehlung },
): GeltendeEmpfehlung => {
  const validity = uebernommen
    ? { ab: uebernommen.ab, bis: uebernommen.bis }
    : { ab: EMPFEHLUNG_AB as IsoDate, bis: EMPFEHLUNG_BIS as IsoDate };
  const regel = (id: Regel["id"], ziffer: string): Regel => ({ id, quelle: EMPFEHLUNG, ziffer, ...validity });
  const profillage = (code: Exclude<Profillage, "N">): GeltendePflicht => {
    const forderung = { mindestens: { kontakte: MINDESTKONTAKTE[code], in: { monate: 6 } } };
    return {
      regel: regel(`profillage:${code}`, empfehlung2010.mindestkontakte.ziffer),
      herkunft: "empfehlung",
      nummer: 0,
      jugend: false,
      abstand: abstandOf(forderung, HALBJAHR_TAGE),
      zaehlung: zaehlung.derProfillage,
      anzahl: anzahlOf(forderung, tag),
      fuer: { rechtskreis: ["SGB II"], profillage: [code] },
    };
  };
  return {
    uebernommen: uebernommen !== null,
    jugend: {
      regel: regel("u25", empfehlung2010.jugendkontakt.ziffer),
      herkunft: "empfehlung",
      nummer: 0,
      jugend: true,
      abstand: { tage: JUGEND_TAGE },
      zaehlung: zaehlung.derJugend,
      anzahl: null,
      fuer: { rechtskreis: ["SGB II"] },
    },
    profillagen: {
      M: profillage("M"),
      A: profillage("A"),
      F: profillage("F"),
      E: profillage("E"),
      S: profillage("S"),
      U: profillage("U"),
      I: profillage("I"),
      Z: profillage("Z"),
    },
  };
};

/** The rules in force on a Stichtag for a house with these concepts; the Stichtag decides, for the whole past. */
export const rulesOn = (konzepte: readonly Konzept[], stichtag: IsoDate): Regelstand => {
  const tag = dayNumber(stichtag);
  const konzept = konzeptOn(konzepte, stichtag);
  const pflichten = konzept?.pflichten ?? [];
  const { zaehlungen, derEmpfehlung, take } = openZaehlungen();
  const einzeln = { derJugend: derEmpfehlung, derProfillage: derEmpfehlung };
  const gemeinsam = konzept?.bedarfsgemeinschaft === "gemeinsam";

  const haus = pflichten.flatMap((pflicht, index): readonly GeltendePflicht[] =>
    holds(pflicht, stichtag)
      ? [
          {
            regel: { id: `haus:${index + 1}`, quelle: pflicht.quelle, ziffer: null, ab: pflicht.ab, bis: pflicht.bis },
            herkunft: "haus",
            nummer: index + 1,
            jugend: pflicht.jugend,
            abstand: abstandOf(pflicht.fordert, HALBJAHR_TAGE),
            zaehlung: take(pflicht.zaehlt, false),
            anzahl: anzahlOf(pflicht.fordert, tag),
            fuer: pflicht.fuer,
          },
        ]
      : [],
  );

  const existed = stichtag >= EMPFEHLUNG_AB;
  const inForceByItself = existed && stichtag <= EMPFEHLUNG_BIS;
  const adopted = existed && !inForceByItself && konzept?.uebernimmt ? konzept : null;
  const replaced = konzept?.grundlage === "ersetzt" && !konzept.uebernimmt;

  return {
    stichtag,
    tag,
    konzept,
    empfehlung:
      (inForceByItself && !replaced) || adopted
        ? empfehlungOf(tag, adopted, gemeinsam ? { ...einzeln, derProfillage: take({}, true) } : einzeln)
        : null,
    massstab: existed && konzept?.grundlage === "ersetzt" ? empfehlungOf(tag, null, einzeln) : null,
    haus: [...haus.filter(({ jugend }) => jugend), ...haus.filter(({ jugend }) => !jugend)],
    erstgespraech: konzept?.erstgespraech
      ? {
          regel: { id: "erstgespraech", quelle: konzept.quelle, ziffer: null, ab: konzept.ab, bis: konzept.bis },
          herkunft: "haus",
          nummer: pflichten.length + 1,
          jugend: false,
          abstand: konzept.erstgespraech,
          zaehlung: derEmpfehlung,
          anzahl: null,
          fuer: { rechtskreis: ["SGB II"] },
        }
      : null,
    zaehlungen,
    zaehlungDerEmpfehlung: derEmpfehlung,
    jugendUnter: konzept?.jugend.alterUnter ?? JUGEND_UNTER,
    jugendAusser: konzept?.jugend.ausser ?? [],
    ankuendigungTage: konzept?.ankuendigungTage ?? empfehlung2010.ankuendigung.value,
    terminspielraumTage: empfehlung2010.terminspielraum.value,
    teamsOhneVierPhasen: empfehlung2010.teamsOhneVierPhasen.value,
  };
};
