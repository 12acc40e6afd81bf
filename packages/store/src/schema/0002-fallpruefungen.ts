// What a draw was has to stand: whoever was reviewed must be able to trust that nobody chose. So base seeds, draws,
// replacements and returned files are written once. Triggers say no to every change, to the tables' owner and to a
// superuser too, also where ordinary triggers are switched off (`session_replication_role`), and deleting is open only
// from the record's own delete-by day.
//
// What remains to whoever owns the tables: dropping or disabling a trigger, replacing its function, `alter table … using`,
// dropping a table. No database can keep its owner from that. A record that was changed so no longer has the SHA-256 that
// was stored with it and is refused when it is read; an owner who computes that anew still has the record against them
// that was printed or filed when it was drawn, and anyone can compute the draw from it.

const KEY = `text collate "C" not null`;
const TEXT = `text collate "C"`;
const SHA256 = `${KEY} check (sha256 ~ '^[0-9a-f]{64}$')`;
const ZEITRAUM = "~ '^[0-9]{4}-((0[1-9]|1[0-2])|Q[1-4])$'";
const EBENE = "in ('team', 'rd', 'zentrale', 'kalibrierung')";

/** Tables whose rows are never changed, and deleted only from their delete-by day, with what a person is told. */
const FROZEN = [
  ["basis_seed", "Die Startzahl", "never"],
  ["ziehung", "Das Protokoll einer Ziehung", "by date"],
  ["ersetzung", "Eine Ersetzung", "by date"],
  ["rueckgabe", "Eine zurückgegebene Arbeitsmappe", "by date"],
] as const;

const frozen = ([table, was, deletable]: (typeof FROZEN)[number]): readonly string[] => {
  // the condition is bound to its functions here and now: no search_path of a later session can slip in others
  const still = "when (old.loeschen_am > (now() at time zone 'Europe/Berlin')::date)";
  const trigger = (name: string, event: string, rest: string) => [
    `create trigger ${name} before ${event} on ${table} ${rest} execute function festgeschrieben('${was}')`,
    `alter table ${table} enable always trigger ${name}`,
  ];
  return [
    ...trigger("festgeschrieben_aendern", "update", "for each row"),
    ...trigger("festgeschrieben_loeschen", "delete", `for each row ${deletable === "never" ? "" : still}`),
    ...trigger("festgeschrieben_leeren", "truncate", "for each statement"),
  ];
};

export const fallpruefungen: readonly string[] = [
  // a number from a random source that says nothing about anybody, so it has no end: without it no draw could be repeated
  `create table basis_seed (
    ebene ${KEY} check (ebene in ('dienststelle', 'rd', 'zentrale')),
    einheit ${KEY},
    zeitraum ${KEY} check (zeitraum ${ZEITRAUM}),
    seed ${KEY} check (seed ~ '^[0-9]{1,64}$'),
    primary key (ebene, einheit, zeitraum)
  )`,
  // the record as text, byte for byte as its SHA-256 was taken; jsonb would put the keys in an order of its own
  `create table ziehung (
    id bigint generated always as identity primary key,
    ebene ${KEY} check (ebene ${EBENE}),
    dienststelle ${KEY},
    einheit ${KEY},
    zeitraum ${KEY} check (zeitraum ${ZEITRAUM}),
    satz ${KEY},
    sha256 ${SHA256},
    loeschen_am date not null,
    unique (zeitraum, dienststelle, ebene, einheit)
  )`,
  `create table ersetzung (
    id bigint generated always as identity primary key,
    ziehung_id bigint not null references ziehung on delete cascade,
    referenz ${KEY},
    durch ${TEXT},
    satz ${KEY},
    sha256 ${SHA256},
    loeschen_am date not null,
    unique (ziehung_id, referenz),
    unique (ziehung_id, durch)
  )`,
  `create table rueckgabe (
    id bigint generated always as identity primary key,
    ebene ${TEXT} check (ebene ${EBENE}),
    dienststelle ${TEXT},
    einheit ${TEXT},
    zeitraum ${TEXT} check (zeitraum ${ZEITRAUM}),
    status ${KEY} check (status in ('angenommen', 'zu_klaeren', 'abgelehnt')),
    datei ${KEY},
    sha256 ${KEY} check (sha256 = encode(sha256(inhalt), 'hex')),
    inhalt bytea not null,
    am date not null,
    von ${KEY},
    katalog ${TEXT},
    katalog_version ${TEXT},
    in_vertretung boolean not null,
    faelle ${KEY},
    zu_klaeren integer not null check (zu_klaeren >= 0),
    loeschen_am date not null,
    check (num_nulls(ebene, dienststelle, einheit, zeitraum) in (0, 4)),
    check (num_nulls(katalog, katalog_version) in (0, 2)),
    check (status = 'abgelehnt' or num_nulls(ebene, katalog) = 0)
  )`,
  // a workbook is zipped already
  "alter table rueckgabe alter column inhalt set storage external",
  "create index rueckgabe_einheit on rueckgabe (zeitraum, dienststelle, ebene, einheit, id)",
  `create function festgeschrieben() returns trigger language plpgsql as $$
  begin
    raise exception using errcode = 'VL001',
      message = tg_argv[0] || ' ist festgeschrieben: Es wird nichts geändert, und gelöscht wird erst nach Ablauf der Frist.';
  end $$`,
  ...FROZEN.flatMap(frozen),

  `create table freigabe (
    sha256 ${SHA256},
    referenz ${KEY},
    am date not null,
    von ${KEY},
    primary key (sha256, referenz)
  )`,
  `create table handlungsfeld (
    ebene ${KEY} check (ebene in ('bereich', 'dienststelle', 'rd')),
    dienststelle ${KEY},
    einheit ${KEY},
    monat ${KEY},
    felder ${KEY},
    primary key (monat, dienststelle, ebene, einheit)
  )`,
];
