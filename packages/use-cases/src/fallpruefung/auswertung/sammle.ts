import {
  addMonate,
  type Beurteilung,
  isMonat,
  isQuartal,
  type Katalog,
  type Monat,
  monateOf,
  type Ziehung,
} from "@verlauf/core";
import type { Rueckgabesatz } from "@verlauf/store";
import type { Deps } from "../../deps.ts";
import { beurteilungenOf, type Fallherkunft, herkunftOf } from "./beurteilungen.ts";
import { fruehereKataloge, isSameKatalog, mostUsedKatalog } from "./kataloge.ts";

/** How many months a trend shows. */
const TRENDMONATE = 12;

/** Everything that was judged in some teams' cases, this month and before. */
export interface Sammlung {
  readonly katalog: Katalog;
  readonly fruehereKataloge: readonly { readonly monat: Monat; readonly katalog: Katalog }[];
  readonly beurteilungen: readonly Beurteilung[];
  /** The month's own returns of the teams. */
  readonly rueckgaben: readonly Rueckgabesatz[];
  readonly hinweise: readonly string[];
}

interface Sammelfrage {
  readonly monat: Monat;
  /** Whether a team of an office belongs to what is merged. */
  readonly includes: (dienststelle: string, team: string) => boolean;
  readonly bereichOf: (dienststelle: string, team: string) => string | null;
  /** Where nothing has come back yet. */
  readonly katalog: Katalog;
}

const inScope = ({ includes }: Sammelfrage, ziehungen: readonly Ziehung[]): readonly Ziehung[] =>
  ziehungen.filter(({ ebene, dienststelle, einheit }) => ebene === "team" && includes(dienststelle, einheit));

export const sammle = async ({ store }: Pick<Deps, "store">, frage: Sammelfrage): Promise<Sammlung> => {
  const { monat, bereichOf } = frage;
  const von = addMonate(monat, 1 - TRENDMONATE);
  const all = await store.rueckgaben({ von, bis: monat });
  const own = all.filter(
    ({ ebene, dienststelle, einheit }) => ebene === "team" && frage.includes(dienststelle, einheit),
  );
  const monate = [...new Set(own.map(({ zeitraum }) => zeitraum))].filter(isMonat).filter((each) => each < monat);
  const jetzt = own.filter(({ zeitraum }) => zeitraum === monat);
  const katalog = (await mostUsedKatalog({ store }, jetzt)) ?? frage.katalog;
  const frueher = await fruehereKataloge({ store }, own, monate);
  const katalogIn = (each: Monat): Katalog =>
    each === monat ? katalog : (frueher.find((its) => its.monat === each)?.katalog ?? katalog);

  const beurteilungen: Beurteilung[] = [];
  let anders = 0;
  for (const each of [...monate, monat]) {
    const herkunft = herkunftOf(inScope(frage, await store.ziehungen({ zeitraum: each })), bereichOf);
    for (const satz of all.filter(({ zeitraum }) => zeitraum === each)) {
      if (isSameKatalog(satz, katalogIn(each))) beurteilungen.push(...beurteilungenOf(satz, herkunft, each));
      else if (each === monat && own.includes(satz)) anders += 1;
    }
  }
  beurteilungen.push(...(await kalibrierungen({ store }, frage)));
  return {
    katalog,
    fruehereKataloge: frueher,
    beurteilungen,
    rueckgaben: jetzt,
    hinweise:
      anders === 0
        ? []
        : [
            `${anders === 1 ? "Eine Arbeitsmappe hat" : `${anders} Arbeitsmappen haben`} eine andere Fassung des Fragenkatalogs; ihre Antworten sind nicht mitgezählt.`,
          ],
  };
};

/** The area's calibration cases of the quarter, as every lead judged them. */
const kalibrierungen = async (
  { store }: Pick<Deps, "store">,
  { monat, includes, bereichOf }: Sammelfrage,
): Promise<readonly Beurteilung[]> => {
  const own = (await store.ziehungen({ ebene: "kalibrierung" })).filter(
    ({ zeitraum }) => isQuartal(zeitraum) && monateOf(zeitraum).includes(monat),
  );
  const herkunft = new Map(
    own.flatMap(({ dienststelle, einheit: bereich, protokoll }) =>
      protokoll.faelle.map(({ referenz }): readonly [string, Fallherkunft] => [
        referenz,
        { dienststelle, bereich, team: bereich },
      ]),
    ),
  );
  const found: Beurteilung[] = [];
  for (const zeitraum of new Set(own.map((ziehung) => ziehung.zeitraum))) {
    for (const satz of await store.rueckgaben({ ebene: "kalibrierung", zeitraum })) {
      if (!includes(satz.dienststelle, satz.einheit)) continue;
      if (bereichOf(satz.dienststelle, satz.einheit) === null) continue;
      found.push(...beurteilungenOf(satz, herkunft, monat));
    }
  }
  return found;
};
