const KEY = `text collate "C" not null`;
const TEXT = `text collate "C"`;

export const annahmen: readonly string[] = [
  // what was handed over, from its arrival to the day on which its files and this row go. Whoever reads it in holds it for
  // a while; a process that was killed lets go of it by itself
  `create table annahme (
    id ${KEY} primary key,
    art ${KEY} check (art in ('lieferung', 'frageboegen')),
    weg ${KEY} check (weg in ('api', 'webhook', 'ordner')),
    ordner ${KEY},
    datenstand date,
    von ${KEY},
    dienststellen ${TEXT},
    zustand ${KEY} check (zustand in ('angenommen', 'laeuft', 'uebernommen', 'abgewiesen', 'gescheitert')),
    angenommen_um timestamptz not null,
    gehalten_bis timestamptz,
    versuche integer not null default 0,
    fertig_um timestamptz,
    ergebnis ${TEXT},
    loeschen_am date not null,
    check ((zustand = 'laeuft') = (gehalten_bis is not null)),
    check ((zustand in ('angenommen', 'laeuft')) = (fertig_um is null))
  )`,
  "create index annahme_offen on annahme (angenommen_um) where fertig_um is null",
  "create index annahme_loeschen on annahme (loeschen_am)",
];
