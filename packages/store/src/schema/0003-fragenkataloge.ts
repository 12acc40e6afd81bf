const KEY = `text collate "C" not null`;

export const fragenkataloge: readonly string[] = [
  // a workbook that comes back is read with the catalogue that it was made from, whatever the house asks by then
  `create table fragenkatalog (
    id ${KEY},
    version ${KEY},
    inhalt ${KEY},
    primary key (id, version)
  )`,
  // the files that Verlauf has filed and nobody has changed since may be replaced; any other is somebody's work
  `create table abgelegt (
    sha256 ${KEY} primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    am date not null default current_date
  )`,
];
