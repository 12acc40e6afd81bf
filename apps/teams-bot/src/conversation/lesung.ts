import type { IsoDate } from "@verlauf/core";
import { type Zeit, zeitOf } from "./daten/zeit.ts";
import { leseZeitangabe, type Zeitangabe } from "./daten/zeitangabe.ts";
import { deuteWort, isBekanntesWort, type Sinn } from "./lexikon/deute-wort.ts";
import { WENDUNGEN, type Wendungsbegriff } from "./lexikon/wendungen.ts";
import { falte, klartext } from "./normalisiere.ts";
import { leseNummern, type Nummer } from "./nummern.ts";
import { type Fund, type Wort, worteOf } from "./wort.ts";
import { type Alter, leseAlter } from "./zusaetze/alter.ts";
import { ausgenommenAt } from "./zusaetze/ausgenommen.ts";
import { leseBereich } from "./zusaetze/bereich.ts";
import { leseDienststelle } from "./zusaetze/dienststelle.ts";
import { type Fallangabe, leseFallnummer } from "./zusaetze/fallnummer.ts";
import { leseProfillagen, type Profilwahl } from "./zusaetze/profillagen.ts";
import { leseTeams } from "./zusaetze/team.ts";
import { zusammengesetzt } from "./zusammen.ts";

/** What a text holds: its parts of speech that can be acted on, before anybody asks what is wanted. */
export interface Lesung {
  /** As typed, without the markup of the channel. */
  readonly text: string;
  readonly istFrage: boolean;
  readonly begriffe: ReadonlySet<Bedeutung>;
  /** Words that aren't known, as typed and with their places. */
  readonly unbekannt: readonly Wort[];
  /** Everything that no reader took, in order. */
  readonly worte: readonly Wort[];
  readonly nummern: readonly Nummer[];
  readonly teams: readonly string[];
  /** "ohne Team 413", "Team 412 nicht" */
  readonly teamsOhne: readonly string[];
  readonly bereich: true | string | undefined;
  /** The one office that is named, by its number. */
  readonly dienststelle: string | undefined;
  readonly profile: readonly Profilwahl[];
  readonly alter: Alter | undefined;
  readonly faelle: readonly Fallangabe[];
  readonly zeitangaben: readonly Zeitangabe[];
  readonly zeit: Zeit;
}

export type Bedeutung = Sinn | Wendungsbegriff;

interface Sammlung {
  readonly worte: Wort[];
  readonly begriffe: Set<Bedeutung>;
  readonly teams: string[];
  readonly teamsOhne: string[];
  readonly bereiche: (true | string)[];
  readonly dienststellen: string[];
  readonly profile: Profilwahl[];
  readonly alter: Alter[];
  readonly faelle: Fallangabe[];
  readonly zeitangaben: Zeitangabe[];
}

const isBekannt = (wort: Wort): boolean => isBekanntesWort(wort.form);

/** Beyond that many words nobody asks; looking for typing errors in all of them would only take time. */
const MAX_WORTE = 80;

export const lies = (roh: string, heute: IsoDate): Lesung => {
  const text = klartext(roh);
  const { nummern, rest } = leseNummern(text);
  const worte = zusammengesetzt(worteOf(rest).slice(0, MAX_WORTE));
  const found: Sammlung = {
    worte: [],
    begriffe: new Set(),
    teams: [],
    teamsOhne: [],
    bereiche: [],
    dienststellen: [],
    profile: [],
    alter: [],
    faelle: [],
    zeitangaben: [],
  };
  for (let at = 0; at < worte.length; ) at += nimm(worte, at, heute, found);

  const unbekannt: Wort[] = [];
  for (const wort of found.worte) {
    if (!/\p{L}|§/u.test(wort.text)) continue;
    const meanings = deuteWort(wort.form);
    if (meanings.size === 0) unbekannt.push(wort);
    for (const meaning of meanings) found.begriffe.add(meaning);
  }
  return {
    text,
    istFrage: text.includes("?"),
    begriffe: found.begriffe,
    unbekannt,
    worte: found.worte,
    nummern,
    teams: [...new Set(found.teams)],
    teamsOhne: found.teamsOhne,
    bereich: found.bereiche.findLast((name) => name !== true) ?? found.bereiche[0],
    dienststelle: new Set(found.dienststellen).size === 1 ? found.dienststellen[0] : undefined,
    profile: found.profile,
    alter: found.alter[0],
    faelle: found.faelle,
    zeitangaben: found.zeitangaben,
    zeit: zeitOf(found.zeitangaben),
  };
};

/** Takes what stands at a place into the collection, and says how many words that were. */
const nimm = (worte: readonly Wort[], at: number, heute: IsoDate, found: Sammlung): number => {
  const take = <T>(fund: Fund<T> | undefined, keep: (wert: T) => void): number => {
    if (fund !== undefined) keep(fund.wert);
    return fund?.laenge ?? 0;
  };
  return (
    take(leseAlter(worte, at), (alter) => found.alter.push(alter)) ||
    take(leseFallnummer(worte, at), (fall) => found.faelle.push(fall)) ||
    take(leseProfillagen(worte, at), (wahl) => found.profile.push(wahl)) ||
    take(leseWendung(worte, at), (begriffe) => {
      for (const begriff of begriffe) found.begriffe.add(begriff);
    }) ||
    take(leseDienststelle(worte, at), (dienststelle) => found.dienststellen.push(dienststelle)) ||
    take(leseTeamwahl(worte, at), ({ teams, ohne }) => {
      (ohne ? found.teamsOhne : found.teams).push(...teams);
      // whoever denies something wants nothing entered
      if (ohne) found.begriffe.add("nicht");
    }) ||
    take(leseBereich(worte, at, isBekannt), (bereich) => found.bereiche.push(bereich)) ||
    take(leseZeitangabe(worte, at, heute), (zeit) => found.zeitangaben.push(zeit)) ||
    take({ wert: worte[at], laenge: 1 }, (wort) => {
      if (wort !== undefined) found.worte.push(wort);
    })
  );
};

const leseTeamwahl = (
  worte: readonly Wort[],
  at: number,
): Fund<{ readonly teams: readonly string[]; readonly ohne: boolean }> | undefined => {
  const before = ausgenommenAt(worte, at);
  const found = leseTeams(worte, at + before, { isBekannt });
  if (found === undefined) return undefined;
  const [behind, last] = [worte[at + found.laenge], worte[at + found.laenge + 1]];
  const isOut = behind?.form === "ausgenommen" || (behind?.form === "nicht" && !/^[\p{L}\d]/u.test(last?.text ?? ""));
  const isBehind = before === 0 && isOut;
  return {
    wert: { teams: found.wert, ohne: before > 0 || isBehind },
    laenge: before + found.laenge + (isBehind ? 1 : 0),
  };
};

const GEFALTETE = Object.entries(WENDUNGEN)
  .map(([text, begriffe]) => ({ formen: text.split(" ").map(falte), begriffe }))
  .toSorted((a, b) => b.formen.length - a.formen.length);

const leseWendung = (worte: readonly Wort[], at: number): Fund<readonly Wendungsbegriff[]> | undefined => {
  const found = GEFALTETE.find(({ formen }) => formen.every((form, offset) => worte[at + offset]?.form === form));
  return found === undefined ? undefined : { wert: found.begriffe, laenge: found.formen.length };
};
