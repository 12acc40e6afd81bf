const KEY = `text collate "C" not null`;
const TEXT = `text collate "C"`;
const KANAL = "in ('mail', 'webhook', 'chat')";

export const postausgang: readonly string[] = [
  // The content is JSON as text: it comes back as it went in. `gehalten_bis` is the lease of the process that sends; once
  // it is over, that process was killed, and only the channel knows whether trying again is harmless.
  `create table sendung (
    id bigint generated always as identity primary key,
    schluessel ${KEY} unique,
    kanal ${KEY} check (kanal ${KANAL}),
    ersatz_kanal ${TEXT} check (ersatz_kanal ${KANAL}),
    ersatz_an ${TEXT},
    an ${KEY} check (an <> ''),
    dienststelle ${KEY},
    inhalt ${KEY},
    ab timestamptz not null,
    bis timestamptz,
    zustand ${KEY} default 'geplant'
      check (zustand in ('geplant', 'wird_gesendet', 'gesendet', 'unbekannt', 'gesperrt', 'gescheitert')),
    seit timestamptz not null,
    versuche integer not null default 0,
    fruehere_versuche integer not null default 0,
    naechster_versuch timestamptz,
    gehalten_bis timestamptz,
    grund ${TEXT},
    beleg ${TEXT},
    loeschen_am date not null,
    check ((ersatz_kanal is null) = (ersatz_an is null)),
    check ((zustand = 'geplant') = (naechster_versuch is not null)),
    check ((zustand = 'wird_gesendet') = (gehalten_bis is not null))
  )`,
  "create index sendung_faellig on sendung (kanal, naechster_versuch, id) where zustand = 'geplant'",
  "create index sendung_unterwegs on sendung (kanal, an) where zustand = 'wird_gesendet'",
  "create index sendung_zustand on sendung (zustand, id)",
  "create index sendung_an on sendung (kanal, an, id)",
  "create index sendung_loeschen on sendung (loeschen_am)",
  `create table zustellversuch (
    sendung_id bigint not null references sendung (id) on delete cascade,
    nr integer not null,
    begonnen_um timestamptz not null,
    beendet_um timestamptz,
    ergebnis ${TEXT} check (ergebnis in ('geplant', 'gesendet', 'unbekannt', 'gesperrt', 'gescheitert')),
    grund ${TEXT},
    primary key (sendung_id, nr)
  )`,
  // who asked for a rest gets it from every process; the empty receiver stands for the whole channel
  `create table sendepause (
    kanal ${KEY} check (kanal ${KANAL}),
    an ${KEY},
    bis timestamptz not null,
    primary key (kanal, an)
  )`,
];
