import type { Batch, IsoDate, Kontaktsatz, Kunde, Organisationseintrag, Vertretung } from "@verlauf/core";
import type { Store } from "@verlauf/store";

// Made-up rows; a test names only what it is about.

export const kundensatz = (kundennummer: string, given: Partial<Kunde> = {}): Kunde => ({
  kundennummer,
  rechtskreis: "SGB II",
  dienststelle: "63504",
  team: "412",
  geburtsdatum: "1980-01-01",
  betreuungSeit: "2015-01-01",
  profillage: null,
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

export const teamleitung = (name: string, given: Partial<Organisationseintrag> = {}): Organisationseintrag => ({
  name,
  dienststelle: "63504",
  art: "gE",
  rd: "Hessen",
  bereich: "Bereich 41",
  team: "412",
  teamart: "M&I",
  rolle: "TL",
  email: `${name.toLowerCase().replaceAll(" ", ".")}@example.org`,
  anmeldename: `${name.toLowerCase().replaceAll(" ", ".")}@example.org`,
  objektId: null,
  zeichen: null,
  ...given,
});

export interface Delivered {
  readonly kunden: readonly Kunde[];
  readonly kontakte?: readonly Kontaktsatz[];
  readonly organisation?: readonly Organisationseintrag[];
  readonly vertretungen?: readonly Vertretung[];
}

/** Puts a delivery into a store as an import does. */
export const deliver = async (store: Store, datenstand: IsoDate, delivered: Delivered): Promise<void> => {
  const batches: readonly Batch[] = [
    ...(delivered.organisation === undefined ? [] : [{ art: "organisation", saetze: delivered.organisation } as const]),
    ...(delivered.vertretungen === undefined ? [] : [{ art: "vertretungen", saetze: delivered.vertretungen } as const]),
    { art: "kunden", saetze: delivered.kunden },
    { art: "kontakte", saetze: delivered.kontakte ?? [] },
  ];
  async function* all(): AsyncGenerator<Batch, void, undefined> {
    yield* batches;
  }
  await store.importDelivery(
    {
      datenstand,
      arten: batches.map(({ art }) => art),
      nurLetzterKontakt: false,
      importiertVon: "verwaltung",
      sha256: "0".repeat(64),
      angaben: () => ({ zweck: null, verantwortlich: null, loeschenAm: "2999-12-31" }),
    },
    all(),
  );
};
