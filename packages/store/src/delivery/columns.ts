import type {
  Ausnahmesatz,
  Handlungsbedarf,
  Kontaktsatz,
  Kunde,
  Organisationseintrag,
  Strategie,
  Vertretung,
} from "@verlauf/core";

// Which column takes which field, in COPY's order.

export type Value = string | number | boolean | null;

/** A table as bulk loading writes it; the first columns are the same for all rows of an office. */
export interface BulkTable<Row> {
  readonly name: string;
  readonly fixed: readonly string[];
  readonly fields: readonly (readonly [column: string, value: (row: Row) => Value])[];
}

const OF_DELIVERY = ["lieferung_id", "dienststelle"] as const;

export const KUNDE: BulkTable<Kunde> = {
  name: "kunde",
  fixed: OF_DELIVERY,
  fields: [
    ["kundennummer", (k) => k.kundennummer],
    ["rechtskreis", (k) => k.rechtskreis],
    ["team", (k) => k.team],
    ["geburtsdatum", (k) => k.geburtsdatum],
    ["betreuung_seit", (k) => k.betreuungSeit],
    ["profillage", (k) => k.profillage],
    ["betreuung_bis", (k) => k.betreuungBis],
    ["reaktiviert_am", (k) => k.reaktiviertAm],
    ["bg_nummer", (k) => k.bgNummer],
    ["integrationsfachkraft", (k) => k.integrationsfachkraft],
    ["geschlecht", (k) => k.geschlecht],
    ["staatsangehoerigkeitsgruppe", (k) => k.staatsangehoerigkeitsgruppe],
    ["schulabschluss", (k) => k.schulabschluss],
    ["berufsabschluss", (k) => k.berufsabschluss],
    ["schwerbehinderung", (k) => k.schwerbehinderung],
    ["alleinerziehend", (k) => k.alleinerziehend],
    ["kundenstatus", (k) => k.kundenstatus],
    ["integrationsprognose", (k) => k.integrationsprognose],
    ["prognose_nur_wegen_qualifizierung", (k) => k.prognoseNurWegenQualifizierung],
    ["standortbestimmung_am", (k) => k.standortbestimmungAm],
    ["zieloption", (k) => k.zieloption],
    ["ziel_bis", (k) => k.zielBis],
    ["ziel_bestaetigt_am", (k) => k.zielBestaetigtAm],
    ["vereinbarung_am", (k) => k.vereinbarungAm],
    ["vereinbarung_bis", (k) => k.vereinbarungBis],
    ["eingliederungsgutschein", (k) => k.eingliederungsgutschein],
    ["z_grund", (k) => k.zGrund],
    ["letzter_kontakt", (k) => k.letzterKontakt],
    ["naechster_termin", (k) => k.naechsterTermin],
    ["paragraf_16a", (k) => k.paragraf16a],
    ["sperrvermerk", (k) => k.sperrvermerk],
    ["beschaeftigtenfall", (k) => k.beschaeftigtenfall],
  ],
};

export const KONTAKT: BulkTable<Kontaktsatz> = {
  name: "kontakt",
  fixed: OF_DELIVERY,
  fields: [
    ["kundennummer", (k) => k.kundennummer],
    ["datum", (k) => k.datum],
    ["art", (k) => k.art],
    ["stelle", (k) => k.stelle],
    ["gespraechsart", (k) => k.gespraechsart],
    ["vermerk", (k) => k.vermerk],
  ],
};

export const HANDLUNGSBEDARF: BulkTable<Handlungsbedarf> = {
  name: "handlungsbedarf",
  fixed: OF_DELIVERY,
  fields: [
    ["kundennummer", (h) => h.kundennummer],
    ["schluesselgruppe", (h) => h.schluesselgruppe],
    ["handlungsbedarf", (h) => h.handlungsbedarf],
    ["festgestellt_am", (h) => h.festgestelltAm],
    ["schwerpunkt", (h) => h.schwerpunkt],
  ],
};

export const STRATEGIE: BulkTable<Strategie> = {
  name: "strategie",
  fixed: OF_DELIVERY,
  fields: [
    ["kundennummer", (s) => s.kundennummer],
    ["handlungsstrategie", (s) => s.handlungsstrategie],
    ["handlungsbedarf", (s) => s.handlungsbedarf],
    ["beginn", (s) => s.beginn],
    ["ende", (s) => s.ende],
    ["status", (s) => s.status],
    ["erledigt_am", (s) => s.erledigtAm],
    ["massnahme_beginn", (s) => s.massnahmeBeginn],
    ["massnahme_ende", (s) => s.massnahmeEnde],
  ],
};

export const AUSNAHME: BulkTable<Ausnahmesatz> = {
  name: "ausnahme",
  fixed: ["herkunft", "dienststelle"],
  fields: [
    ["kundennummer", (a) => a.kundennummer],
    ["grund", (a) => a.grund],
    ["von", (a) => a.von],
    ["bis", (a) => a.bis],
    ["entschieden_am", (a) => a.entschiedenAm],
    ["auch_u25", (a) => a.auchU25],
  ],
};

export const ORGANISATION: BulkTable<Organisationseintrag> = {
  name: "organisation",
  fixed: ["dienststelle"],
  fields: [
    ["art", (o) => o.art],
    ["rd", (o) => o.rd],
    ["bereich", (o) => o.bereich],
    ["team", (o) => o.team],
    ["teamart", (o) => o.teamart],
    ["rolle", (o) => o.rolle],
    ["name", (o) => o.name],
    ["email", (o) => o.email],
    ["anmeldename", (o) => o.anmeldename],
    ["objekt_id", (o) => o.objektId],
    ["zeichen", (o) => o.zeichen],
  ],
};

export const VERTRETUNG: BulkTable<Vertretung> = {
  name: "vertretung",
  fixed: ["herkunft", "dienststelle"],
  fields: [
    ["email", (v) => v.email],
    ["vertretung", (v) => v.vertretung],
    ["von", (v) => v.von],
    ["bis", (v) => v.bis],
  ],
};
