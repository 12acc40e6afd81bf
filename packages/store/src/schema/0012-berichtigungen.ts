const KEY = `text collate "C" not null`;

export const berichtigungen: readonly string[] = [
  // that a stored value was corrected and why, for whoever asks for access. What it was before isn't kept: it was wrong
  `create table berichtigung (
    id bigint generated always as identity primary key,
    dienststelle ${KEY},
    kundennummer ${KEY},
    datenstand date not null,
    feld ${KEY},
    wert text,
    grund text not null check (grund <> ''),
    am date not null,
    loeschen_am date not null
  )`,
  "create index berichtigung_kunde on berichtigung (kundennummer)",
  "create index berichtigung_loeschen on berichtigung (loeschen_am)",
];
