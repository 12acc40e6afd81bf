import {
  addDays,
  assessKontaktdichte,
  type Fall,
  type IsoDate,
  isUrteil,
  type Konzept,
  konzeptOn,
  type Regelstand,
  rulesOn,
} from "@verlauf/core";
import type { Konfiguration } from "@verlauf/intake";
import type { Deps } from "../deps.ts";

/** What a concept changes on its first day, told from the data at hand. */
export interface Konzeptwirkung {
  readonly dienststelle: string;
  readonly quelle: string;
  readonly ab: IsoDate;
  readonly datenstand: IsoDate;
  /** Overdue on the first day, and how many of them were not under the rules of the day before. */
  readonly ueberfaellig: number;
  readonly neuUeberfaellig: number;
}

const isOverdue = (regeln: Regelstand, fall: Fall): boolean => {
  const urteil = assessKontaktdichte(regeln, fall);
  return isUrteil(urteil) && urteil.lage.status === "ueberfaellig";
};

// the concept of the day before, as if it had gone on
const rulesBefore = (konzepte: readonly Konzept[], ab: IsoDate): Regelstand => {
  const before = konzeptOn(konzepte, addDays(ab, -1));
  return rulesOn(
    before === null
      ? []
      : [{ ...before, bis: null, pflichten: before.pflichten.map((pflicht) => ({ ...pflicht, bis: null })) }],
    ab,
  );
};

/** How many people each concept makes overdue on its first day, per office with data that the document is for. */
export const findKonzeptwirkungen = async (
  { store }: Pick<Deps, "store">,
  { haus, kontaktdichte }: Konfiguration,
  onPersonen: (count: number) => void = () => undefined,
): Promise<readonly Konzeptwirkung[]> => {
  const wirkungen: Konzeptwirkung[] = [];
  let count = 0;
  for (const konzept of kontaktdichte) {
    const neu = rulesOn(kontaktdichte, konzept.ab);
    const alt = rulesBefore(kontaktdichte, konzept.ab);
    for (const lieferung of await store.deliveryFor(konzept.ab, haus.dienststelle ?? undefined)) {
      // a concept that began before the data were drawn has shown its first day already
      if (lieferung.datenstand > konzept.ab) continue;
      let ueberfaellig = 0;
      let neuUeberfaellig = 0;
      const mitBg = [neu, alt].some((regeln) => regeln.konzept?.bedarfsgemeinschaft === "gemeinsam");
      for await (const faelle of store.faelle({ lieferungen: [lieferung], mitBg })) {
        for (const fall of faelle) {
          if (!isOverdue(neu, fall)) continue;
          ueberfaellig += 1;
          if (!isOverdue(alt, fall)) neuUeberfaellig += 1;
        }
        count += faelle.length;
        onPersonen(count);
      }
      const { dienststelle, datenstand } = lieferung;
      wirkungen.push({
        dienststelle,
        quelle: konzept.quelle,
        ab: konzept.ab,
        datenstand,
        ueberfaellig,
        neuUeberfaellig,
      });
    }
  }
  return wirkungen;
};
