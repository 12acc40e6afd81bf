import { addMonths, type IsoDate } from "../calendar.ts";
import { PROFILLAGE_NAMEN, PROFILLAGEN, type Profillage, RECHTSKREISE, type Rechtskreis } from "../kunde.ts";
import { aufzaehlung } from "../sprache.ts";
import { EMPFEHLUNG_BIS } from "./empfehlung-2010.ts";
import { type Fall, leererFall } from "./fall.ts";
import { assessKontaktdichte } from "./kontaktdichte.ts";
import type { Konzept } from "./konzept.ts";
import { type Regelstand, rulesOn } from "./regelstand.ts";
import { isUrteil } from "./urteil.ts";

/** People whom no rule reaches on a day. */
export interface Luecke {
  readonly rechtskreis: Rechtskreis;
  readonly alterAb: number;
  /** Null: no upper end. */
  readonly alterUnter: number | null;
  readonly profillagen: readonly (Profillage | null)[];
  /** Some of them are reached by duties with further conditions (team, Kundenstatus, Prognose). */
  readonly teilweise: boolean;
}

// earning capacity begins at 15 (§ 7 Abs. 1 SGB II)
const FROM_AGE = 15;

const agesOf = ({ haus, empfehlung, jugendUnter }: Regelstand): readonly number[] => {
  const bounds = haus.flatMap(({ fuer }) => [fuer.alterUnter ?? FROM_AGE, fuer.alterAb ?? FROM_AGE]);
  const all = [FROM_AGE, ...bounds, ...(empfehlung === null ? [] : [jugendUnter])].filter((age) => age >= FROM_AGE);
  return [...new Set(all)].sort((left, right) => left - right);
};

// somebody who turned the band's first age on the Stichtag and began service on it: what falls due stays in the band
const probe = (stichtag: IsoDate, rechtskreis: Rechtskreis, age: number, profillage: Profillage | null): Fall =>
  leererFall({
    kundennummer: "",
    rechtskreis,
    geburtsdatum: addMonths(stichtag, -12 * age),
    profillage,
    betreuungSeit: stichtag,
  });

const isMissed = (regeln: Regelstand, fall: Fall): boolean => {
  const urteil = assessKontaktdichte(regeln, fall);
  return isUrteil(urteil) && urteil.lage.status === "nicht_geregelt";
};

const withoutConditions = (regeln: Regelstand): Regelstand => ({
  ...regeln,
  haus: regeln.haus.map((pflicht) => {
    const { prognose: _p, kundenstatus: _k, team: _t, teamart: _a, ...fuer } = pflicht.fuer;
    return { ...pflicht, fuer };
  }),
});

/** The groups that no duty reaches on a day: Rechtskreis, age and Profillage; tried out with the rules themselves. */
export const findLuecken = (konzepte: readonly Konzept[], stichtag: IsoDate): readonly Luecke[] => {
  const regeln = rulesOn(konzepte, stichtag);
  const open = withoutConditions(regeln);
  const ages = agesOf(regeln);
  // a Profillage can be empty only since none is kept, and then the codes matter only where a rule asks for them
  const kept = stichtag <= EMPFEHLUNG_BIS;
  const asked = kept || regeln.empfehlung !== null || regeln.haus.some(({ fuer }) => fuer.profillage !== undefined);
  const profillagen: readonly (Profillage | null)[] = [...(asked ? PROFILLAGEN : []), ...(kept ? [] : [null])];

  return RECHTSKREISE.flatMap((rechtskreis) =>
    ages.flatMap((alterAb, index) => {
      const alterUnter = ages[index + 1] ?? null;
      const missed = profillagen.filter((code) => isMissed(regeln, probe(stichtag, rechtskreis, alterAb, code)));
      const teilweise = (code: Profillage | null) => !isMissed(open, probe(stichtag, rechtskreis, alterAb, code));
      return [false, true]
        .map((partly) => ({
          rechtskreis,
          alterAb,
          alterUnter,
          profillagen: missed.filter((code) => teilweise(code) === partly),
          teilweise: partly,
        }))
        .filter((luecke) => luecke.profillagen.length > 0);
    }),
  );
};

const alterText = ({ alterAb, alterUnter }: Luecke): string => {
  if (alterUnter === null) return alterAb === FROM_AGE ? "" : `, ab ${alterAb} Jahren`;
  return alterAb === FROM_AGE ? `, unter ${alterUnter} Jahren` : `, ${alterAb} bis unter ${alterUnter} Jahre`;
};

/** "SGB III, unter 25 Jahren: Marktprofil und Förderprofil" */
export const lueckeText = (luecke: Luecke): string => {
  const codes = luecke.profillagen.filter((code) => code !== null);
  const names = [
    ...(codes.length === PROFILLAGEN.length ? ["alle Profillagen"] : codes.map((code) => PROFILLAGE_NAMEN[code])),
    ...(luecke.profillagen.includes(null) ? ["ohne Profillage"] : []),
  ];
  const teilweise = luecke.teilweise ? " (nur unter weiteren Bedingungen erreicht)" : "";
  return `${luecke.rechtskreis}${alterText(luecke)}: ${aufzaehlung(names, "und")}${teilweise}`;
};
