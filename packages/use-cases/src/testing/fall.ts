import { type Fall, type IsoDate, type Kontakt, leererFall } from "@verlauf/core";

/** SGB II, Marktprofil, born 01.01.1980, in service since 01.01.2015, without contacts: a test names what it is about. */
export const fall = (kundennummer: string, given: Partial<Fall> = {}): Fall => ({
  ...leererFall({
    kundennummer,
    rechtskreis: "SGB II",
    geburtsdatum: "1980-01-01",
    profillage: "M",
    betreuungSeit: "2015-01-01",
  }),
  dienststelle: "1",
  team: "412",
  ...given,
});

export const persoenlich = (...tage: readonly IsoDate[]): readonly Kontakt[] =>
  tage.map((datum) => ({ datum, art: "persönlich", stelle: "Integrationsfachkraft" }));
