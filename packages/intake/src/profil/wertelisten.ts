import {
  GESPRAECHSARTEN,
  KONTAKTARTEN,
  PROFILLAGE_NAMEN,
  PROFILLAGEN,
  PROGNOSEN,
  RECHTSKREISE,
  ROLLEN,
  STELLEN,
  STRATEGIESTATUS,
  VERMERKE,
  Z_GRUENDE,
} from "@verlauf/core";

/** Words of an export and the value each one means. */
export type Werteliste = Readonly<Record<string, string>>;

const wordsFor = (entries: Readonly<Record<string, readonly string[]>>): Werteliste =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([value, words]) => [value, ...words].map((word) => [word, value])),
  );

const same = (values: readonly string[]): Werteliste => Object.fromEntries(values.map((value) => [value, value]));

export const JA_NEIN = wordsFor({
  ja: ["j", "x", "1", "wahr", "true", "yes", "y"],
  nein: ["n", "0", "falsch", "false", "no"],
});

export const PROFILLAGE_WORTE: Werteliste = {
  ...Object.fromEntries(
    PROFILLAGEN.flatMap((code) => {
      const name = PROFILLAGE_NAMEN[code];
      return [code, name, `${code} ${name}`, `${name} ${code}`].map((word) => [word, code]);
    }),
  ),
  Integriert: "I",
  "Zuordnung nicht notwendig": "Z",
  "Nicht festgelegt": "N",
};

export const RECHTSKREIS_WORTE = wordsFor({
  [RECHTSKREISE[0]]: ["SGB 2", "II", "2", "Rechtskreis SGB II", "Rechtskreis II"],
  [RECHTSKREISE[1]]: ["SGB 3", "III", "3", "Rechtskreis SGB III", "Rechtskreis III"],
});

export const PROGNOSE_WORTE: Werteliste = {
  ...same(PROGNOSEN),
  "≤ 6 Monate": "bis 6 Monate",
  "bis zu 6 Monate": "bis 6 Monate",
  "bis zu 6 Monaten": "bis 6 Monate",
  "bis zu 12 Monate": "bis 12 Monate",
  "bis zu 12 Monaten": "bis 12 Monate",
  "mehr als 12 Monate": "über 12 Monate",
  "länger als 12 Monate": "über 12 Monate",
  "Heranführung bis 12 Monate": "Heranführen bis 12 Monate",
  "Heranführung über 12 Monate": "Heranführen über 12 Monate",
  "Heranführen mehr als 12 Monate": "Heranführen über 12 Monate",
};

export const Z_GRUND_WORTE = wordsFor(
  Object.fromEntries(Z_GRUENDE.map((grund) => [grund, [`Buchstabe ${grund}`, `Grund ${grund}`]])),
);

export const KONTAKTART_WORTE = wordsFor({
  [KONTAKTARTEN[0]]: ["persönlicher Kontakt", "persönliches Gespräch", "persönliche Vorsprache", "Vorsprache"],
  [KONTAKTARTEN[1]]: ["Telefon", "Telefonat", "telefonischer Kontakt", "Anruf"],
  [KONTAKTARTEN[2]]: ["schriftlicher Kontakt", "Brief", "Schreiben", "Post", "postalisch"],
  [KONTAKTARTEN[3]]: ["Mail", "per E-Mail", "elektronisch"],
  [KONTAKTARTEN[4]]: ["Videoberatung", "Videogespräch", "Videokontakt", "Videotelefonie"],
  [KONTAKTARTEN[5]]: ["Gruppenveranstaltung", "Gruppeninformation", "Gruppengespräch"],
  [KONTAKTARTEN[6]]: ["Nichterscheinen", "Meldeversäumnis", "nicht gekommen"],
});

export const GESPRAECHSART_WORTE = wordsFor({
  [GESPRAECHSARTEN[0]]: ["Erstberatung", "Erst", "1. Gespräch"],
  [GESPRAECHSARTEN[1]]: ["Zweitberatung", "Zweit", "2. Gespräch"],
  [GESPRAECHSARTEN[2]]: ["Folgeberatung", "Folge"],
});

export const STELLE_WORTE = wordsFor({
  [STELLEN[0]]: ["IFK", "Vermittlung", "Arbeitsvermittlung", "Vermittler/Berater", "Vermittlungsfachkraft"],
  [STELLEN[1]]: ["FM", "Fallmanager", "beschäftigungsorientiertes Fallmanagement", "bFM"],
  [STELLEN[2]]: ["Leistungsgewährung", "Leistungsabteilung", "Leistungsbereich"],
  [STELLEN[3]]: ["EZ", "Empfang", "Servicebereich"],
  [STELLEN[4]]: ["Maßnahmeträger", "Bildungsträger"],
  [STELLEN[5]]: ["Ärztlicher Dienst"],
  [STELLEN[6]]: ["Psychologischer Dienst", "Berufspsychologischer Service", "BPS"],
});

export const VERMERK_WORTE = wordsFor({
  [VERMERKE[0]]: ["Beratungsvermerk zur Standortbestimmung", "Beratungsvermerk Standortbestimmung"],
  [VERMERKE[1]]: ["Beratungsgespräch", "Vermerk"],
});

export const STRATEGIESTATUS_WORTE = wordsFor({
  [STRATEGIESTATUS[0]]: ["offen", "aktiv", "in Arbeit"],
  [STRATEGIESTATUS[1]]: ["erfolgreich abgeschlossen", "erfolgreich beendet"],
  [STRATEGIESTATUS[2]]: ["erfolglos", "nicht erfolgreich abgeschlossen", "nicht erfolgreich beendet"],
  [STRATEGIESTATUS[3]]: ["Storno", "abgebrochen"],
});

export const ROLLE_WORTE = wordsFor({
  [ROLLEN[0]]: ["Teamleitung", "Teamleiter", "Teamleiterin"],
  [ROLLEN[1]]: ["Bereichsleitung", "Bereichsleiter", "Bereichsleiterin"],
  [ROLLEN[2]]: ["Geschäftsführung", "Geschäftsführer", "Geschäftsführerin"],
  [ROLLEN[3]]: [
    "Vorsitzende der Geschäftsführung",
    "Vorsitzender der Geschäftsführung",
    "Vorsitz der Geschäftsführung",
  ],
  [ROLLEN[4]]: ["Geschäftsführung operativ", "Geschäftsführer operativ", "Geschäftsführerin operativ"],
  [ROLLEN[5]]: ["Regionaldirektion"],
  [ROLLEN[6]]: ["Zentrale"],
  [ROLLEN[7]]: ["Integrationsfachkraft", "Vermittlungsfachkraft", "Fallmanagement"],
  [ROLLEN[8]]: ["Administration", "Verwalter", "Verwalterin"],
});

export const HAUSART_WORTE = wordsFor({
  AA: ["Agentur für Arbeit", "Agentur", "Arbeitsagentur"],
  gE: ["gemeinsame Einrichtung", "Jobcenter"],
});

/** Team kinds have names of their own too, so a word that isn't here stays as it stands. */
export const TEAMART_WORTE = wordsFor({
  AV: ["Arbeitsvermittlung"],
  "M&I": ["MuI", "M+I", "M und I", "Markt und Integration", "Markt & Integration"],
  Inga: ["Interne ganzheitliche Integrationsberatung"],
  Leistung: ["Leistungsgewährung"],
  Reha: ["Rehabilitation", "Reha/SB", "Reha SB"],
});
