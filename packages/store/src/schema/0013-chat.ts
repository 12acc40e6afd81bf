const KEY = `text collate "C" not null`;
const TEXT = `text collate "C"`;

export const chat: readonly string[] = [
  // how somebody is reached. Of when they wrote it says the month alone: the day from which it goes, half a year later
  `create table chat_adresse (
    objekt_id ${KEY} primary key check (objekt_id = lower(objekt_id)),
    anmeldename ${TEXT} check (anmeldename = lower(anmeldename)),
    mandant ${KEY},
    adresse ${KEY},
    gesperrt boolean not null,
    loeschen_am date not null
  )`,
  // a sign-in name that was given to somebody else leads to its new owner only
  "create unique index chat_adresse_anmeldename on chat_adresse (anmeldename)",
  `create table chat_pause (
    objekt_id ${KEY} primary key,
    bis date not null
  )`,
  // what was talked of last is needed for half an hour: it is in no log of changes, and a crash may take it
  `create unlogged table chat_gespraech (
    schluessel ${KEY} primary key,
    stand ${KEY},
    bis timestamptz not null
  )`,
  "create index chat_gespraech_bis on chat_gespraech (bis)",
  `create table chat_vorgang (
    id ${KEY} primary key,
    objekt_id ${KEY},
    inhalt ${KEY},
    bis timestamptz not null
  )`,
  "create index chat_vorgang_bis on chat_vorgang (bis)",

  // a delivery replaces what was imported, not what somebody has entered in Verlauf
  "alter table vertretung add column herkunft text not null default 'import' check (herkunft in ('import', 'verlauf'))",
  "alter table vertretung alter column herkunft drop default",
];
