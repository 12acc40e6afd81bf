import { type IsoDate, isIsoDate } from "../calendar.ts";
import { inForce } from "../dated.ts";
import { isQuartal, letzterTag, monatOf } from "../monat.ts";
import { datum, gueltigkeit } from "../sprache.ts";
import { isBasisSeed } from "./seed.ts";
import { LETZTER_DATENMONAT, weisung } from "./weisungen-2017.ts";
import type { Ziehungsprotokoll } from "./ziehung.ts";

/** What is wrong with a record's Datenstand, rule and seed; `seed` is the one that belongs to its parts. */
export const kopfmaengel = (protokoll: Ziehungsprotokoll, seed: string): readonly string[] => {
  const datenstand = datenstandmangel(protokoll);
  return [
    ...(datenstand === null ? regelmaengel(protokoll) : [datenstand]),
    ...(isBasisSeed(protokoll.basisSeed)
      ? []
      : [`Basis-Startzahl: Im Protokoll steht „${protokoll.basisSeed}“, sie besteht aus 1 bis 64 Ziffern.`]),
    ...(protokoll.seed === seed
      ? []
      : [`Startzahl: Im Protokoll steht „${protokoll.seed}“, nach den Angaben darin heißt sie „${seed}“.`]),
  ];
};

const datenstandmangel = ({ monat, datenstand }: Ziehungsprotokoll): string | null => {
  if (!isIsoDate(datenstand)) return `Datenstand: „${datenstand}“ ist kein Tag (JJJJ-MM-TT).`;
  const expected = letzterTag(isQuartal(monat) ? monatOf(datenstand) : monat);
  return datenstand === expected
    ? null
    : `Datenstand: Im Protokoll steht ${datum(datenstand)}, der letzte Tag des Datenmonats ist ${datum(expected)}.`;
};

const regelmaengel = ({ datenstand, regel }: Ziehungsprotokoll): readonly string[] => {
  const expected = inForce(weisung, datenstand)?.value;
  if (expected !== undefined) {
    return regel.id === expected.id && regel.ab === expected.ab && regel.bis === expected.bis
      ? []
      : [
          `Regel: Im Protokoll steht ${regelText(regel)}, für den Datenstand ${datum(datenstand)} gilt ${regelText(expected)}.`,
        ];
  }
  if (monatOf(datenstand) <= LETZTER_DATENMONAT) {
    return [`Regel: Für den Datenstand ${datum(datenstand)} gibt es keine; die erste gilt ab dem Datenstand Mai 2017.`];
  }
  return regel.id === "hausregel" && covers(regel, datenstand)
    ? []
    : [
        `Regel: Im Protokoll steht ${regelText(regel)}, für den Datenstand ${datum(datenstand)} kommt nur eine Hausregel in Betracht, die an diesem Tag gilt.`,
      ];
};

const covers = ({ ab, bis }: Ziehungsprotokoll["regel"], tag: IsoDate): boolean =>
  ab <= tag && (bis === null || tag <= bis);

const regelText = ({ id, ab, bis }: Omit<Ziehungsprotokoll["regel"], "quelle">): string =>
  `${id} (${gueltigkeit(ab, bis)})`;
