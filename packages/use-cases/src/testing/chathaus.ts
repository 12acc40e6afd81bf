import type { Organisationseintrag, Rolle } from "@verlauf/core";
import { defaultKonfiguration, type Kanalstufe, type Konfiguration } from "@verlauf/intake";
import type { Store } from "@verlauf/store";
import type { Chatzugang } from "../chat/chatzugang.ts";
import { chatzugangFuer } from "../chat/chatzugang-fuer.ts";
import { gemerkteListen } from "../kontaktdichte/gemerkte-listen.ts";
import { pseudonymeIn } from "../protokoll/pseudonyme.ts";
import { personAls } from "../rechte/person-als.ts";
import { deliver, kundensatz, teamleitung } from "./delivery.ts";
import { haeuser } from "./haus.ts";
import { testhaus } from "./pruefhaus.ts";
import type { RealStore } from "./real-store.ts";

// Two offices of one RD: 63504 with the teams 412 and 413 of Bereich 41 and 421 of Bereich 42, and 63510 with a Bereich 41
// and a team 412 of its own. Everybody's sign-in name is role and place.

const JETZT = new Date("2026-11-03T09:00:00Z");
export const MONAT = "2026-10";

interface Ort {
  readonly dienststelle: string;
  readonly bereich: string | null;
  readonly team: string | null;
}

const TEAMS = [
  { dienststelle: "63504", bereich: "Bereich 41", team: "412" },
  { dienststelle: "63504", bereich: "Bereich 41", team: "413" },
  { dienststelle: "63504", bereich: "Bereich 42", team: "421" },
  { dienststelle: "63510", bereich: "Bereich 41", team: "412" },
] as const;

const stelle = (name: string, rolle: Rolle, ort: Ort, given: Partial<Organisationseintrag> = {}) =>
  teamleitung(name, { rolle, ...ort, ...given });

const haus = (dienststelle: string): Ort => ({ dienststelle, bereich: null, team: null });
const bereich = (dienststelle: string, name: string): Ort => ({ dienststelle, bereich: name, team: null });

export const ORGANISATION: readonly Organisationseintrag[] = [
  ...TEAMS.map((ort) => stelle(`TL ${ort.dienststelle} ${ort.team}`, "TL", ort)),
  stelle("Jörg Weiß", "IFK", TEAMS[0]),
  stelle("IFK 63510 412", "IFK", TEAMS[3]),
  stelle("BL 63504 41", "BL", bereich("63504", "Bereich 41")),
  stelle("BL 63504 42", "BL", bereich("63504", "Bereich 42")),
  stelle("BL 63510 41", "BL", bereich("63510", "Bereich 41")),
  stelle("GF 63504", "GF", haus("63504")),
  stelle("Verwaltung 63504", "Verwaltung", haus("63504")),
  stelle("RD Hessen", "RD", haus("990")),
  stelle("Zentrale", "Z", haus("999"), { rd: "Zentrale" }),
];

/** As Kundennummern are: three digits, a letter, six digits. */
export const nummer = (place: number, nr: number): string => `${place + 1}11A0000${String(nr).padStart(2, "0")}`;

/** The Beschäftigtenfall of team 412. */
export const VERBORGEN = nummer(0, 99);

export const fuelle = async (store: Store): Promise<void> => {
  for (const dienststelle of ["63504", "63510"]) {
    await deliver(store, "2026-10-31", {
      organisation: ORGANISATION.filter((each) =>
        dienststelle === "63504" ? each.dienststelle !== "63510" : each.dienststelle === "63510",
      ),
      vertretungen: [],
      kunden: TEAMS.flatMap((each, place) =>
        each.dienststelle === dienststelle
          ? [
              ...Array.from({ length: 12 }, (_, nr) =>
                kundensatz(nummer(place, nr), {
                  dienststelle,
                  team: each.team,
                  profillage: nr < 4 ? "E" : "M",
                  geburtsdatum: nr % 3 === 0 ? "2004-01-01" : "1980-01-01",
                  bgNummer: `63504BG00${place}${nr}`,
                }),
              ),
              kundensatz(nummer(place, 99), {
                dienststelle,
                team: each.team,
                profillage: "M",
                beschaeftigtenfall: true,
              }),
            ]
          : [],
      ),
    });
  }
};

/** By it everybody of the data, who never came, is overdue. */
const KONZEPT = (
  haeuser("kontaktdichte: [{ quelle: Hausverfügung 3/2024, ab: 2024-01-01, uebernimmt: kontaktdichte-2010 }]")[0] ??
  defaultKonfiguration
).kontaktdichte;

export interface Chathaus {
  /** The chat's gate of somebody, by sign-in name. */
  readonly als: (anmeldename: string) => Promise<Chatzugang>;
  readonly gelesen: {
    readonly handlung: string;
    readonly einheit: string | null;
    readonly gegenstand: string | null;
  }[];
}

export const OBJEKT_ID = "aaaaaaaa-0000-4000-8000-000000000001";

export const chathausOf = (
  { store, daten, ordner }: Pick<RealStore, "store" | "daten" | "ordner">,
  chat: Kanalstufe = "fallreferenz",
): Chathaus => {
  const gelesen: { handlung: string; einheit: string | null; gegenstand: string | null }[] = [];
  const houses = ["63504", "63510"].map((dienststelle): Konfiguration => {
    const each = testhaus(ordner);
    return {
      ...each,
      haus: { ...each.haus, dienststelle },
      kontaktdichte: KONZEPT,
      datenschutz: { ...each.datenschutz, kanal: { ...each.datenschutz.kanal, chat } },
    };
  });
  const deps = {
    store,
    haeuser: houses,
    daten,
    uhr: () => JETZT,
    listen: gemerkteListen(),
    protokoll: {
      pseudonyme: pseudonymeIn(store, { uhr: () => JETZT }),
      lesezugriffe: { vermerke: (_: unknown, its: (typeof gelesen)[number]) => void gelesen.push(its) },
    },
  };
  return {
    gelesen,
    als: async (name) => {
      const anmeldename = `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
      return chatzugangFuer(
        { ...deps, objektId: OBJEKT_ID },
        await personAls(deps, { anmeldename, objektId: OBJEKT_ID }),
      );
    },
  };
};
