import type { IsoDate, Organisationseintrag, Vertretung } from "@verlauf/core";
import { defaultKonfiguration, type Einrichtungsart, type Konfiguration, konfigurationFuer } from "@verlauf/intake";
import type { Deps } from "../deps.ts";
import { feiertageOf } from "./feiertage.ts";

/** An office as the case review needs it: its rules, its kind, who leads what. */
export interface Pruefhaus {
  readonly dienststelle: string;
  readonly name: string;
  readonly art: Einrichtungsart;
  readonly rd: string | null;
  readonly konfiguration: Konfiguration;
  readonly isFeiertag: (tag: IsoDate) => boolean;
  /** The area of a team; null where no organisation says so. */
  readonly bereichOf: (team: string) => string | null;
  /** The teams of an area that have a lead. */
  readonly teamsOf: (bereich: string) => readonly string[];
  /** Names of those who stand in for the team's lead on a day. */
  readonly vertretungOf: (team: string, tag: IsoDate) => string | null;
}

const isArt = (art: string | null | undefined): art is Einrichtungsart => art === "gE" || art === "AA";

/** Who works where, as last delivered; asked for once for all offices. */
export interface Organisation {
  readonly eintraege: readonly Organisationseintrag[];
  readonly vertretungen: readonly (Vertretung & { readonly dienststelle: string })[];
}

export const readOrganisation = async ({ store }: Pick<Deps, "store">): Promise<Organisation> => ({
  eintraege: await store.organisation(),
  vertretungen: await store.vertretungen(),
});

export const pruefhausOf = (
  haeuser: readonly Konfiguration[],
  organisation: Organisation,
  dienststelle: string,
): Pruefhaus => hausUnder(konfigurationFuer(haeuser, dienststelle), organisation, dienststelle);

/** The same for many questions about the same offices: each is put together once. */
export const hausFinder = (
  haeuser: readonly Konfiguration[],
  organisation: Organisation,
): ((dienststelle: string) => Pruefhaus) => {
  const known = new Map<string, Pruefhaus>();
  return (dienststelle) => {
    const haus = known.get(dienststelle) ?? pruefhausOf(haeuser, organisation, dienststelle);
    known.set(dienststelle, haus);
    return haus;
  };
};

/**
 * RD or Zentrale, which seldom have a document of their own in verlauf.yaml: then the first house's filing, dates and
 * holidays are theirs too.
 */
export const ebenenhausOf = (
  haeuser: readonly Konfiguration[],
  organisation: Organisation,
  name: string,
): Pruefhaus => {
  const own = konfigurationFuer(haeuser, name);
  const konfiguration = own === defaultKonfiguration ? (haeuser[0] ?? own) : own;
  return hausUnder({ ...konfiguration, haus: { ...konfiguration.haus, name } }, organisation, name);
};

const hausUnder = (
  konfiguration: Konfiguration,
  { eintraege, vertretungen }: Organisation,
  dienststelle: string,
): Pruefhaus => {
  const own = eintraege.filter((eintrag) => eintrag.dienststelle === dienststelle);
  const { haus } = konfiguration;
  const known = haus.art ?? own.map(({ art }) => art).find(isArt);
  const names = new Map(eintraege.map(({ email, name }) => [email.toLowerCase(), name]));
  return {
    dienststelle,
    name: haus.name ?? `Dienststelle ${dienststelle}`,
    art: isArt(known) ? known : "gE",
    rd: own[0]?.rd ?? null,
    konfiguration,
    isFeiertag: feiertageOf(haus.land),
    bereichOf: (team) => own.find((eintrag) => eintrag.team === team && eintrag.bereich !== null)?.bereich ?? null,
    teamsOf: (bereich) =>
      [
        ...new Set(
          own
            .filter((eintrag) => eintrag.rolle === "TL" && eintrag.bereich === bereich)
            .flatMap(({ team }) => (team === null ? [] : [team])),
        ),
      ].sort(),
    vertretungOf: (team, tag) => {
      const leads = own.filter(({ rolle, team: its }) => rolle === "TL" && its === team);
      const found = vertretungen.find(
        ({ email, von, bis, dienststelle: its }) =>
          its === dienststelle &&
          von <= tag &&
          tag <= bis &&
          leads.some((lead) => lead.email.toLowerCase() === email.toLowerCase()),
      );
      return found === undefined ? null : (names.get(found.vertretung.toLowerCase()) ?? found.vertretung);
    },
  };
};
