import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import {
  ankertext,
  BEGINN,
  type Block,
  PROTOKOLL_GELOESCHT,
  PSEUDONYM_VERGEBEN,
  pruefsummeOf,
  siegelsumme,
  textOf,
} from "./kette.ts";
import { bloecke } from "./lies-protokoll.ts";
import type { Bruch, Kettenstelle, Protokollbefund, Protokolleintrag, Wiederfund } from "./protokoll.ts";

const NAMED = 20;

/** Walks the chain with sums of its own, whatever the database says. */
export const pruefeKette = async (db: Kysely<Tables>, bekannt: Kettenstelle | undefined): Promise<Protokollbefund> => {
  const anker = await readAnker(db);
  const befund = await walk(db, anker, bekannt);
  // a deletion in the middle of the walk looks like a gap
  const moved = (await readAnker(db)).at(0)?.nr !== anker.at(0)?.nr;
  return moved ? pruefeKette(db, bekannt) : befund;
};

/** The latest first. */
const readAnker = async (db: Kysely<Tables>): Promise<readonly Kettenstelle[]> =>
  (await sql<Kettenstelle>`select nr, sha256 from only protokoll_anker order by nr desc`.execute(db)).rows;

const walk = async (
  db: Kysely<Tables>,
  ankerstellen: readonly Kettenstelle[],
  bekannt: Kettenstelle | undefined,
): Promise<Protokollbefund> => {
  const anker = ankerstellen[0] ?? null;
  const brueche: Bruch[] = [];
  let davor = anker ?? BEGINN;
  let ankerVerzeichnet = anker === null;
  let [anzahl, eintraege] = [0, 0];
  let wiederfund: Wiederfund = bekannt === undefined ? null : wiederfundImAnker(bekannt, ankerstellen);
  for await (const page of bloecke(db)) {
    const gelesen = page.map((block) => ({ block, eintraege: eintraegeOf(block) }));
    const ohneSiegel = await identitaetsbrueche(db, gelesen);
    for (const { block, eintraege: its } of gelesen) {
      anzahl += 1;
      eintraege += its?.length ?? 0;
      brueche.push(...bruecheOf(block, its, davor, anker), ...(ohneSiegel.get(block.nr) ?? []));
      brueche.length = Math.min(brueche.length, NAMED);
      if (anker !== null && its?.some((eintrag) => isAnker(eintrag, anker))) ankerVerzeichnet = true;
      if (block.nr === bekannt?.nr) wiederfund = block.sha256 === bekannt.sha256 ? "gefunden" : "anders";
      if (block.nr > davor.nr) davor = { nr: block.nr, sha256: block.sha256 };
    }
  }
  if (!ankerVerzeichnet && anker !== null) brueche.unshift({ was: "anker", nr: anker.nr });
  return { anker, kopf: davor.nr === 0 ? null : davor, bloecke: anzahl, eintraege, brueche, bekannt: wiederfund };
};

/** Before the walk: a head that went with the front can only be found as an anchor. */
const wiederfundImAnker = (bekannt: Kettenstelle, ankerstellen: readonly Kettenstelle[]): Wiederfund => {
  const [anker] = ankerstellen;
  if (anker === undefined || bekannt.nr > anker.nr) return "ende_fehlt";
  const same = ankerstellen.find(({ nr }) => nr === bekannt.nr);
  if (same === undefined) return "geloescht";
  return same.sha256 === bekannt.sha256 ? "gefunden" : "anders";
};

/** Undefined for what Verlauf doesn't write. */
const eintraegeOf = ({ eintraege, minute }: Block): readonly Protokolleintrag[] | undefined => {
  try {
    const its = JSON.parse(eintraege) as readonly Protokolleintrag[];
    const last = its
      .map((eintrag) => eintrag.minute)
      .toSorted()
      .at(-1);
    return textOf(its) === eintraege && last === minute ? its : undefined;
  } catch {
    return undefined;
  }
};

const bruecheOf = (
  block: Block,
  eintraege: readonly Protokolleintrag[] | undefined,
  davor: Kettenstelle,
  anker: Kettenstelle | null,
): readonly Bruch[] => {
  const { nr } = block;
  if (anker !== null && nr <= anker.nr) return [{ was: "vor_dem_anker", nr }];
  const found: Bruch[] = [];
  // after a gap there is nothing to hang on
  if (nr !== davor.nr + 1) found.push({ was: "luecke", nr: davor.nr + 1, bis: nr - 1 });
  else if (block.vorher !== davor.sha256) found.push({ was: "vorgaenger", nr });
  if (pruefsummeOf(block) !== block.sha256) found.push({ was: "pruefsumme", nr });
  else if (eintraege === undefined) found.push({ was: "inhalt", nr });
  return found;
};

const isAnker = ({ handlung, gegenstand }: Protokolleintrag, anker: Kettenstelle): boolean =>
  handlung === PROTOKOLL_GELOESCHT && gegenstand === ankertext(anker);

interface Gelesen {
  readonly block: Block;
  readonly eintraege: readonly Protokolleintrag[] | undefined;
}

/** The blocks of a page whose sealed identities aren't those that the chain names. */
const identitaetsbrueche = async (
  db: Kysely<Tables>,
  page: readonly Gelesen[],
): Promise<ReadonlyMap<number, readonly Bruch[]>> => {
  const genannt = page.flatMap(({ block: { nr }, eintraege = [] }) =>
    eintraege
      .filter(({ handlung }) => handlung === PSEUDONYM_VERGEBEN)
      .map(({ wer, gegenstand }) => ({ nr, wer, gegenstand })),
  );
  const [first, last] = [page[0]?.block.nr ?? 0, page.at(-1)?.block.nr ?? 0];
  const { rows } = await sql<{ pseudonym: string; nr: number; siegel: string }>`
    select pseudonym, nr, siegel from only protokoll_identitaet
    where nr between ${first} and ${last}
      or pseudonym in (select jsonb_array_elements_text(${JSON.stringify(genannt.map(({ wer }) => wer))}::jsonb))`.execute(
    db,
  );
  const summen = new Map(rows.map(({ pseudonym, siegel }) => [pseudonym, siegelsumme(siegel)]));
  const broken = new Set<number>();
  for (const { nr, wer, gegenstand } of genannt) if (summen.get(wer) !== gegenstand) broken.add(nr);
  const namen = new Set(genannt.map(({ nr, wer }) => `${nr} ${wer}`));
  for (const { nr, pseudonym } of rows) {
    if (nr >= first && nr <= last && !namen.has(`${nr} ${pseudonym}`)) broken.add(nr);
  }
  return new Map([...broken].map((nr) => [nr, [{ was: "identitaet", nr } as const]]));
};
