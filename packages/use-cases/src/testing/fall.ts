import type { Fall, IsoDate, Kontakt } from "@verlauf/core";

/** SGB II, Marktprofil, born 01.01.1980, in service since 01.01.2015, without contacts: a test names what it is about. */
export const fall = (kundennummer: string, given: Partial<Fall> = {}): Fall => ({
  kundennummer,
  dienststelle: "1",
  team: "412",
  teamart: null,
  rechtskreis: "SGB II",
  geburtsdatum: "1980-01-01",
  profillage: "M",
  integrationsprognose: null,
  kundenstatus: null,
  betreuungSeit: "2015-01-01",
  betreuungBis: null,
  reaktiviertAm: null,
  bgNummer: null,
  vereinbarungAm: null,
  vereinbarungBis: null,
  letzterKontakt: null,
  naechsterTermin: null,
  beschaeftigtenfall: false,
  kontakte: [],
  kontakteDerBg: [],
  ausnahmen: [],
  nurLetzterKontakt: false,
  ...given,
});

export const persoenlich = (...tage: readonly IsoDate[]): readonly Kontakt[] =>
  tage.map((datum) => ({ datum, art: "persönlich", stelle: "Integrationsfachkraft" }));
