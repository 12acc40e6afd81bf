// The second line behind the rights that the use-cases check: what a person or key may not see, the database doesn't show.
// A query for somebody runs as role verlauf_sicht, with what may be seen in settings of its transaction. Without settings
// there are no rows, and nothing is ever written: changes are the owner's. Whoever owns the tables (imports, jobs, results
// in which small counts are hidden) isn't held to it.
//
// Each policy compares a key with lists that are taken from the settings once a query (a subquery that depends on no
// row). Comparing text is leakproof for PostgreSQL, so a question's own conditions still choose the rows: a team stays one
// range of an index, and a page after a (team, kundennummer) too. With 50,000 customers both engines read such a page in
// the index's order and stop at its end, as they do for the owner. Two things make it so: whether all is seen is one value
// of the query (were it compared for each row, a page would be guessed to be longer than all that is seen, and the whole
// team be read and sorted), and the way from an exception to its person is a function, which isn't planned with each query.

import { OHNE_LOESCHROLLE } from "./loeschrolle.ts";

const KEY = `text collate "C" not null`;

/** The keys that `rahmenOf` puts into a setting; nothing set is nothing seen. */
const keysIn = (name: string): string => `nullif(current_setting('verlauf.${name}', true), '')::text[]`;

/** Whether one of a row's keys is among them, the most telling first. */
const within = (name: string, ...keys: readonly string[]): string =>
  // the outer cast only says that this is one array, not a list of rows
  keys.map((key) => `${key} = any ((select ${keysIn(name)})::text[])`).join(" or ");

const everything = (name: string): string => `(select coalesce('*' = any (${keysIn(name)}), false))`;

/** A key that stops at an office, and one that names the unit in it. */
const officeKey = (...names: readonly string[]): string => names.map((name) => `chr(30) || ${name}`).join(" || ");
const unitKey = (...names: readonly string[]): string => names.map((name) => `chr(31) || ${name}`).join(" || ");

/** Of a table, or of one of several in a question. */
const customersOf = (row: "" | "kunde."): string => {
  const [beschaeftigtenfall, dienststelle, team] = [`${row}beschaeftigtenfall`, `${row}dienststelle`, `${row}team`];
  const seine = within("personen", unitKey(dienststelle, team), officeKey(dienststelle));
  return `not ${beschaeftigtenfall} and (${seine} or ${everything("personen")})`;
};
const office = `${within("dienststellen", officeKey("dienststelle"))} or ${everything("dienststellen")}`;
const reviewed = within(
  "pruefung",
  unitKey("ebene", "dienststelle", "einheit"),
  officeKey("ebene", "dienststelle"),
  "ebene",
);
const ofCustomer = (table: string): string =>
  `exists (select from kunde k where k.lieferung_id = ${table}.lieferung_id and k.kundennummer = ${table}.kundennummer)`;

const seen = (table: string, condition: string): readonly string[] => [
  `alter table ${table} enable row level security`,
  `grant select on ${table} to verlauf_sicht`,
  `create policy sicht on ${table} for select to verlauf_sicht using (${condition})`,
];

const SUMME = "Die Prüfsumme einer gelöschten Ziehung";

/** Tables whose rows go early by the role that deletes, with what anybody else is told. */
const LOESCHBAR = [
  ["ziehung", "Das Protokoll einer Ziehung"],
  ["ersetzung", "Eine Ersetzung"],
  ["rueckgabe", "Eine zurückgegebene Arbeitsmappe"],
] as const;

const always = (table: string, name: string, event: string, rest: string): readonly string[] => [
  `create trigger ${name} ${event} on ${table} ${rest}`,
  `alter table ${table} enable always trigger ${name}`,
];

export const sichten: readonly string[] = [
  // an administrator may have closed it to everybody who isn't named
  "do $$ begin execute format('grant usage on schema %I to verlauf_sicht, verlauf_loeschung', current_schema()); end $$",

  ...seen("lieferung", office),
  ...seen("organisation", office),
  ...seen("vertretung", office),
  ...seen("kunde", customersOf("")),
  ...seen("status", customersOf("")),
  ...["kontakt", "handlungsbedarf", "strategie"].flatMap((table) => seen(table, ofCustomer(table))),
  // An exception belongs to no delivery: the person has to be in one of the office's, and to be seen. The function runs
  // with its owner's rights, holds to the settings of whoever asks, and finds nothing but its own schema's tables.
  `do $do$ begin execute format($f$
    create function person_sichtbar(amt text, nummer text) returns boolean
    language sql stable security definer set search_path = pg_catalog, %I, pg_temp as $$
      select exists (
        select from lieferung join kunde on kunde.lieferung_id = lieferung.id and kunde.kundennummer = nummer
        where lieferung.dienststelle = amt and ${customersOf("kunde.")})
    $$
  $f$, current_schema()); end $do$`,
  "revoke all on function person_sichtbar(text, text) from public",
  "grant execute on function person_sichtbar(text, text) to verlauf_sicht",
  ...seen("ausnahme", "person_sichtbar(dienststelle, kundennummer)"),
  ...seen("ziehung", reviewed),
  ...seen("ersetzung", "exists (select from ziehung z where z.id = ersetzung.ziehung_id)"),
  ...seen("rueckgabe", reviewed),
  // a release names a case: the unit's draw, and the case's number behind it
  ...seen(
    "freigabe",
    `exists (select from ziehung z
      where regexp_replace(freigabe.referenz, '-[0-9]+$', '') = z.zeitraum || '-' || btrim(z.dienststelle)
        || case z.ebene when 'kalibrierung' then '-K-' else '-' end || btrim(z.einheit))`,
  ),
  // these say nothing about anybody
  ...seen("fragenkatalog", "true"),
  ...seen("abgelegt", "true"),
  // All else is its owner's alone: base seeds, with which a draw could be worked out beforehand, the fields of action of
  // areas and offices, and what belongs to the running of Verlauf.

  // What was frozen goes before its day only by the role that deletes, and a draw that goes, for whatever reason, leaves
  // its SHA-256 behind: a record that was printed can still be held against it.
  `create table grabstein (
    ebene ${KEY},
    dienststelle ${KEY},
    einheit ${KEY},
    zeitraum ${KEY},
    sha256 ${KEY} check (sha256 ~ '^[0-9a-f]{64}$'),
    am date not null,
    primary key (zeitraum, dienststelle, ebene, einheit, sha256)
  )`,
  ...always(
    "grabstein",
    "festgeschrieben_aendern",
    "before update or delete",
    `for each row execute function festgeschrieben('${SUMME}')`,
  ),
  ...always(
    "grabstein",
    "festgeschrieben_leeren",
    "before truncate",
    `for each statement execute function festgeschrieben('${SUMME}')`,
  ),
  `create function grabstein_setzen() returns trigger language plpgsql as $$
  begin
    insert into grabstein values (old.ebene, old.dienststelle, old.einheit, old.zeitraum, old.sha256,
      (now() at time zone 'Europe/Berlin')::date) on conflict do nothing;
    return null;
  end $$`,
  ...always("ziehung", "grabstein_setzen", "after delete", "for each row execute function grabstein_setzen()"),
  "grant select, insert on grabstein to verlauf_loeschung",

  ...LOESCHBAR.flatMap(([table, was]) => [
    `drop trigger festgeschrieben_loeschen on ${table}`,
    ...always(
      table,
      "festgeschrieben_loeschen",
      "before delete",
      `for each row when (old.loeschen_am > (now() at time zone 'Europe/Berlin')::date
        and ${OHNE_LOESCHROLLE}) execute function festgeschrieben('${was}')`,
    ),
    `grant select, delete on ${table} to verlauf_loeschung`,
    `create policy loeschung on ${table} to verlauf_loeschung using (true)`,
  ]),
];
