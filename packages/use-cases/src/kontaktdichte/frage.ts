import { datenstandText, datum, type Fall, type IsoDate, type Regelstand, rulesOn } from "@verlauf/core";
import { konfigurationFuer } from "@verlauf/intake";
import type { AnsweringDelivery, Delivery, Personenkreis } from "@verlauf/store";
import type { Deps } from "../deps.ts";
import { NichtVerzeichnet } from "../nicht-verzeichnet.ts";
import { withinKreise } from "../rechte/kreise-of.ts";

/** Of which day and which part of the data something is asked. */
export interface Frage {
  readonly stichtag: IsoDate;
  readonly dienststelle?: string | undefined;
  readonly team?: string | undefined;
  /**
   * All that whoever asks may see, and no Beschäftigtenfall among them. Left out: whoever runs Verlauf asks, to whom
   * their number is told.
   */
  readonly nur?: readonly Personenkreis[] | undefined;
  /** Called now and then with the number of people looked at so far. */
  readonly onPersonen?: ((count: number) => void) | undefined;
}

/** The deliveries that answer a question, with each office's rules on the Stichtag. */
export interface Grundlage {
  readonly stichtag: IsoDate;
  /** The oldest of the deliveries' days: nobody is told that data are newer than they are. */
  readonly datenstand: IsoDate;
  readonly lieferungen: readonly AnsweringDelivery[];
  readonly regelnFor: (fall: Fall) => Regelstand;
  /** Whether any of the houses counts the contacts of a whole benefit community. */
  readonly mitBg: boolean;
  /** German sentences about the data that an answer has to say. */
  readonly bemerkungen: readonly string[];
}

const requireLieferungen = (
  lieferungen: readonly AnsweringDelivery[],
  dienststelle: string | undefined,
): AnsweringDelivery => {
  const [first] = lieferungen;
  if (first !== undefined) return first;
  throw new NichtVerzeichnet(
    dienststelle === undefined
      ? "Es liegen noch keine Daten vor. Lesen Sie zuerst eine Lieferung ein: verlauf import ORDNER --datenstand JJJJ-MM-TT"
      : `Zur Dienststelle ${dienststelle} liegen keine Daten vor.`,
  );
};

/** Finds what answers a question, or says in a sentence why nothing does. */
export const openFrage = async (
  deps: Deps,
  { stichtag, dienststelle, nur }: Pick<Frage, "stichtag" | "dienststelle" | "nur">,
): Promise<Grundlage> => {
  const found = await deps.store.deliveryFor(stichtag, dienststelle);
  const lieferungen = found.filter(
    (lieferung) => withinKreise(nur ?? EVERYTHING, lieferung.dienststelle, undefined).length > 0,
  );
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

const EVERYTHING: readonly Personenkreis[] = [{ dienststelle: null, team: null }];

/** A stretch of the list of persons: a delivery, or one team of it. */
export interface Strecke {
  readonly lieferung: Delivery;
  readonly team: string | undefined;
}

/** What a question reaches, in the order by office and team. */
export const streckenOf = (
  { lieferungen }: Grundlage,
  { team, nur }: Pick<Frage, "team" | "nur">,
): readonly Strecke[] =>
  lieferungen.flatMap((lieferung): readonly Strecke[] => {
    const teams = withinKreise(nur ?? EVERYTHING, lieferung.dienststelle, team).map((kreis) => kreis.team);
    if (teams.includes(null)) return [{ lieferung, team: undefined }];
    return [...new Set(teams)].flatMap((each) => (each === null ? [] : [{ lieferung, team: each }])).sort(byTeam);
  });

const byTeam = (one: Strecke, other: Strecke): number => ((one.team ?? "") < (other.team ?? "") ? -1 : 1);

const unknownTeam = async ({ store }: Deps, { lieferungen }: Grundlage, team: string): Promise<NichtVerzeichnet> => {
  const known = (await Promise.all(lieferungen.map(({ id }) => store.teams(id)))).flat();
  const some = [...new Set(known)].sort().slice(0, 20);
  return new NichtVerzeichnet(`Das Team ${team} kommt in der Lieferung nicht vor. Es gibt: ${some.join(", ")}.`);
};

/** The customers whom a question is about, in chunks; a team that has none is refused. */
export async function* faelleOf(
  deps: Deps,
  grundlage: Grundlage,
  { team, nur, onPersonen }: Pick<Frage, "team" | "nur" | "onPersonen">,
): AsyncGenerator<readonly Fall[], void, undefined> {
  const { mitBg } = grundlage;
  let count = 0;
  for (const strecke of streckenOf(grundlage, { team, nur })) {
    const query = {
      lieferungen: [strecke.lieferung],
      mitBg,
      ...(strecke.team !== undefined && { team: strecke.team }),
    };
    for await (const faelle of deps.store.faelle(query)) {
      yield nur === undefined ? faelle : withoutBeschaeftigtenfaelle(faelle);
      count += faelle.length;
      onPersonen?.(count);
    }
  }
  // asked for only now, since looking through all teams costs more than a team's own list; who may not see the others
  // isn't told of them
  if (count === 0 && team !== undefined && nur === undefined) throw await unknownTeam(deps, grundlage, team);
}

/** Those whom nobody may see (§ 35 Abs. 1 S. 3 SGB I), neither in lists nor in counts. */
export const withoutBeschaeftigtenfaelle = (faelle: readonly Fall[]): readonly Fall[] =>
  faelle.filter(({ beschaeftigtenfall }) => !beschaeftigtenfall);
