const KEY = `text collate "C" not null`;
const TEXT = `text collate "C"`;

export const abonnements: readonly string[] = [
  // who is told what happened. The address may hold a token of the receiver's, so it is sealed like the secrets
  `create table abonnement (
    id ${KEY} primary key,
    dienststelle ${KEY},
    name text not null,
    ereignisse ${KEY},
    adresse ${KEY},
    geheimnisse ${KEY},
    zustand ${KEY} check (zustand in ('aktiv', 'pausiert', 'gesperrt')),
    grund text,
    angelegt_um timestamptz not null,
    geaendert_um timestamptz not null
  )`,
  "create index abonnement_dienststelle on abonnement (dienststelle)",
  // which webhooks came in, by hashes: one that comes twice does nothing the second time, after a restart too
  `create table webhook_eingang (
    kennung ${KEY} primary key check (kennung ~ '^[0-9a-f]{64}$'),
    zeitstempel bigint not null,
    inhalt ${KEY} check (inhalt ~ '^[0-9a-f]{64}$'),
    annahme ${TEXT},
    gehalten_bis timestamptz,
    loeschen_ab timestamptz not null,
    check ((annahme is null) = (gehalten_bis is not null))
  )`,
  "create index webhook_eingang_loeschen on webhook_eingang (loeschen_ab)",
];
