import type { IsoDate } from "@verlauf/core";
import { konfigurationFuer } from "@verlauf/intake";
import { type Personenauskunft, sicherungenIn } from "@verlauf/store";
import { tagInBerlin } from "../../berlin.ts";
import { readSchluessel } from "../../fallpruefung/schluessel.ts";
import { personenreferenzen } from "../../personenreferenz.ts";
import { beschreibungOf } from "../../protokoll/handlungen.ts";
import { fristOf } from "../../protokoll/loesche-protokoll.ts";
import { findUnzugeordnete } from "../find-unzugeordnete.ts";
import type { Loeschdeps } from "../loesche-faelliges.ts";
import type { Auskunft, Auskunftskatalog } from "./auskunft.ts";
import { fundorteOf } from "./fundorte.ts";

export interface Auskunftsdeps extends Loeschdeps {
  /** Where backups of the embedded store lie; null where none are made. */
  readonly sicherungen: string | null;
}

/** What the log calls the person; null where nothing was ever called so. */
export const referenzFuer = async (
  { daten }: Pick<Auskunftsdeps, "daten">,
  kundennummer: string,
  team: string,
): Promise<string | null> => {
  const schluessel = await readSchluessel(daten);
  return schluessel === undefined ? null : personenreferenzen(schluessel)({ team, kundennummer });
};

/** Undefined where nothing is stored. */
export const stelleAuskunftZusammen = async (
  deps: Auskunftsdeps,
  kundennummer: string,
  dateien: readonly string[],
): Promise<Auskunft | undefined> => {
  const gespeichert = await deps.store.personenauskunft(kundennummer);
  const { lieferungen, ausnahmen, ziehungen, berichtigungen } = gespeichert;
  const saetze = lieferungen.length + ausnahmen.length + ziehungen.length + berichtigungen.length;
  const unzugeordnete = await findUnzugeordnete(deps.store, kundennummer);
  if (saetze + dateien.length + unzugeordnete.length === 0) return undefined;
  return {
    kundennummer,
    am: tagInBerlin(deps.uhr()),
    verantwortliche: verantwortlicheOf(deps, gespeichert),
    ...gespeichert,
    kataloge: await katalogeOf(deps, gespeichert),
    zugriffe: await zugriffeAuf(deps, gespeichert, await referenzFuer(deps, kundennummer, "")),
    verfahren: await verfahrenOf(deps),
    dateien: await fundorteOf(deps, dateien, kundennummer),
    unzugeordnet: unzugeordnete.map(({ am, loeschenAm }) => ({ am, loeschenAm })),
    sicherungen: await sicherungenSeit(
      deps,
      lieferungen.map(({ uebernommenAm }) => uebernommenAm),
    ),
    protokollMonate: fristOf(deps.haeuser),
  };
};

const verantwortlicheOf = ({ haeuser }: Auskunftsdeps, { lieferungen, ziehungen }: Personenauskunft) => {
  const said = lieferungen.flatMap(({ verantwortlich }) => verantwortlich ?? []);
  const configured = [...lieferungen, ...ziehungen].flatMap(
    ({ dienststelle }) => konfigurationFuer(haeuser, dienststelle).datenschutz.verantwortlich ?? [],
  );
  return [...new Set(said.length > 0 ? said : configured)];
};

const katalogeOf = async ({ store }: Auskunftsdeps, { ziehungen }: Personenauskunft) => {
  const found = new Map<string, Auskunftskatalog>();
  for (const { katalog } of ziehungen.flatMap(({ beurteilungen }) => beurteilungen)) {
    if (katalog === null || found.has(JSON.stringify(katalog))) continue;
    const { fragen = [] } = (await store.katalog(katalog.id, katalog.version)) ?? {};
    found.set(JSON.stringify(katalog), { ...katalog, fragen: fragen.map(({ nr, text }) => ({ nr, text })) });
  }
  return [...found.values()];
};

/** Entries that are about the person alone: under its six characters, or under a case of its own. */
const zugriffeAuf = async ({ store }: Auskunftsdeps, { ziehungen }: Personenauskunft, zeichen: string | null) => {
  const faelle = new Set(ziehungen.flatMap(({ referenz }) => referenz ?? []));
  const found: Auskunft["zugriffe"][number][] = [];
  for await (const eintraege of store.protokoll({})) {
    for (const { handlung, gegenstand, minute } of eintraege) {
      if (gegenstand === null || !(faelle.has(gegenstand) || (zeichen !== null && gegenstand.endsWith(zeichen))))
        continue;
      found.push({ am: tagInBerlin(new Date(minute)), anlass: beschreibungOf(handlung)?.anlass ?? handlung });
    }
  }
  return found;
};

const verfahrenOf = async ({ store, uhr }: Auskunftsdeps): Promise<readonly string[]> => {
  const heute = tagInBerlin(uhr());
  const asking = (await store.alleSchluessel()).filter(
    ({ widerrufenAm, gueltigBis, umfang }) =>
      widerrufenAm === null && gueltigBis >= heute && umfang.includes("personen.lesen"),
  );
  return [...new Set(asking.map(({ name }) => name))].sort();
};

const sicherungenSeit = async ({ sicherungen }: Auskunftsdeps, tage: readonly IsoDate[]): Promise<number | null> => {
  if (sicherungen === null) return null;
  const [erster] = tage.toSorted();
  const all = (await sicherungenIn(sicherungen)).sicherungen;
  return all.filter(({ angelegtUm }) => erster === undefined || tagInBerlin(new Date(angelegtUm)) >= erster).length;
};
