import { datenstandText, datum, type Fall, type IsoDate, Refusal, type Regelstand, rulesOn } from "@verlauf/core";
import { konfigurationFuer } from "@verlauf/intake";
import type { Delivery } from "@verlauf/store";
import type { Deps } from "../deps.ts";

/** Of which day and which part of the data something is asked. */
export interface Frage {
  readonly stichtag: IsoDate;
  readonly dienststelle?: string | undefined;
  readonly team?: string | undefined;
  /** Called now and then with the number of people looked at so far. */
  readonly onPersonen?: ((count: number) => void) | undefined;
}

/** The deliveries that answer a question, with each office's rules on the Stichtag. */
export interface Grundlage {
  readonly stichtag: IsoDate;
  /** The oldest of the deliveries' days: nobody is told that data are newer than they are. */
  readonly datenstand: IsoDate;
  readonly lieferungen: readonly Delivery[];
  readonly regelnFor: (fall: Fall) => Regelstand;
  /** Whether any of the houses counts the contacts of a whole benefit community. */
  readonly mitBg: boolean;
  /** German sentences about the data that an answer has to say. */
  readonly bemerkungen: readonly string[];
}

const requireLieferungen = (lieferungen: readonly Delivery[], dienststelle: string | undefined): Delivery => {
  const [first] = lieferungen;
  if (first !== undefined) return first;
  throw new Refusal(
    dienststelle === undefined
      ? "Es liegen noch keine Daten vor. Lesen Sie zuerst eine Lieferung ein: verlauf import ORDNER --datenstand JJJJ-MM-TT"
      : `Zur Dienststelle ${dienststelle} liegen keine Daten vor.`,
  );
};

/** Finds what answers a question, or says in a sentence why nothing does. */
export const openFrage = async (deps: Deps, { stichtag, dienststelle }: Frage): Promise<Grundlage> => {
  const lieferungen = await deps.store.deliveryFor(stichtag, dienststelle);
  const first = requireLieferungen(lieferungen, dienststelle);

  const regeln = new Map(
    lieferungen.map((lieferung) => [
      lieferung.dienststelle,
      rulesOn(konfigurationFuer(deps.haeuser, lieferung.dienststelle).kontaktdichte, stichtag),
    ]),
  );
  const days = [...new Set(lieferungen.map(({ datenstand }) => datenstand))].sort();
  return {
    stichtag,
    datenstand: days[0] ?? first.datenstand,
    lieferungen,
    regelnFor: (fall) => {
      const found = regeln.get(fall.dienststelle);
      if (found === undefined) throw new RangeError(`no rules for the office of a delivery: ${fall.dienststelle}`);
      return found;
    },
    mitBg: [...regeln.values()].some(({ konzept }) => konzept?.bedarfsgemeinschaft === "gemeinsam"),
    bemerkungen: [
      ...(days.length > 1 ? [`Die Dienststellen haben verschiedene Datenstände: ${days.map(datum).join(", ")}.`] : []),
      ...days.flatMap((day) => datenstandText(day, stichtag) ?? []),
    ],
  };
};

const unknownTeam = async ({ store }: Deps, { lieferungen }: Grundlage, team: string): Promise<Refusal> => {
  const known = (await Promise.all(lieferungen.map(({ id }) => store.teams(id)))).flat();
  const some = [...new Set(known)].sort().slice(0, 20);
  return new Refusal(`Das Team ${team} kommt in der Lieferung nicht vor. Es gibt: ${some.join(", ")}.`);
};

/** The customers whom a question is about, in chunks; a team that has none is refused. */
export async function* faelleOf(
  deps: Deps,
  grundlage: Grundlage,
  { team, onPersonen }: Pick<Frage, "team" | "onPersonen">,
): AsyncGenerator<readonly Fall[], void, undefined> {
  const { lieferungen, mitBg } = grundlage;
  let count = 0;
  for await (const faelle of deps.store.faelle({ lieferungen, mitBg, ...(team === undefined ? {} : { team }) })) {
    yield faelle;
    count += faelle.length;
    onPersonen?.(count);
  }
  // asked for only now, since looking through all teams costs more than a team's own list
  if (count === 0 && team !== undefined) throw await unknownTeam(deps, grundlage, team);
}
