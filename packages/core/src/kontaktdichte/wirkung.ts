import { PROFILLAGEN, type Profillage } from "../kunde.ts";
import { abstandOf, mostDays } from "./abstand.ts";
import { EMPFEHLUNG_AB, EMPFEHLUNG_BIS } from "./empfehlung-2010.ts";
import type { Konzept, Personenkreis, Pflicht, Zeitraum } from "./konzept.ts";
import { empfohleneTage } from "./konzept-check.ts";
import { HALBJAHR_TAGE, JUGEND_TAGE, JUGEND_UNTER } from "./regelstand.ts";

const leastDays = (abstand: Zeitraum): number => ("tage" in abstand ? abstand.tage : abstand.monate * 28);

const within = <T>(inner: readonly T[] | undefined, outer: readonly T[] | undefined): boolean =>
  outer === undefined || (inner?.every((value) => outer.includes(value)) ?? false);

/** Whether everybody whom the one duty reaches is reached by the other, which falls due no later. */
const isCovered = (inner: Personenkreis, outer: Personenkreis): boolean =>
  within(inner.rechtskreis, outer.rechtskreis) &&
  within(inner.profillage, outer.profillage) &&
  within(inner.prognose, outer.prognose) &&
  within(inner.kundenstatus, outer.kundenstatus) &&
  within(inner.team, outer.team) &&
  within(inner.teamart, outer.teamart) &&
  // age is looked up on the due date's own day, and the other's may come before the birthday
  outer.alterAb === undefined &&
  (outer.alterUnter === undefined || (inner.alterUnter !== undefined && inner.alterUnter <= outer.alterUnter));

const isDoubled = (pflicht: Pflicht, other: Pflicht): boolean =>
  isCovered(pflicht.fuer, other.fuer) &&
  other.ab <= pflicht.ab &&
  (other.bis === null || (pflicht.bis !== null && pflicht.bis <= other.bis)) &&
  within(other.zaehlt.art ?? ["persönlich"], pflicht.zaehlt.art ?? ["persönlich"]) &&
  within(
    other.zaehlt.stelle ?? ["Integrationsfachkraft", "Fallmanagement"],
    pflicht.zaehlt.stelle ?? ["Integrationsfachkraft", "Fallmanagement"],
  ) &&
  // an exception may cover the one and leave the other
  pflicht.jugend === other.jugend &&
  !("mindestens" in pflicht.fordert) &&
  mostDays(abstandOf(other.fordert, HALBJAHR_TAGE)) <= leastDays(abstandOf(pflicht.fordert, HALBJAHR_TAGE));

/** The recommendation as the duties that a house could have written itself. */
const empfehlungAsPflichten = (konzept: Konzept): readonly Pflicht[] => {
  if (konzept.grundlage === "ersetzt") return [];
  const common = {
    zaehlt: {},
    quelle: "",
    ab: konzept.uebernimmt && konzept.ab > EMPFEHLUNG_AB ? konzept.ab : EMPFEHLUNG_AB,
    bis: konzept.uebernimmt ? konzept.bis : EMPFEHLUNG_BIS,
  } as const;
  const alterUnter = konzept.jugend.alterUnter ?? JUGEND_UNTER;
  const jung = PROFILLAGEN.filter((code) => !konzept.jugend.ausser.includes(code));
  const codes = PROFILLAGEN.filter((code): code is Exclude<Profillage, "N"> => code !== "N");
  const fuer = (profillage: readonly Profillage[]) => ({ rechtskreis: ["SGB II"] as const, profillage });
  return [
    {
      ...common,
      fuer:
        konzept.jugend.ausser.length === 0 ? { rechtskreis: ["SGB II"], alterUnter } : { ...fuer(jung), alterUnter },
      fordert: { hoechstens: { tage: JUGEND_TAGE } },
      jugend: true,
    },
    // a duty for several Profillagen is covered when it is for the slowest of them and those that are quicker
    ...codes.map((slowest) => ({
      ...common,
      fuer: fuer(codes.filter((code) => empfohleneTage(code) <= empfohleneTage(slowest))),
      fordert: { hoechstens: { tage: empfohleneTage(slowest) } },
      jugend: false,
    })),
  ];
};

/** The places (from 0) of duties that change nobody's due date, because another or the recommendation asks for as much. */
export const findOhneWirkung = (konzept: Konzept): readonly number[] => {
  const empfehlung = empfehlungAsPflichten(konzept);
  return konzept.pflichten.flatMap((pflicht, index) => {
    const others = konzept.pflichten.filter(
      (other, place) => place !== index && (place < index || !isDoubled(other, pflicht)),
    );
    return [...empfehlung, ...others].some((other) => isDoubled(pflicht, other)) ? [index] : [];
  });
};
