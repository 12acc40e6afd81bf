const KEY = `text collate "C" not null`;
const TEXT = `text collate "C"`;

export const zugaenge: readonly string[] = [
  // of a key its hash alone; what it was is shown once, when it is made
  `create table schluessel (
    id ${KEY} primary key,
    name text not null,
    sha256 ${KEY} check (sha256 ~ '^[0-9a-f]{64}$'),
    umfang ${KEY},
    dienststelle ${TEXT},
    angelegt_am date not null,
    gueltig_bis date not null check (gueltig_bis >= angelegt_am),
    widerrufen_am date,
    zuletzt_am date
  )`,

  // a request that was made under an Idempotency-Key; both hashes hold nothing that one could read
  `create table einmalig (
    schluessel ${KEY} primary key check (schluessel ~ '^[0-9a-f]{64}$'),
    anfrage ${KEY} check (anfrage ~ '^[0-9a-f]{64}$'),
    gehalten_bis timestamptz,
    antwort ${TEXT},
    gilt_bis timestamptz not null,
    check ((antwort is null) = (gehalten_bis is not null))
  )`,
  "create index einmalig_gilt_bis on einmalig (gilt_bis)",
];
