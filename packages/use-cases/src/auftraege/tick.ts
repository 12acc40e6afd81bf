import {
  type Auftrag,
  type Auftragshaus,
  type Auftragsspanne,
  addMonths,
  faelligeAuftraege,
  faelligeTagesauftraege,
  type IsoDate,
  versaeumteAuftraege,
} from "@verlauf/core";
import { konfigurationFuer } from "@verlauf/intake";
import type { Lauf, NeuerLauf } from "@verlauf/store";
import { tagInBerlin } from "../berlin.ts";
import { feiertageOf } from "../fallpruefung/feiertage.ts";
import type { Auftragsdeps } from "./auftragsdeps.ts";
import { dienststellenOf } from "./dienststellen.ts";
import { ortszeitOf } from "./ortszeit.ts";
import { tagesauftraegeOf } from "./register.ts";

export interface Tick {
  /** How many tasks were planned that weren't before. */
  readonly neu: number;
  /** What can be begun now. */
  readonly startbar: readonly Lauf[];
}

const neuerLauf =
  ({ haeuser }: Auftragsdeps, heute: IsoDate) =>
  (auftrag: Auftrag): NeuerLauf => {
    const { loeschen } = konfigurationFuer(haeuser, auftrag.dienststelle ?? "").datenschutz;
    return { ...auftrag, loeschenAm: addMonths(heute, loeschen.fallpruefungen.monate) };
  };

// Everything that has fallen due and is still worth doing, however long ago: what was planned before is known by its key.
// So nothing depends on when this was last asked, on a clock that never goes back, or on an office having been there.
const ANFANG = "0001-01-01T00:00";

const VERFALLEN = "Nicht ausgeführt: Die Zeit dafür ist vorbei.";

const MARK_EVERY_MS = 3_600_000;

/** Plans what has become due, each task once, and tells what can be begun. Several processes may do so at once. */
export const tick = async (deps: Auftragsdeps): Promise<Tick> => {
  const { store } = deps;
  const zeitpunkt = deps.uhr();
  const [heute, jetzt] = [tagInBerlin(zeitpunkt), zeitpunkt.toISOString()];
  const spanne: Auftragsspanne = { nach: ANFANG, bis: ortszeitOf(zeitpunkt) };
  const seit = await store.geplantBis();
  const auftraege = (await dienststellenOf(deps, heute)).flatMap((dienststelle) => {
    const { haus, fallpruefung } = konfigurationFuer(deps.haeuser, dienststelle);
    const { hausregel, fristen, erinnerungen } = fallpruefung;
    const isFeiertag = feiertageOf(haus.land);
    const auftragshaus = { dienststelle, hausregel, fristen, erinnerungen, isFeiertag };
    return [...faelligeAuftraege(auftragshaus, spanne), ...missedSince(auftragshaus, spanne, seit)];
  });
  const all = [...auftraege, ...faelligeTagesauftraege(tagesauftraegeOf(deps), spanne)];
  const unknown = new Set(await store.unbekannteLaeufe(all.map(({ kennung }) => kennung)));
  const neue = all.filter(({ kennung }) => unknown.has(kennung)).map(neuerLauf(deps, heute));
  const neu = neue.length > 0 || isOld(seit, zeitpunkt) ? await store.planeLaeufe(neue, jetzt) : 0;
  await store.verfalleLaeufe(heute, jetzt, VERFALLEN);
  return { neu, startbar: await store.startbareLaeufe(jetzt) };
};

// planned to be recorded as not done, at once; before the very first look nothing was missed
const missedSince = (haus: Auftragshaus, { bis }: Auftragsspanne, seit: string | null): readonly Auftrag[] =>
  seit === null ? [] : versaeumteAuftraege(haus, { nach: ortszeitOf(new Date(seit)), bis });

// written seldom, so that an embedded database that has nothing to do does nothing
const isOld = (seit: string | null, jetzt: Date): boolean =>
  seit === null || jetzt.getTime() - new Date(seit).getTime() >= MARK_EVERY_MS;
