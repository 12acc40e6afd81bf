import type { Fallantworten, Fragenantwort, Gesamtangabe } from "./antworten.ts";
import type { Umstaende } from "./fallbefund.ts";
import type { Katalog } from "./katalog.ts";
import { standardkatalog } from "./standardkatalog.ts";

// A case from which tests are made: every question answered with "ja", nothing beside it.

export const beispielumstaende: Umstaende = {
  rechtskreis: "SGB II",
  zeitraum: { von: "2015-11-01", bis: "2016-10-31" },
  ohneParagraf16a: false,
};

export const leereGesamtangabe: Gesamtangabe = {
  gesamturteil: null,
  ursachen: [],
  ansatz: "",
  ebene: null,
  gutePraxis: "",
  paragraf16a: null,
  verlaengertBis: null,
  begruendung: "",
};

export const beispielantworten = (
  anders: readonly Fragenantwort[] = [],
  gesamt: Partial<Gesamtangabe> = {},
  { fragen }: Katalog = standardkatalog,
): Fallantworten => ({
  fall: "07",
  antworten: fragen.map(
    ({ nr }) => anders.find((antwort) => antwort.nr === nr) ?? { nr, antwort: "ja", begruendung: "" },
  ),
  gesamt: { ...leereGesamtangabe, gesamturteil: "ja", ...gesamt },
});
