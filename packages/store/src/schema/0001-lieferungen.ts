// Text that identifies or sorts by machine has the collation "C": its order never changes with a system's locale data,
// which would silently break indexes. Lists for people sort by "und-x-icu".

const KEY = `text collate "C" not null`;
const TEXT = `text collate "C"`;

export const lieferungen: readonly string[] = [
  `create table lieferung (
    id bigint generated always as identity primary key,
    dienststelle ${KEY},
    datenstand date not null,
    nur_letzter_kontakt boolean not null,
    zweck text,
    verantwortlich text,
    importiert_von text not null,
    importiert_am timestamptz not null default now(),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    loeschen_am date not null,
    unique (dienststelle, datenstand)
  )`,
  `create table kunde (
    lieferung_id bigint not null,
    dienststelle ${KEY},
    kundennummer ${KEY} check (kundennummer <> ''),
    rechtskreis ${KEY} check (rechtskreis in ('SGB II', 'SGB III')),
    team ${KEY},
    geburtsdatum date not null,
    betreuung_seit date not null,
    profillage ${TEXT} check (profillage in ('M', 'A', 'F', 'E', 'S', 'U', 'I', 'Z', 'N')),
    betreuung_bis date check (betreuung_bis >= betreuung_seit),
    reaktiviert_am date,
    bg_nummer ${TEXT},
    integrationsfachkraft ${TEXT},
    geschlecht ${TEXT},
    staatsangehoerigkeitsgruppe ${TEXT},
    schulabschluss ${TEXT},
    berufsabschluss ${TEXT},
    schwerbehinderung boolean,
    alleinerziehend boolean,
    kundenstatus ${TEXT},
    integrationsprognose ${TEXT},
    prognose_nur_wegen_qualifizierung boolean,
    standortbestimmung_am date,
    zieloption ${TEXT},
    ziel_bis date,
    ziel_bestaetigt_am date,
    vereinbarung_am date,
    vereinbarung_bis date,
    eingliederungsgutschein boolean,
    z_grund ${TEXT} check (z_grund in ('a', 'b', 'c', 'd')),
    letzter_kontakt date,
    naechster_termin date,
    paragraf_16a boolean not null,
    sperrvermerk boolean not null,
    beschaeftigtenfall boolean not null,
    primary key (lieferung_id, kundennummer)
  )`,
  `create table kontakt (
    lieferung_id bigint not null,
    dienststelle ${KEY},
    kundennummer ${KEY},
    datum date not null,
    art ${KEY},
    stelle ${KEY},
    gespraechsart ${TEXT},
    vermerk ${TEXT}
  )`,
  "create index kontakt_kunde on kontakt (lieferung_id, kundennummer)",
  `create table handlungsbedarf (
    lieferung_id bigint not null,
    dienststelle ${KEY},
    kundennummer ${KEY},
    schluesselgruppe ${KEY},
    handlungsbedarf ${KEY},
    festgestellt_am date,
    schwerpunkt boolean
  )`,
  "create index handlungsbedarf_kunde on handlungsbedarf (lieferung_id, kundennummer)",
  `create table strategie (
    lieferung_id bigint not null,
    dienststelle ${KEY},
    kundennummer ${KEY},
    handlungsstrategie ${KEY},
    handlungsbedarf ${TEXT},
    beginn date not null,
    ende date,
    status ${TEXT} check (status in ('laufend', 'erfolgreich', 'nicht erfolgreich', 'storniert')),
    erledigt_am date,
    massnahme_beginn date,
    massnahme_ende date
  )`,
  "create index strategie_kunde on strategie (lieferung_id, kundennummer)",

  // what decides on contact density on any day, one row a customer, written clustered by team: a team is one range read
  `create table status (
    lieferung_id bigint not null,
    kundennummer ${KEY},
    dienststelle ${KEY},
    team ${KEY},
    teamart ${TEXT},
    rechtskreis ${KEY},
    geburtsdatum date not null,
    profillage ${TEXT},
    integrationsprognose ${TEXT},
    kundenstatus ${TEXT},
    betreuung_seit date not null,
    betreuung_bis date,
    reaktiviert_am date,
    bg_nummer ${TEXT},
    vereinbarung_am date,
    vereinbarung_bis date,
    letzter_kontakt date,
    naechster_termin date,
    beschaeftigtenfall boolean not null,
    kontakte ${KEY} check (length(kontakte) % 9 = 0),
    primary key (lieferung_id, kundennummer)
  )`,
  "create index status_team on status (lieferung_id, team, kundennummer)",
  "create index status_bg on status (lieferung_id, bg_nummer) where bg_nummer is not null",
  "create index status_beschaeftigtenfall on status (lieferung_id) where beschaeftigtenfall",

  // a delivery goes with all its rows, whoever deletes it. A trigger rather than foreign keys: those would check each of
  // hundreds of thousands of rows on its way in, and rows come in only together with their delivery
  `create function lieferung_leeren() returns trigger language plpgsql as $$
  begin
    delete from status where lieferung_id = old.id;
    delete from strategie where lieferung_id = old.id;
    delete from handlungsbedarf where lieferung_id = old.id;
    delete from kontakt where lieferung_id = old.id;
    delete from kunde where lieferung_id = old.id;
    return old;
  end $$`,
  "create trigger lieferung_leeren before delete on lieferung for each row execute function lieferung_leeren()",

  `create table ausnahme (
    id bigint generated always as identity primary key,
    dienststelle ${KEY},
    kundennummer ${KEY},
    grund text not null check (grund <> ''),
    von date not null,
    bis date not null,
    entschieden_am date not null,
    auch_u25 boolean not null,
    herkunft text not null check (herkunft in ('import', 'verlauf')),
    check (von <= bis)
  )`,
  "create index ausnahme_kunde on ausnahme (dienststelle, kundennummer)",
  `create table organisation (
    dienststelle ${KEY},
    art ${TEXT},
    rd ${KEY},
    bereich ${TEXT},
    team ${TEXT},
    teamart ${TEXT},
    rolle ${KEY},
    name text collate "und-x-icu" not null,
    email ${KEY},
    anmeldename ${KEY},
    objekt_id ${TEXT},
    zeichen ${TEXT}
  )`,
  "create index organisation_team on organisation (dienststelle, team)",
  `create table vertretung (
    dienststelle ${KEY},
    email ${KEY},
    vertretung ${KEY},
    von date not null,
    bis date not null,
    check (von <= bis)
  )`,
  "create index vertretung_dienststelle on vertretung (dienststelle)",
];
