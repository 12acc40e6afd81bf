import type { Teamstand } from "@verlauf/core";
import type { Nachrichtenart, NachrichtVon } from "../postausgang/nachricht.ts";

const auftrag = {
  dienststelle: "63504",
  monat: "2026-10",
  team: "412",
  inVertretung: false,
  antwortenBis: "2026-11-20",
  ablage: "gE_intern/Bereich Nord/412",
} as const;

const halb = { soll: 10, vollstaendig: 6, offen: ["03", "07", "08", "10"], zuletztAm: "2026-11-13" } as const;
const nichts = { soll: 10, vollstaendig: 0, offen: ["01", "02", "03"], zuletztAm: null } as const;
const alles = { soll: 10, vollstaendig: 10, offen: [], zuletztAm: "2026-11-18" } as const;

const teamstand = (team: string, given: Partial<Teamstand> = {}): Teamstand => ({
  dienststelle: "63504",
  bereich: "Bereich Nord",
  team,
  soll: 10,
  vollstaendig: 10,
  offen: [],
  ersetzt: 0,
  zurueckAm: "2026-11-18",
  zuletztAm: "2026-11-18",
  frist: "2026-11-20",
  inVertretung: false,
  zuKlaeren: 0,
  ...given,
});

const fehlt = { zurueckAm: null, zuletztAm: null, vollstaendig: 0 } as const;

/** Made-up messages of every kind, with what changes their sentences. */
export const NACHRICHTEN: { readonly [A in Nachrichtenart]: readonly NachrichtVon<A>[] } = {
  "faelle.bereit": [
    { art: "faelle.bereit", ...auftrag, faelle: 10, vorgesehen: 10 },
    { art: "faelle.bereit", ...auftrag, faelle: 10, vorgesehen: 10, inVertretung: true, ablage: null },
    { art: "faelle.bereit", ...auftrag, faelle: 7, vorgesehen: 10 },
    { art: "faelle.bereit", ...auftrag, faelle: 1, vorgesehen: 10, inVertretung: true },
    { art: "faelle.bereit", ...auftrag, faelle: 1, vorgesehen: 1 },
    { art: "faelle.bereit", ...auftrag, faelle: 0, vorgesehen: 10 },
  ],
  "faelle.mappe": [{ art: "faelle.mappe", ...auftrag }],
  "erinnerung.vorher": [
    { art: "erinnerung.vorher", ...auftrag, arbeitstage: 5, stand: halb },
    { art: "erinnerung.vorher", ...auftrag, arbeitstage: 1, stand: nichts },
    { art: "erinnerung.vorher", ...auftrag, arbeitstage: 0, stand: alles, ablage: null },
  ],
  "erinnerung.danach": [
    { art: "erinnerung.danach", ...auftrag, am: "2026-11-23", stand: halb },
    { art: "erinnerung.danach", ...auftrag, am: "2026-11-23", stand: nichts },
  ],
  "fragebogen.eingegangen": [
    { art: "fragebogen.eingegangen", ...auftrag, rueckgabe: "17", stand: halb, zuKlaeren: 2 },
    { art: "fragebogen.eingegangen", ...auftrag, rueckgabe: "18", stand: alles, zuKlaeren: 0 },
    { art: "fragebogen.eingegangen", ...auftrag, rueckgabe: "19", stand: alles, zuKlaeren: 1 },
  ],
  "verspaetung.liste": [
    {
      art: "verspaetung.liste",
      dienststelle: "63504",
      monat: "2026-10",
      bereich: "Bereich Nord",
      am: "2026-11-23",
      staende: [
        teamstand("411"),
        teamstand("412", { vollstaendig: 6, offen: halb.offen }),
        teamstand("413", { vollstaendig: 9, offen: ["02"], zurueckAm: "2026-11-21", zuKlaeren: 1 }),
        teamstand("415", fehlt),
        teamstand("418", fehlt),
      ],
      ohneVertretung: ["418"],
    },
    {
      art: "verspaetung.liste",
      dienststelle: "63504",
      monat: "2026-10",
      bereich: "Süd",
      am: "2026-11-23",
      staende: [teamstand("420", fehlt)],
      ohneVertretung: [],
    },
    {
      art: "verspaetung.liste",
      dienststelle: "63504",
      monat: "2026-10",
      bereich: "Süd",
      am: "2026-11-23",
      staende: ["420", "421", "422", "423"].map((team) => teamstand(team, fehlt)),
      ohneVertretung: ["420", "421", "422", "423"],
    },
  ],
  "bereich.vollstaendig": [
    { art: "bereich.vollstaendig", dienststelle: "63504", monat: "2026-10", bereich: "Bereich Nord", teams: 9 },
    { art: "bereich.vollstaendig", dienststelle: "63504", monat: "2026-10", bereich: "Süd", teams: 1 },
  ],
  "ueberfaellig.woche": [
    {
      art: "ueberfaellig.woche",
      dienststelle: "63504",
      datenstand: "2026-10-31",
      stichtag: "2026-11-02",
      bis: "2026-11-15",
      teams: [
        { team: "413", personen: 198, ueberfaellig: 1, bald: 1 },
        { team: "412", personen: 1214, ueberfaellig: 23, bald: 9 },
        { team: "1000", personen: 80, ueberfaellig: 0, bald: 0 },
        { team: "415", personen: 80, ueberfaellig: 0, bald: 3 },
      ],
    },
    {
      art: "ueberfaellig.woche",
      dienststelle: "63504",
      datenstand: "2026-10-31",
      stichtag: "2026-11-02",
      bis: "2026-11-15",
      teams: [{ team: "412", personen: 1214, ueberfaellig: 23, bald: 9 }],
    },
  ],
  "vertretung.uebernommen": [
    {
      art: "vertretung.uebernommen",
      dienststelle: "63504",
      team: "412",
      von: "2026-11-02",
      bis: "2026-11-20",
    },
    {
      art: "vertretung.uebernommen",
      dienststelle: "63504",
      team: "412",
      von: "2026-11-02",
      bis: "2026-11-02",
    },
  ],
  "vertretung.fehlt": [
    {
      art: "vertretung.fehlt",
      dienststelle: "63504",
      monat: "2026-10",
      team: "418",
      antwortenBis: "2026-11-20",
      ohneLeitung: false,
    },
    {
      art: "vertretung.fehlt",
      dienststelle: "63504",
      monat: "2026-10",
      team: "418",
      antwortenBis: "2026-11-20",
      ohneLeitung: true,
    },
  ],
  "abwesenheit.gemeldet": [
    { art: "abwesenheit.gemeldet", dienststelle: "63504", teams: ["412"], von: "2026-11-02", bis: "2026-11-20" },
    { art: "abwesenheit.gemeldet", dienststelle: "63504", teams: ["412", "413"], von: "2026-11-02", bis: "2026-11-02" },
  ],
  "lieferung.uebernommen": [
    {
      art: "lieferung.uebernommen",
      dienststelle: "63504",
      lieferung: "K7M2",
      datenstand: "2026-10-31",
      personen: 1204,
      abgelehnteZeilen: 0,
    },
    {
      art: "lieferung.uebernommen",
      dienststelle: "63504",
      lieferung: "K7M2",
      datenstand: "2026-10-31",
      personen: 1204,
      abgelehnteZeilen: 3,
    },
    {
      art: "lieferung.uebernommen",
      dienststelle: "63504",
      lieferung: "K7M2",
      datenstand: "2026-10-31",
      personen: 1,
      abgelehnteZeilen: 1,
    },
  ],
  "lieferung.abgewiesen": [
    {
      art: "lieferung.abgewiesen",
      dienststelle: "63504",
      lieferung: "K7M3",
      datenstand: "2026-10-31",
      bisher: "2026-09-30",
      meldungen: 1,
    },
    {
      art: "lieferung.abgewiesen",
      dienststelle: "63504",
      lieferung: "K7M3",
      datenstand: null,
      bisher: null,
      meldungen: 14,
    },
  ],
  "eingang.gescheitert": [
    {
      art: "eingang.gescheitert",
      dienststelle: "63504",
      eingang: "K7M4",
      was: "lieferung",
      am: "2026-11-02",
      kennung: "8F3K2",
    },
    {
      art: "eingang.gescheitert",
      dienststelle: "63504",
      eingang: "K7M5",
      was: "frageboegen",
      am: "2026-11-02",
      kennung: "8F3K2",
    },
  ],
  "auftrag.gescheitert": [
    {
      art: "auftrag.gescheitert",
      dienststelle: "63504",
      auftrag: "Fälle ziehen",
      am: "2026-11-02",
      kennung: "8F3K2",
    },
  ],
  "ziehung.wartet": [
    { art: "ziehung.wartet", dienststelle: "63504", monat: "2026-10", grund: "beteiligung" },
    { art: "ziehung.wartet", dienststelle: "63504", monat: "2026-10", grund: "datenstand" },
    { art: "ziehung.wartet", dienststelle: "63504", monat: "2026-10", grund: "regel" },
  ],
  "postausgang.liegengeblieben": [
    { art: "postausgang.liegengeblieben", dienststelle: "63504", am: "2026-11-02", gescheitert: 3, unbekannt: 1 },
    { art: "postausgang.liegengeblieben", dienststelle: "63504", am: "2026-11-02", gescheitert: 1, unbekannt: 0 },
    { art: "postausgang.liegengeblieben", dienststelle: "63504", am: "2026-11-02", gescheitert: 0, unbekannt: 2 },
  ],
};
