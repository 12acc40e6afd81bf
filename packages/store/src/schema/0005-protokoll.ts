// The log: who did what, with no customer's number and no name. It is a chain: each block's SHA-256 is taken over its own
// text and the sum before it, so that whoever noted a head once finds every later change before it. Blocks are appended
// by one function and are never changed; they are deleted from the front alone, by the role that deletes, and the number
// and sum of the last one that went stay as the anchor on which the rest hangs.

import { OHNE_LOESCHROLLE } from "./loeschrolle.ts";

const KEY = `text collate "C" not null`;
const SHA256 = `${KEY} check (sha256 ~ '^[0-9a-f]{64}$')`;
const MINUTE = "~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z$'";
const KEINE_KUNDENNUMMER = "!~* '(^|[^[:alnum:]])[0-9]{3}[[:alpha:]][0-9]{6}([^[:alnum:]]|$)'";

const trigger = (table: string, name: string, event: string, rest: string): readonly string[] => [
  `create trigger ${name} ${event} on ${table} ${rest}`,
  `alter table ${table} enable always trigger ${name}`,
];

const frozen = (table: string, was: string, deletion: string): readonly string[] => {
  const refuse = `execute function festgeschrieben('${was}')`;
  return [
    ...trigger(table, "festgeschrieben_aendern", "before update", `for each row ${refuse}`),
    ...trigger(table, "festgeschrieben_loeschen", "before delete", `for each row ${deletion} ${refuse}`),
    ...trigger(table, "festgeschrieben_leeren", "before truncate", `for each statement ${refuse}`),
  ];
};

export const protokoll: readonly string[] = [
  `create table protokoll (
    nr bigint primary key check (nr > 0),
    minute ${KEY} check (minute ${MINUTE}),
    eintraege ${KEY} check (eintraege ${KEINE_KUNDENNUMMER}),
    vorher ${KEY} check (vorher ~ '^[0-9a-f]{64}$'),
    sha256 ${SHA256}
  )`,
  "create index protokoll_minute on protokoll (minute, nr)",
  // where the chain began after a deletion; says nothing about anybody, so it has no end
  `create table protokoll_anker (
    nr bigint primary key check (nr > 0),
    sha256 ${SHA256},
    vor_monat ${KEY} check (vor_monat ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
  )`,
  // who a pseudonym is, sealed for two who have to agree to open it; goes with the block that it came with
  `create table protokoll_identitaet (
    pseudonym ${KEY} primary key,
    nr bigint not null,
    siegel ${KEY}
  )`,
  "create index protokoll_identitaet_nr on protokoll_identitaet (nr)",
  // the public halves; the private ones lie with those who hold them
  `create table protokoll_schluessel (
    id ${KEY} primary key,
    fuer ${KEY} check (fuer in ('verwaltung', 'datenschutz')),
    nummer bigint generated always as identity,
    jwk ${KEY},
    angelegt_am date not null
  )`,

  ...frozen("protokoll", "Das Protokoll", `when (${OHNE_LOESCHROLLE})`),
  ...frozen("protokoll_anker", "Der Anker des Protokolls", ""),
  ...frozen("protokoll_identitaet", "Ein Eintrag des Protokolls", `when (${OHNE_LOESCHROLLE})`),
  ...frozen("protokoll_schluessel", "Ein Schlüssel des Protokolls", ""),

  // what goes is the front, whole, and the anchor is there already
  `create function protokoll_von_vorn() returns trigger language plpgsql as $$
  declare
    erste bigint; letzte bigint; anzahl bigint;
  begin
    select min(nr), max(nr), count(*) into erste, letzte, anzahl from geloescht;
    if anzahl = 0 then return null; end if;
    if letzte - erste + 1 <> anzahl
      or exists (select from only protokoll where nr < letzte)
      or not exists (select from protokoll_anker a join geloescht g on g.nr = a.nr and g.sha256 = a.sha256 where a.nr = letzte)
    then
      raise exception using errcode = 'VL001', message = 'Das Protokoll wird nur von vorn und nur in ganzen Monaten gelöscht.';
    end if;
    return null;
  end $$`,
  ...trigger(
    "protokoll",
    "nur_von_vorn",
    "after delete",
    "referencing old table as geloescht for each statement execute function protokoll_von_vorn()",
  ),

  // One at a time, until the transaction ends: a number that is taken and rolled back leaves no gap. It is its owner's
  // alone, and finds nothing but its own schema's tables.
  `do $do$ begin execute format($f$
    create function protokoll_anhaengen(neue text, identitaeten text) returns bigint
    language plpgsql volatile set search_path = pg_catalog, %I, pg_temp as $$
    declare
      davor bigint; kette text; um text; dies bigint;
    begin
      perform pg_advisory_xact_lock(hashtextextended('verlauf:protokoll', 0));
      select nr, sha256 into davor, kette from only protokoll order by nr desc limit 1;
      if not found then select nr, sha256 into davor, kette from only protokoll_anker order by nr desc limit 1; end if;
      if not found then davor := 0; kette := repeat('0', 64); end if;
      dies := davor + 1;
      select max(e ->> 'minute') into strict um from jsonb_array_elements(neue::jsonb) e;
      insert into protokoll (nr, minute, eintraege, vorher, sha256) values (dies, um, neue, kette,
        encode(sha256(convert_to(concat_ws(chr(10), kette, dies, um, neue), 'UTF8')), 'hex'));
      insert into protokoll_identitaet (pseudonym, nr, siegel)
        select i ->> 'pseudonym', dies, i ->> 'siegel' from jsonb_array_elements(identitaeten::jsonb) i
        on conflict (pseudonym) do nothing;
      return dies;
    end $$
  $f$, current_schema()); end $do$`,
  "revoke all on function protokoll_anhaengen(text, text) from public",

  "grant select, delete on protokoll, protokoll_identitaet to verlauf_loeschung",
  "grant select, insert on protokoll_anker to verlauf_loeschung",
];
