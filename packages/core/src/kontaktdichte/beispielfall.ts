import type { IsoDate } from "../calendar.ts";
import type { Kontakt } from "../kontakt.ts";
import { type Fall, leererFall } from "./fall.ts";
import type { Konzept, Pflicht } from "./konzept.ts";

// The person, concept and duty that the worked examples vary: for tests.

/** SGB II, Marktprofil, born 01.01.1980, in service since 01.01.2015, without contacts. */
export const beispielfall = (changes: Partial<Fall> = {}): Fall => ({
  ...leererFall({
    kundennummer: "123H000009",
    rechtskreis: "SGB II",
    geburtsdatum: "1980-01-01",
    profillage: "M",
    betreuungSeit: "2015-01-01",
  }),
  dienststelle: "63504",
  team: "412",
  teamart: "M&I",
  ...changes,
});

export const persoenlich = (...tage: readonly IsoDate[]): readonly Kontakt[] =>
  tage.map((datum) => ({ datum, art: "persönlich", stelle: "Integrationsfachkraft" }));

export const telefonisch = (...tage: readonly IsoDate[]): readonly Kontakt[] =>
  tage.map((datum) => ({ datum, art: "telefonisch", stelle: "Integrationsfachkraft" }));

export const beispielkonzept = (changes: Partial<Konzept> = {}): Konzept => ({
  quelle: "Hausverfügung 1/2016",
  ab: "2016-01-01",
  bis: null,
  uebernimmt: false,
  grundlage: "ergaenzt",
  ankuendigungTage: null,
  erstgespraech: null,
  fenster: "rollierend",
  jugend: { alterUnter: null, ausser: [] },
  bedarfsgemeinschaft: "einzeln",
  pflichten: [],
  ...changes,
});

export const beispielpflicht = (changes: Partial<Pflicht> = {}): Pflicht => ({
  fuer: {},
  fordert: { hoechstens: { tage: 28 } },
  zaehlt: {},
  jugend: false,
  quelle: "Hausverfügung 1/2016",
  ab: "2016-01-01",
  bis: null,
  ...changes,
});
