const KEY = `text collate "C" not null`;
const TEXT = `text collate "C"`;

export const auftraege: readonly string[] = [
  // one row for each task that ever fell due. Whoever does it holds it for a while and says so again and again; a process
  // that was killed lets go of it by itself
  `create table lauf (
    kennung ${KEY} primary key,
    art ${KEY},
    dienststelle ${TEXT},
    zeitraum ${KEY},
    abstand integer,
    spur ${KEY},
    faellig ${KEY} check (faellig ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$'),
    bis date not null,
    zustand ${KEY} check (zustand in ('geplant', 'laeuft', 'wartet', 'erledigt', 'gescheitert', 'verfallen')),
    geplant_um timestamptz not null,
    ab timestamptz not null,
    versuche integer not null default 0 check (versuche >= 0),
    fehlschlaege integer not null default 0 check (fehlschlaege >= 0),
    begonnen_um timestamptz,
    puls_um timestamptz,
    gehalten_bis timestamptz,
    beendet_um timestamptz,
    ergebnis ${TEXT},
    loeschen_am date not null,
    check ((zustand = 'laeuft') = (gehalten_bis is not null)),
    check ((zustand in ('erledigt', 'gescheitert', 'verfallen')) = (beendet_um is not null))
  )`,
  "create index lauf_offen on lauf (spur, faellig, kennung) where beendet_um is null",
  "create index lauf_loeschen on lauf (loeschen_am)",
  // up to when everything that falls due has been planned; it never goes back, though a clock may
  `create table auftragsstand (
    nur_eine boolean primary key default true check (nur_eine),
    geplant_bis timestamptz not null
  )`,
  `create function auftragsstand_bleibt() returns trigger language plpgsql as $$
  begin
    new.geplant_bis := greatest(old.geplant_bis, new.geplant_bis);
    return new;
  end $$`,
  `create trigger auftragsstand_bleibt before update on auftragsstand for each row
    execute function auftragsstand_bleibt()`,
];
