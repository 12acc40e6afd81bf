import type { Kunde, Rolle } from "@verlauf/core";
import type { Store } from "@verlauf/store";
import { pseudonymeIn } from "../protokoll/pseudonyme.ts";
import type { Akteur, Befugnis } from "../rechte/akteur.ts";
import type { Zugang } from "../zugang/zugang.ts";
import { zugangFuer } from "../zugang/zugang-fuer.ts";
import { deliver, kundensatz, teamleitung } from "./delivery.ts";
import { testhaus } from "./pruefhaus.ts";
import type { RealStore } from "./real-store.ts";

// Two offices of one RD: 63504 with the teams 412 and 413 of Bereich 41 and 421 of Bereich 42, and 63510 with a Bereich 41
// and a team 412 of its own. Each team has twelve customers, one more is a Beschäftigtenfall.

const JETZT = new Date("2026-11-03T09:00:00Z");

const TEAMS = [
  { dienststelle: "63504", team: "412", bereich: "Bereich 41" },
  { dienststelle: "63504", team: "413", bereich: "Bereich 41" },
  { dienststelle: "63504", team: "421", bereich: "Bereich 42" },
  { dienststelle: "63510", team: "412", bereich: "Bereich 41" },
] as const;

/** As Kundennummern are: three digits, a letter, six digits. */
export const nummer = (place: number, nr: number): string => `${place + 1}11A0000${String(nr).padStart(2, "0")}`;

/** The Beschäftigtenfall of each team. */
export const BESCHAEFTIGTENFAELLE: readonly string[] = TEAMS.map((_, place) => nummer(place, 99));

const kundenOf = ({ dienststelle, team }: (typeof TEAMS)[number], place: number): readonly Kunde[] => [
  ...Array.from({ length: 12 }, (_, nr) => kundensatz(nummer(place, nr), { dienststelle, team, profillage: "M" })),
  kundensatz(nummer(place, 99), { dienststelle, team, profillage: "M", beschaeftigtenfall: true }),
];

export const fuelle = async (store: Store): Promise<void> => {
  for (const dienststelle of ["63504", "63510"]) {
    await deliver(store, "2026-10-31", {
      organisation: TEAMS.filter((each) => each.dienststelle === dienststelle).map((each) =>
        teamleitung(`Leitung ${each.dienststelle} ${each.team}`, each),
      ),
      kunden: TEAMS.flatMap((each, place) => (each.dienststelle === dienststelle ? kundenOf(each, place) : [])),
    });
  }
};

interface Gelesen {
  readonly handlung: string;
  readonly einheit: string | null;
  readonly gegenstand: string | null;
}

export interface Pforten {
  readonly als: (akteur: Akteur) => Zugang;
  /** What was noted as read. */
  readonly gelesen: Gelesen[];
  /** How often the data were asked anything. */
  readonly anfragen: () => number;
}

const countCalls = (store: Store, count: () => void): Store =>
  new Proxy(store, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      return (...werte: readonly unknown[]) => {
        if (key === "unter") return countCalls(Reflect.apply(value, target, werte) as Store, count);
        count();
        return Reflect.apply(value, target, werte);
      };
    },
  });

/** The gate over a store, with what it notes. */
export const pfortenOf = ({ store, daten, ordner }: Pick<RealStore, "store" | "daten" | "ordner">): Pforten => {
  const gelesen: Gelesen[] = [];
  let anfragen = 0;
  const counted = countCalls(store, () => {
    anfragen += 1;
  });
  const haeuser = ["63504", "63510"].map((dienststelle) => {
    const haus = testhaus(ordner);
    return { ...haus, haus: { ...haus.haus, dienststelle } };
  });
  return {
    gelesen,
    anfragen: () => anfragen,
    als: (akteur) =>
      zugangFuer(
        {
          store: counted,
          haeuser,
          daten,
          uhr: () => JETZT,
          protokoll: {
            pseudonyme: pseudonymeIn(store, { uhr: () => JETZT }),
            lesezugriffe: { vermerke: (_, its) => void gelesen.push(its) },
          },
        },
        akteur,
      ),
  };
};

/** The gate without the second line: the database shows everything to everybody. */
export const ohneZweiteLinie = (store: Store): Store => ({ ...store, unter: () => store });

/** Somebody of team 412, Bereich 41, office 63504. */
export const person = (rolle: Rolle, given: Partial<Befugnis> = {}): Akteur => ({
  art: "person",
  kennung: "erika.muster@example.org",
  befugnisse: [
    {
      rolle,
      dienststelle: "63504",
      rd: "Hessen",
      bereich: "Bereich 41",
      team: "412",
      inVertretung: false,
      ...given,
    },
  ],
});

export const BETRIEB: Akteur = { art: "betrieb", konto: "erika" };
