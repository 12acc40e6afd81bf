import { isMonat, type Monat } from "@verlauf/core";
import type { NeueRueckgabe, Store } from "@verlauf/store";
import { tagInBerlin } from "../berlin.ts";
import type { Deps } from "../deps.ts";
import { monatsstand } from "../fallpruefung/auswertung/monatsstand.ts";
import { readOrganisation } from "../fallpruefung/pruefhaus.ts";
import type { Ereignis } from "./ereignis.ts";
import { bereichspost, rueckgabepost } from "./rueckgabepost.ts";
import { veroeffentliche } from "./veroeffentliche.ts";

interface Erzaehler extends Pick<Deps, "haeuser" | "chat"> {
  readonly uhr: () => Date;
  /** Whoever hands something in reads the answer themselves. */
  readonly vonPerson?: boolean;
}

/**
 * The store that tells other systems of what it takes: a draw, a returned questionnaire, an area that is complete, in the
 * transaction of the change, whoever makes it; and people in the chat, where the house has one. What is told twice is one
 * event, and one message.
 */
export const mitEreignissen = (store: Store, erzaehler: Erzaehler): Store => ({
  ...store,
  friereEin: (neue) =>
    store.transaktion(async (its) => {
      const stand = await its.friereEin(neue);
      const { ebene, zeitraum, dienststelle, einheit, protokoll } = stand.ziehung;
      if (stand.neu && ebene === "team" && isMonat(zeitraum)) {
        await tell(its, erzaehler, {
          art: "stichprobe.gezogen",
          dienststelle,
          monat: zeitraum,
          team: einheit,
          faelle: protokoll.faelle.filter(({ grund }) => grund === null).map(({ referenz }) => referenz),
        });
      }
      return stand;
    }),
  bewahre: (rueckgabe) =>
    store.transaktion(async (its) => {
      const bewahrt = await its.bewahre(rueckgabe);
      const team = teamrueckgabe(rueckgabe);
      if (team !== undefined) await tellRueckgabe(its, erzaehler, rueckgabe, team);
      return bewahrt;
    }),
  transaktion: (work) => store.transaktion((its) => work(mitEreignissen(its, erzaehler))),
});

const tell = async (store: Store, { haeuser, uhr }: Erzaehler, ereignis: Ereignis, anlass?: string): Promise<void> => {
  await veroeffentliche({ store, haeuser, uhr }, ereignis, anlass);
};

interface Teamrueckgabe {
  readonly dienststelle: string;
  readonly monat: Monat;
  readonly team: string;
}

const teamrueckgabe = ({ ebene, dienststelle, einheit, zeitraum, status }: NeueRueckgabe): Teamrueckgabe | undefined =>
  ebene === "team" &&
  status !== "abgelehnt" &&
  dienststelle !== null &&
  einheit !== null &&
  zeitraum !== null &&
  isMonat(zeitraum)
    ? { dienststelle, monat: zeitraum, team: einheit }
    : undefined;

const tellRueckgabe = async (
  store: Store,
  erzaehler: Erzaehler,
  rueckgabe: NeueRueckgabe,
  unit: Teamrueckgabe,
): Promise<void> => {
  const { faelle, sha256 } = rueckgabe;
  const offen = faelle.filter(({ vollstaendig }) => !vollstaendig).map(({ referenz }) => referenz);
  const vollstaendig = faelle.length - offen.length;
  await tell(
    store,
    erzaehler,
    { art: "fragebogen.eingegangen", ...unit, vollstaendig, faelle: faelle.length, offen },
    sha256,
  );
  if (erzaehler.vonPerson !== true) await store.plane(await rueckgabepost({ ...erzaehler, store }, unit, rueckgabe));
  if (offen.length === 0) await tellBereich(store, erzaehler, unit);
};

const tellBereich = async (
  store: Store,
  erzaehler: Erzaehler,
  { dienststelle, monat, team }: Teamrueckgabe,
): Promise<void> => {
  const { eintraege } = await readOrganisation({ store });
  const bereich = eintraege.find(
    (eintrag) => eintrag.dienststelle === dienststelle && eintrag.team === team && eintrag.bereich !== null,
  )?.bereich;
  if (bereich === undefined || bereich === null) return;
  const { zeilen } = await monatsstand(
    { store, haeuser: erzaehler.haeuser },
    { monat, dienststelle, bereich, heute: tagInBerlin(erzaehler.uhr()) },
  );
  if (zeilen.some(({ stand }) => stand.zurueckAm === null || stand.offen.length > 0)) return;
  const complete = { dienststelle, monat, bereich, teams: zeilen.length };
  await tell(store, erzaehler, { art: "bereich.vollstaendig", ...complete });
  await store.plane(await bereichspost({ ...erzaehler, store }, complete));
};
