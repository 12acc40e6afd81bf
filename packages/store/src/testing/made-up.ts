import type { Ausnahmesatz, Batch, Dateiart, Kontaktsatz, Kunde, Organisationseintrag } from "@verlauf/core";
import type { DeliveryMeta } from "../delivery/import-delivery.ts";

// Made-up rows; a test names only what it is about.

export const kunde = (kundennummer: string, given: Partial<Kunde> = {}): Kunde => ({
  kundennummer,
  rechtskreis: "SGB II",
  dienststelle: "63504",
  team: "412",
  geburtsdatum: "1980-01-01",
  betreuungSeit: "2015-01-01",
  profillage: "M",
  betreuungBis: null,
  reaktiviertAm: null,
  bgNummer: null,
  integrationsfachkraft: null,
  geschlecht: null,
  staatsangehoerigkeitsgruppe: null,
  schulabschluss: null,
  berufsabschluss: null,
  schwerbehinderung: null,
  alleinerziehend: null,
  kundenstatus: null,
  integrationsprognose: null,
  prognoseNurWegenQualifizierung: null,
  standortbestimmungAm: null,
  zieloption: null,
  zielBis: null,
  zielBestaetigtAm: null,
  vereinbarungAm: null,
  vereinbarungBis: null,
  eingliederungsgutschein: null,
  zGrund: null,
  letzterKontakt: null,
  naechsterTermin: null,
  paragraf16a: false,
  sperrvermerk: false,
  beschaeftigtenfall: false,
  ...given,
});

export const kontakt = (
  kundennummer: string,
  datum: Kontaktsatz["datum"],
  given: Partial<Kontaktsatz> = {},
): Kontaktsatz => ({
  kundennummer,
  datum,
  dienststelle: "63504",
  art: "persönlich",
  stelle: "Integrationsfachkraft",
  gespraechsart: null,
  vermerk: null,
  ...given,
});

export const ausnahme = (kundennummer: string, given: Partial<Ausnahmesatz> = {}): Ausnahmesatz => ({
  kundennummer,
  dienststelle: "63504",
  grund: "stationäre Behandlung",
  von: "2016-04-01",
  bis: "2016-06-30",
  entschiedenAm: "2016-03-30",
  auchU25: false,
  ...given,
});

export const eintrag = (name: string, given: Partial<Organisationseintrag> = {}): Organisationseintrag => ({
  name,
  dienststelle: "63504",
  art: "gE",
  rd: "600",
  bereich: "B1",
  team: "412",
  teamart: "M&I",
  rolle: "TL",
  email: `${name.toLowerCase()}@example.org`,
  anmeldename: `${name.toLowerCase()}@example.org`,
  objektId: null,
  zeichen: null,
  ...given,
});

export const meta = (given: Partial<DeliveryMeta> = {}): DeliveryMeta => ({
  datenstand: "2016-05-31",
  arten: ["kunden", "kontakte"],
  nurLetzterKontakt: false,
  importiertVon: "verwaltung@example.org",
  sha256: "0".repeat(64),
  angaben: () => ({
    zweck: "§ 51b Abs. 3 Nr. 2 SGB II",
    verantwortlich: "Jobcenter Musterstadt",
    loeschenAm: "2017-06-30",
  }),
  ...given,
});

export async function* batchesOf(...batches: readonly Batch[]): AsyncGenerator<Batch, void, undefined> {
  yield* batches;
}

export async function* failingAfter(
  error: unknown,
  ...batches: readonly Batch[]
): AsyncGenerator<Batch, void, undefined> {
  yield* batches;
  throw error;
}

export const ARTEN_MIT_AUSNAHMEN: readonly Dateiart[] = ["kunden", "kontakte", "ausnahmen"];
