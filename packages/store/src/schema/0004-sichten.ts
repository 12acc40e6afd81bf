// The second line behind the rights that the use-cases check: what a person or key may not see, the database doesn't show.
// A query for somebody runs as role verlauf_sicht, with what may be seen in settings of its transaction. Without settings
// there are no rows. Whoever owns the tables (imports, jobs, results in which small counts are hidden) isn't held to it.
//
// Each policy compares a key with lists that are taken from the settings once a query (a subquery that depends on no
// row), and comparing text is leakproof for PostgreSQL: so a team stays one range of an index, and a page after a
// (team, kundennummer) too.

const KEY = `text collate "C" not null`;

/** The keys that `rahmenOf` puts into a setting; nothing set is nothing seen. */
const keys = (name: string): string =>
  // the outer cast only says that this is one array, not a list of rows
  `(select nullif(current_setting('verlauf.${name}', true), '')::text[])::text[]`;

const within = (list: string, ...their: readonly string[]): string =>
  `(${their.map((key) => `${key} = any (${list})`).join(" or ")})`;

/** A key that stops at an office, and one that names the unit in it. */
const officeKey = (...names: readonly string[]): string => names.map((name) => `chr(30) || ${name}`).join(" || ");
const unitKey = (...names: readonly string[]): string => names.map((name) => `chr(31) || ${name}`).join(" || ");

const customers = within(keys("personen"), "'*'", officeKey("dienststelle"), unitKey("dienststelle", "team"));
const office = within(keys("dienststellen"), "'*'", officeKey("dienststelle"));
const reviewed = within(
  keys("pruefung"),
  "ebene",
  officeKey("ebene", "dienststelle"),
  unitKey("ebene", "dienststelle", "einheit"),
);
const ofCustomer = (table: string): string =>
  `exists (select from kunde k where k.lieferung_id = ${table}.lieferung_id and k.kundennummer = ${table}.kundennummer)`;

const seen = (table: string, condition: string): readonly string[] => [
  `alter table ${table} enable row level security`,
  `grant select on ${table} to verlauf_sicht`,
  `create policy sicht on ${table} for select to verlauf_sicht using (${condition})`,
];

const written = (table: string, condition: string): readonly string[] => [
  ...seen(table, condition),
  `grant insert on ${table} to verlauf_sicht`,
  `create policy schreiben on ${table} for insert to verlauf_sicht with check (${condition})`,
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
  ...seen("kunde", `not beschaeftigtenfall and ${customers}`),
  ...seen("status", `not beschaeftigtenfall and ${customers}`),
  ...["kontakt", "handlungsbedarf", "strategie"].flatMap((table) => seen(table, ofCustomer(table))),
  // an exception belongs to no delivery: the person has to be in one of the office's that may be seen
  ...seen(
    "ausnahme",
    `exists (select from lieferung l join kunde k on k.lieferung_id = l.id
      where l.dienststelle = ausnahme.dienststelle and k.kundennummer = ausnahme.kundennummer)`,
  ),
  ...written("ziehung", reviewed),
  ...written("ersetzung", "exists (select from ziehung z where z.id = ersetzung.ziehung_id)"),
  ...written("rueckgabe", reviewed),
  // a release names a case: the unit's draw, and the case's number behind it
  ...written(
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

  // The role is asked for as it was taken on: where a draw takes its replacements along, the current user is their owner.
  ...LOESCHBAR.flatMap(([table, was]) => [
    `drop trigger festgeschrieben_loeschen on ${table}`,
    ...always(
      table,
      "festgeschrieben_loeschen",
      "before delete",
      `for each row when (old.loeschen_am > (now() at time zone 'Europe/Berlin')::date
        and current_setting('role') <> 'verlauf_loeschung') execute function festgeschrieben('${was}')`,
    ),
    `grant select, delete on ${table} to verlauf_loeschung`,
    `create policy loeschung on ${table} to verlauf_loeschung using (true)`,
  ]),
];
