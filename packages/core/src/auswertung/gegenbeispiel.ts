import type { Gleichung, Netzzahl, Schritt } from "./zahlennetz.ts";

/** The counts that differ in a second table, or the sums in which the search for one got stuck. */
export type Suchergebnis =
  | { readonly gefunden: true; readonly zahlen: readonly Netzzahl[] }
  | { readonly gefunden: false; readonly sackgassen: readonly Gleichung[] };

/**
 * Searches a second table that shows the same as this one and differs in the given count: some hidden counts are one
 * higher or lower, every sum still holds, and none of them is below 1, because a zero would be shown.
 *
 * One count is changed, then in each sum that doesn't hold any more another hidden one, until all hold again. Within a
 * search each change is tried once, which keeps it short; what all searches miss is hidden needlessly, never shown
 * wrongly.
 */
export const findGegenbeispiel = (zahl: Netzzahl): Suchergebnis => {
  const sackgassen: Gleichung[] = [];
  for (const weiter of WEGE)
    for (const schritt of SCHRITTE) {
      const suche = canChange(zahl, schritt) ? search(zahl, schritt, weiter) : undefined;
      if (suche?.gefunden) return suche;
      sackgassen.push(...(suche?.sackgassen ?? []));
    }
  return { gefunden: false, sackgassen };
};

const SCHRITTE = [1, -1] as const;

/** Which of the sums that are out is mended next: the first of them spreads a change evenly, the last follows it up. */
const WEGE = [0, -1] as const;

const canChange = ({ wert, geheim }: Netzzahl, schritt: Schritt): boolean => geheim && wert + schritt > 0;

const search = (start: Netzzahl, ersterSchritt: Schritt, weiter: (typeof WEGE)[number]): Suchergebnis => {
  const geaendert = new Set<Netzzahl>();
  const versucht = { 1: new Set<Netzzahl>(), [-1]: new Set<Netzzahl>() };
  /** By how much a sum is out, in the order in which they went out; those that hold aren't in it. */
  const abweichung = new Map<Gleichung, number>();
  const sackgassen: Gleichung[] = [];

  const shift = ({ vorkommen }: Netzzahl, schritt: Schritt): void => {
    for (const { gleichung, vorzeichen } of vorkommen) {
      const neu = (abweichung.get(gleichung) ?? 0) + vorzeichen * schritt;
      if (neu === 0) abweichung.delete(gleichung);
      else abweichung.set(gleichung, neu);
    }
  };
  const isOpen = (zahl: Netzzahl, schritt: Schritt): boolean =>
    canChange(zahl, schritt) && !geaendert.has(zahl) && !versucht[schritt].has(zahl);
  /** How many more sums would be out. */
  const cost = ({ vorkommen }: Netzzahl, schritt: Schritt): number =>
    vorkommen.reduce((summe, { gleichung, vorzeichen }) => {
      const bisher = abweichung.get(gleichung) ?? 0;
      return summe + Number(bisher + vorzeichen * schritt !== 0) - Number(bisher !== 0);
    }, 0);

  const tryChange = (zahl: Netzzahl, schritt: Schritt): boolean => {
    // a try further down may have come across it meanwhile
    if (!isOpen(zahl, schritt)) return false;
    versucht[schritt].add(zahl);
    geaendert.add(zahl);
    shift(zahl, schritt);
    if (mend()) return true;
    shift(zahl, schritt === 1 ? -1 : 1);
    geaendert.delete(zahl);
    return false;
  };

  const mend = (): boolean => {
    const naechste = [...abweichung].at(weiter);
    if (naechste === undefined) return true;
    const [gleichung, betrag] = naechste;
    const auswege = gleichung.glieder
      .map(({ zahl, vorzeichen }) => ({ zahl, schritt: (vorzeichen * betrag > 0 ? -1 : 1) as Schritt }))
      .filter(({ zahl, schritt }) => isOpen(zahl, schritt))
      .map((ausweg) => ({ ...ausweg, kosten: cost(ausweg.zahl, ausweg.schritt) }))
      // a change that mends two sums before one that mends one, and large counts first: they seldom run out
      .sort((einer, anderer) => einer.kosten - anderer.kosten || anderer.zahl.wert - einer.zahl.wert);
    if (auswege.length === 0) sackgassen.push(gleichung);
    return auswege.some(({ zahl, schritt }) => tryChange(zahl, schritt));
  };

  return tryChange(start, ersterSchritt) ? { gefunden: true, zahlen: [...geaendert] } : { gefunden: false, sackgassen };
};
