import { GRADE, type Grad, type Katalog } from "../fragenkatalog/katalog.ts";
import { addMonate, type Monat } from "../monat.ts";
import { pairAgreement, type Urteilspaar } from "./ac1.ts";
import type { Uebereinstimmung } from "./auswertung.ts";
import type { Beurteilung } from "./beurteilung.ts";

type Beurteilungspaar = readonly [Beurteilung, Beurteilung];

/**
 * How far those who judged the same case agree, question by question and last in the overall judgement (VA-14). Of
 * calibration cases the whole quarter of the month counts, since there are but two in it.
 */
export const uebereinstimmungen = (
  beurteilungen: readonly Beurteilung[],
  { fragen }: Katalog,
  monat: Monat,
): readonly Uebereinstimmung[] => {
  const paare = doubleJudgements(
    beurteilungen.filter(
      (beurteilung) =>
        !beurteilung.nichtBewertet &&
        (beurteilung.durch === "kalibrierung"
          ? quartalsbeginn(beurteilung.monat) === quartalsbeginn(monat)
          : beurteilung.monat === monat),
    ),
  );
  return [
    ...fragen.map((frage) => ({
      frage,
      ...pairAgreement(
        gradpaare(paare, ({ antworten }) => antworten.find(({ nr }) => nr === frage.nr)?.antwort ?? null),
        GRADE,
      ),
    })),
    {
      frage: null,
      ...pairAgreement(
        gradpaare(paare, ({ gesamt }) => gesamt.gesamturteil),
        GRADE,
      ),
    },
  ];
};

const quartalsbeginn = (monat: Monat): Monat => addMonate(monat, -((Number(monat.slice(5)) - 1) % 3));

/** Whether two judgements of a case are by different judges who are compared: levels with each other, or leads. */
const isComparable = (eine: Beurteilung, andere: Beurteilung): boolean =>
  eine.durch === "kalibrierung" || andere.durch === "kalibrierung"
    ? eine.durch === andere.durch && eine.beurteilendesTeam !== andere.beurteilendesTeam
    : eine.durch !== andere.durch;

const doubleJudgements = (beurteilungen: readonly Beurteilung[]): readonly Beurteilungspaar[] =>
  Map.groupBy(beurteilungen, ({ referenz }) => referenz)
    .values()
    .flatMap((eines) =>
      eines.flatMap((eine, place) =>
        eines
          .slice(place + 1)
          .filter((andere) => isComparable(eine, andere))
          .map((andere): Beurteilungspaar => [eine, andere]),
      ),
    )
    .toArray();

const gradpaare = (
  paare: readonly Beurteilungspaar[],
  urteilOf: (beurteilung: Beurteilung) => string | null,
): readonly Urteilspaar<Grad>[] =>
  paare.flatMap(([eine, andere]) => {
    const [a, b] = [urteilOf(eine), urteilOf(andere)];
    return isGrad(a) && isGrad(b) ? [[a, b] as const] : [];
  });

const isGrad = (antwort: string | null): antwort is Grad => GRADE.some((grad) => grad === antwort);
