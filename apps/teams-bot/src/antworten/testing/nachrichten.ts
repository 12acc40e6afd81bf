import type { Nachrichtenart, NachrichtVon } from "@verlauf/use-cases";

const auftrag = {
  dienststelle: "63504",
  monat: "2026-10",
  team: "412",
  inVertretung: false,
  antwortenBis: "2026-11-20",
  ablage: "gE_intern/Bereich Nord/412",
} as const;

const halb = { soll: 10, vollstaendig: 6, offen: ["03", "07", "08", "10"], zuletztAm: "2026-11-13" } as const;
const alles = { soll: 10, vollstaendig: 10, offen: [], zuletztAm: "2026-11-18" } as const;

const teamstand = {
  dienststelle: "63504",
  bereich: "Bereich Nord",
  soll: 10,
  vollstaendig: 10,
  offen: [],
  ersetzt: 0,
  zurueckAm: "2026-11-18",
  zuletztAm: "2026-11-18",
  frist: "2026-11-20",
  inVertretung: false,
  zuKlaeren: 0,
} as const;

const fehlt = { ...teamstand, zurueckAm: null, zuletztAm: null, vollstaendig: 0 } as const;

/** Made-up messages of every kind, with what changes their buttons. */
export const NACHRICHTEN: { readonly [A in Nachrichtenart]: readonly NachrichtVon<A>[] } = {
  "faelle.bereit": [
    { art: "faelle.bereit", ...auftrag, faelle: 10, vorgesehen: 10 },
    { art: "faelle.bereit", ...auftrag, faelle: 10, vorgesehen: 10, inVertretung: true },
    { art: "faelle.bereit", ...auftrag, faelle: 0, vorgesehen: 10 },
  ],
  "faelle.mappe": [{ art: "faelle.mappe", ...auftrag }],
  "erinnerung.vorher": [
    { art: "erinnerung.vorher", ...auftrag, arbeitstage: 5, stand: halb },
    { art: "erinnerung.vorher", ...auftrag, arbeitstage: 1, stand: alles, ablage: null },
  ],
  "erinnerung.danach": [{ art: "erinnerung.danach", ...auftrag, am: "2026-11-23", stand: halb }],
  "fragebogen.eingegangen": [{ art: "fragebogen.eingegangen", ...auftrag, rueckgabe: "17", stand: halb, zuKlaeren: 2 }],
  "verspaetung.liste": [
    {
      art: "verspaetung.liste",
      dienststelle: "63504",
      monat: "2026-10",
      bereich: "Bereich Nord",
      am: "2026-11-23",
      staende: [
        { ...teamstand, team: "411" },
        { ...teamstand, team: "412", vollstaendig: 6, offen: halb.offen },
        { ...fehlt, team: "415" },
        { ...fehlt, team: "418" },
      ],
      ohneVertretung: ["418"],
    },
    {
      art: "verspaetung.liste",
      dienststelle: "63504",
      monat: "2026-10",
      bereich: "Süd",
      am: "2026-11-23",
      staende: ["420", "421", "422", "423"].map((team) => ({ ...fehlt, team })),
      ohneVertretung: ["420", "421", "422", "423"],
    },
    {
      art: "verspaetung.liste",
      dienststelle: "63504",
      monat: "2026-10",
      bereich: "Süd",
      am: "2026-11-23",
      staende: [{ ...fehlt, team: "420" }],
      ohneVertretung: [],
    },
  ],
  "bereich.vollstaendig": [
    { art: "bereich.vollstaendig", dienststelle: "63504", monat: "2026-10", bereich: "Bereich Nord", teams: 9 },
  ],
  "ueberfaellig.woche": [
    {
      art: "ueberfaellig.woche",
      dienststelle: "63504",
      datenstand: "2026-10-31",
      stichtag: "2026-11-02",
      bis: "2026-11-15",
      teams: [{ team: "412", personen: 1214, ueberfaellig: 23, bald: 9 }],
    },
    {
      art: "ueberfaellig.woche",
      dienststelle: "63504",
      datenstand: "2026-10-31",
      stichtag: "2026-11-02",
      bis: "2026-11-15",
      teams: [
        { team: "412", personen: 214, ueberfaellig: 23, bald: 9 },
        { team: "413", personen: 198, ueberfaellig: 0, bald: 0 },
      ],
    },
  ],
  "vertretung.uebernommen": [
    { art: "vertretung.uebernommen", dienststelle: "63504", team: "412", von: "2026-11-02", bis: "2026-11-20" },
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
      abgelehnteZeilen: 3,
    },
  ],
  "lieferung.abgewiesen": [
    {
      art: "lieferung.abgewiesen",
      dienststelle: "63504",
      lieferung: "K7M3",
      datenstand: "2026-10-31",
      bisher: "2026-09-30",
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
  "ziehung.wartet": [{ art: "ziehung.wartet", dienststelle: "63504", monat: "2026-10", grund: "beteiligung" }],
  "postausgang.liegengeblieben": [
    { art: "postausgang.liegengeblieben", dienststelle: "63504", am: "2026-11-02", gescheitert: 3, unbekannt: 1 },
  ],
};
