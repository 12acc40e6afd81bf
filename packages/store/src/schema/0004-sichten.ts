// The second line behind the rights that the use-cases check: what a person or key may not see, the database doesn't show.
// A query for somebody runs as role verlauf_sicht, with what may be seen in settings of its transaction. Without settings
// there are no rows. Whoever owns the tables (imports, jobs, results in which small counts are hidden) isn't held to it.
//
// Each policy compares a key with lists that are taken from the settings once a query (a subquery that depends on no
// row), and comparing text is leakproof for PostgreSQL: so a team stays one range of an index, and a page after a
// (team, kundennummer) too.

const KEY = `text collate "C" not null`;

/** A list in a setting, one key a line; nothing set is an empty list. */
const liste = (name: string): string =>
  `(select coalesce(string_to_array(nullif(current_setting('verlauf.${name}', true), ''), chr(10)), '{}'))::text[]`;

const within = (list: string, ...keys: readonly string[]): string =>
  `(${keys.map((key) => `${key} = any (${list})`).join(" or ")})`;

const TAB = "chr(9)";
const customers = within(liste("personen"), "'*'", "dienststelle", `dienststelle || ${TAB} || team`);
const office = within(liste("dienststellen"), "'*'", "dienststelle");
const reviewed = within(
  liste("pruefung"),
  "ebene",
  `ebene || ${TAB} || dienststelle`,
  `ebene || ${TAB} || dienststelle || ${TAB} || einheit`,
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

/** Says nothing about anybody. */
const open = (table: string): readonly string[] => written(table, "true");

const RECHTE =
  "Die Datenbank braucht zwei Rollen, die dieser Zugang nicht anlegen darf. Bitte lassen Sie einmal ausführen: create role verlauf_sicht nologin; create role verlauf_loeschung nologin; grant verlauf_sicht, verlauf_loeschung to ";

// Roles belong to the whole server: another database may have made them, or is making them at this moment.
const rolle = (name: string): string => `do $$
  begin
    if not exists (select from pg_roles where rolname = '${name}') then create role ${name} nologin; end if;
    if not pg_has_role(current_user, '${name}', 'member') then
      execute format('grant ${name} to %I', current_user);
    end if;
  exception
    when duplicate_object or unique_violation or internal_error then null;
    when insufficient_privilege then
      raise exception using errcode = 'VL002', message = '${RECHTE}' || quote_ident(current_user);
  end $$`;

export const sichten: readonly string[] = [
  rolle("verlauf_sicht"),
  rolle("verlauf_loeschung"),

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
  ...written(
    "freigabe",
    `exists (select from ziehung z where starts_with(freigabe.referenz,
      z.zeitraum || '-' || z.dienststelle || '-' || z.einheit || '-'))`,
  ),
  ...["basis_seed", "fragenkatalog", "abgelegt"].flatMap(open),

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
  ...["aendern before update", "loeschen before delete"].flatMap((which) => {
    const [name = "", ...event] = which.split(" ");
    return [
      `create trigger festgeschrieben_${name} ${event.join(" ")} on grabstein for each row execute function festgeschrieben('Die Prüfsumme einer gelöschten Ziehung')`,
      `alter table grabstein enable always trigger festgeschrieben_${name}`,
    ];
  }),
  `create trigger festgeschrieben_leeren before truncate on grabstein for each statement execute function festgeschrieben('Die Prüfsumme einer gelöschten Ziehung')`,
  "alter table grabstein enable always trigger festgeschrieben_leeren",
  `create function grabstein_setzen() returns trigger language plpgsql as $$
  begin
    insert into grabstein values (old.ebene, old.dienststelle, old.einheit, old.zeitraum, old.sha256,
      (now() at time zone 'Europe/Berlin')::date) on conflict do nothing;
    return null;
  end $$`,
  "create trigger grabstein_setzen after delete on ziehung for each row execute function grabstein_setzen()",
  "alter table ziehung enable always trigger grabstein_setzen",
  "grant select, insert on grabstein to verlauf_loeschung",

  ...(["ziehung", "ersetzung", "rueckgabe"] as const).flatMap((table) => [
    `drop trigger festgeschrieben_loeschen on ${table}`,
    `create trigger festgeschrieben_loeschen before delete on ${table} for each row
      when (old.loeschen_am > (now() at time zone 'Europe/Berlin')::date and current_user <> 'verlauf_loeschung')
      execute function festgeschrieben('${{ ziehung: "Das Protokoll einer Ziehung", ersetzung: "Eine Ersetzung", rueckgabe: "Eine zurückgegebene Arbeitsmappe" }[table]}')`,
    `alter table ${table} enable always trigger festgeschrieben_loeschen`,
    `grant select, insert, delete on ${table} to verlauf_loeschung`,
    `create policy loeschung on ${table} to verlauf_loeschung using (true) with check (true)`,
  ]),
];
