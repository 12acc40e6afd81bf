import { DATEIARTEN, type Dateiart } from "@verlauf/core";
import { felderVon } from "./felder.ts";
import type { Dateiprofil, Datumsformat, Profil } from "./profil.ts";
import { SYNONYME } from "./synonyme.ts";
import * as worte from "./wertelisten.ts";

const DATUM: readonly Datumsformat[] = ["TT.MM.JJJJ", "JJJJ-MM-TT"];

const WERTE: Readonly<Record<Dateiart, Readonly<Record<string, worte.Werteliste>>>> = {
  organisation: { art: worte.HAUSART_WORTE, rolle: worte.ROLLE_WORTE, teamart: worte.TEAMART_WORTE },
  vertretungen: {},
  kunden: {
    rechtskreis: worte.RECHTSKREIS_WORTE,
    profillage: worte.PROFILLAGE_WORTE,
    integrationsprognose: worte.PROGNOSE_WORTE,
    z_grund: worte.Z_GRUND_WORTE,
  },
  kontakte: {
    art: worte.KONTAKTART_WORTE,
    gespraechsart: worte.GESPRAECHSART_WORTE,
    stelle: worte.STELLE_WORTE,
    vermerk: worte.VERMERK_WORTE,
  },
  handlungsbedarfe: {},
  strategien: { status: worte.STRATEGIESTATUS_WORTE },
  ausnahmen: {},
};

const dateiprofil = (art: Dateiart): Dateiprofil => ({
  felder: SYNONYME[art],
  werte: {
    ...WERTE[art],
    ...Object.fromEntries(
      felderVon(art)
        .filter(({ inhalt }) => inhalt === "janein")
        .map(({ name }) => [name, worte.JA_NEIN]),
    ),
  },
  datum: DATUM,
});

/** What Verlauf reads without a mapping profile of the house; a house's profile changes single fields of it. */
export const standardprofil: Profil = {
  name: "standard",
  dateien: Object.fromEntries(DATEIARTEN.map((art) => [art, dateiprofil(art)])) as Record<Dateiart, Dateiprofil>,
};
