import { expect, test } from "vitest";
import { csv, type ImportOptions, importDelivery, KUNDE, KUNDEN_KOPF, mitKunde } from "../testing/import-delivery.ts";

// Each kind's rows against one rule after another. The faults are compared without their file.

const faultsOf = async (datei: string, content: string, options: ImportOptions = {}) => {
  const others = datei === "kunden.csv" ? { [datei]: content } : mitKunde({ [datei]: content });
  const { report } = await importDelivery(others, { limit: 1, ...options });
  expect(report.fehlerGesamt).toBe(report.fehler.length);
  return report.fehler
    .filter((fehler) => fehler.datei === datei)
    .map(({ zeile, spalte, wert, meldung }) => [zeile, spalte, wert, meldung]);
};

const KUNDEN_WEITER = `${KUNDEN_KOPF};Betreuung bis;Vereinbarung am;Vereinbarung bis;Sperrvermerk;Letzter Kontakt`;

test.for([
  [";SGB II;63504;412;01.01.1980;01.01.2015;M;;;;;", "Kundennummer", "", "Die Angabe fehlt. Bitte einen Wert angeben."],
  [
    "1;SGB IV;63504;412;01.01.1980;01.01.2015;M;;;;;",
    "Rechtskreis",
    "SGB IV",
    "„SGB IV“ ist hier nicht bekannt. Möglich: SGB II oder SGB III.",
  ],
  [
    "1;;63504;412;01.01.1980;01.01.2015;M;;;;;",
    "Rechtskreis",
    "",
    "Die Angabe fehlt. Bitte SGB II oder SGB III angeben.",
  ],
  ["1;SGB II;;412;01.01.1980;01.01.2015;M;;;;;", "Dienststelle", "", "Die Angabe fehlt. Bitte einen Wert angeben."],
  ["1;SGB II;63504; ;01.01.1980;01.01.2015;M;;;;;", "Team", "", "Die Angabe fehlt. Bitte einen Wert angeben."],
  [
    "1;SGB II;63504;412;31.06.1980;01.01.2015;M;;;;;",
    "Geburtsdatum",
    "31.06.1980",
    "„31.06.1980“ gibt es nicht. Bitte ein Datum wie 30.06.1980 angeben.",
  ],
  [
    "1;SGB II;63504;412;01.01.1880;01.01.2015;M;;;;;",
    "Geburtsdatum",
    "01.01.1880",
    "„01.01.1880“ liegt vor 1900. Bitte ein Datum wie 31.05.2016 angeben.",
  ],
  [
    "1;SGB II;63504;412;01.06.2016;01.06.2016;M;;;;;",
    "Geburtsdatum",
    "01.06.2016",
    "Das Geburtsdatum liegt nach dem Datenstand (31.05.2016). Bitte prüfen.",
  ],
  ["1;SGB II;63504;412;01.01.1980;;M;;;;;", "Betreuung seit", "", "Die Angabe fehlt. Bitte ein Datum angeben."],
  [
    "1;SGB II;63504;412;01.01.1980;31.12.1979;M;;;;;",
    "Betreuung seit",
    "31.12.1979",
    "Die Betreuung beginnt vor der Geburt. Bitte beide Tage prüfen.",
  ],
  [
    "1;SGB II;63504;412;01.01.1980;01.01.2015;X;;;;;",
    "Profillage",
    "X",
    "„X“ ist hier nicht bekannt. Möglich: M, A, F, E, S, U, I, Z oder N.",
  ],
  [
    "1;SGB II;63504;412;01.01.1980;01.01.2015;;;;;;",
    "Profillage",
    "",
    "Die Angabe fehlt. Bitte M, A, F, E, S, U, I, Z oder N angeben.",
  ],
  [
    "1;SGB II;63504;412;01.01.1980;01.01.2015;M;31.12.2014;;;;",
    "Betreuung bis",
    "31.12.2014",
    "Die Betreuung endet vor ihrem Beginn. Bitte beide Tage prüfen.",
  ],
  [
    "1;SGB II;63504;412;01.01.1980;01.01.2015;M;;02.01.2016;01.01.2016;;",
    "Vereinbarung bis",
    "01.01.2016",
    "Die Vereinbarung endet vor ihrem Abschluss. Bitte beide Tage prüfen.",
  ],
  [
    "1;SGB II;63504;412;01.01.1980;01.01.2015;M;;;;vielleicht;",
    "Sperrvermerk",
    "vielleicht",
    "„vielleicht“ ist hier nicht bekannt. Möglich: ja oder nein.",
  ],
  [
    "1;SGB II;63504;412;01.01.1980;01.01.2015;M;;;;;01.06.2016",
    "Letzter Kontakt",
    "01.06.2016",
    "Der Kontakt liegt nach dem Datenstand (31.05.2016). Bitte das Datum prüfen.",
  ],
  [
    "1;SGB II;#NV;412;01.01.1980;01.01.2015;M;;;;;",
    "Dienststelle",
    "#NV",
    "„#NV“ ist ein Formelfehler der Tabelle. Bitte den Wert selbst angeben.",
  ],
] as const)("kunden: %s", async ([row, spalte, wert, meldung]) => {
  expect(await faultsOf("kunden.csv", csv(KUNDEN_WEITER, `${KUNDE};;;;;`, row))).toEqual([[3, spalte, wert, meldung]]);
});

test("kunden: what is no fault", async () => {
  const rows = [
    "001;SGBII;63504;0412;29.02.1992;31.12.2014;Marktprofil;31.12.9999;;;x;",
    '="002";sgb-iii;63504;412;1980-01-01;2015-01-01;integriert, aber weiter hilfebedürftig;;;;1;',
    "003;SGB 2;63504;412;01.01.1980;01.01.1980;noch nicht festgelegt;01.01.1980;;;NEIN;31.05.2016",
  ];
  const { report, saetze } = await importDelivery({ "kunden.csv": csv(KUNDEN_WEITER, ...rows) });
  expect(report.fehler).toEqual([]);
  expect(saetze("kunden")).toMatchObject([
    {
      kundennummer: "001",
      team: "0412",
      rechtskreis: "SGB II",
      profillage: "M",
      betreuungBis: "9999-12-31",
      sperrvermerk: true,
    },
    { kundennummer: "002", rechtskreis: "SGB III", profillage: "I", geburtsdatum: "1980-01-01", sperrvermerk: true },
    { kundennummer: "003", rechtskreis: "SGB II", profillage: "N", sperrvermerk: false, letzterKontakt: "2016-05-31" },
  ]);
});

test("kunden: several faults of a row are all named, and the row counts once", async () => {
  const { report } = await importDelivery({ "kunden.csv": csv(KUNDEN_KOPF, KUNDE, "1;II;63504;412;x;y;Q") });
  expect(report.fehler.map(({ spalte }) => spalte)).toEqual(["Geburtsdatum", "Betreuung seit", "Profillage"]);
  expect(report.dateien).toEqual([{ datei: "kunden.csv", art: "kunden", gelesen: 2, uebernommen: 1, abgelehnt: 1 }]);
});

test.for([
  ["2016-12-19", "Die Angabe fehlt. Bitte M, A, F, E, S, U, I, Z oder N angeben."],
  ["2016-12-20", undefined],
] as const)("kunden: an empty Profillage on a Datenstand of %s", async ([datenstand, meldung]) => {
  const content = csv(KUNDEN_KOPF, "1;SGB II;63504;412;01.01.1980;01.01.2015;");
  const { report, saetze } = await importDelivery({ "kunden.csv": content }, { datenstand, limit: 1 });
  expect(report.fehler[0]?.meldung).toBe(meldung);
  expect(saetze("kunden").map(({ profillage }) => profillage)).toEqual(meldung === undefined ? [null] : []);
});

test("kunden: a number given twice is named with its first place, in another file too", async () => {
  const { report } = await importDelivery({
    "kunden a.csv": csv(KUNDEN_KOPF, KUNDE, KUNDE),
    "kunden b.csv": csv(KUNDEN_KOPF, "9;II;63504;412;01.01.1980;01.01.2015;M", KUNDE),
  });
  expect(report.fehler.map(({ datei, zeile, meldung }) => [datei, zeile, meldung])).toEqual([
    [
      "kunden a.csv",
      3,
      "Diese Kundennummer steht schon in „kunden a.csv“, Zeile 2. Jede Person kommt in einer Lieferung einmal vor.",
    ],
    [
      "kunden b.csv",
      3,
      "Diese Kundennummer steht schon in „kunden a.csv“, Zeile 2. Jede Person kommt in einer Lieferung einmal vor.",
    ],
  ]);
});

test("kunden: a good row may follow a rejected one of the same number", async () => {
  const { saetze } = await importDelivery({
    "kunden.csv": csv(KUNDEN_KOPF, KUNDE.replace("01.01.1980", "x"), KUNDE),
  });
  expect(saetze("kunden").map(({ kundennummer }) => kundennummer)).toEqual(["123A456789"]);
});

const ORGANISATION = csv(
  "Dienststelle;RD;Bereich;Team;Teamart;Rolle;Name;E-Mail",
  "63504;Hessen;B 41;413;M&I;TL;Leitung 413;tl413@example.org",
);

test("kunden: a team or an office that the delivery's organisation doesn't know", async () => {
  const kunden = csv(KUNDEN_KOPF, KUNDE, KUNDE.replace("412", "413"), "7;II;999;413;01.01.1980;01.01.2015;M");
  const { report } = await importDelivery({ "kunden.csv": kunden, "organisation.csv": ORGANISATION }, { limit: 1 });
  expect(report.fehler.map(({ zeile, spalte, meldung }) => [zeile, spalte, meldung])).toEqual([
    [2, "Team", "Die Organisation kennt dieses Team nicht. Bitte prüfen oder dort ergänzen."],
    [4, "Dienststelle", "Die Organisation kennt diese Dienststelle nicht. Bitte prüfen oder dort ergänzen."],
  ]);
});

test.for([
  [[{ dienststelle: "63504", team: "412" }], []],
  [[{ dienststelle: "63504", team: "413" }], ["Team"]],
  [[], []],
  [undefined, []],
] as const)("kunden: without an organisation the known teams %j hold", async ([bekannteTeams, spalten]) => {
  const { report } = await importDelivery(mitKunde({}), { bekannteTeams, limit: 1 });
  expect(report.fehler.map(({ spalte }) => spalte)).toEqual(spalten);
});

test("kunden: a team stays known when its lead's row is rejected", async () => {
  const organisation = ORGANISATION.replace("413", "412").replace("tl413@example.org", "keine");
  const { report, saetze } = await importDelivery(mitKunde({ "organisation.csv": organisation }), { limit: 1 });
  expect(report.fehler.map(({ datei, spalte }) => [datei, spalte])).toEqual([["organisation.csv", "E-Mail"]]);
  expect(saetze("kunden")).toHaveLength(1);
});

test("kunden: names of staff aren't taken in", async () => {
  const kopf = `${KUNDEN_KOPF};Integrationsfachkraft`;
  const { report, saetze } = await importDelivery({
    "kunden.csv": csv(kopf, `${KUNDE};MI-12`, "2;II;63504;412;01.01.1980;01.01.2015;M;Muster, Anna"),
  });
  expect(saetze("kunden").map(({ integrationsfachkraft }) => integrationsfachkraft)).toEqual(["MI-12", null]);
  expect(report.hinweise).toContain(
    "Die Spalte „Integrationsfachkraft“ enthält Namen. Sie wurden nicht übernommen; vorgesehen sind Zeichen.",
  );
});

test.for([
  [
    "999X000000;01.05.2016;persönlich;",
    "Kundennummer",
    "Diese Kundennummer steht in keiner Kundendatei der Lieferung. Bitte prüfen oder den Kundensatz ergänzen.",
  ],
  [
    "123A456789;01.06.2016;persönlich;",
    "Datum",
    "Der Kontakt liegt nach dem Datenstand (31.05.2016). Bitte das Datum prüfen.",
  ],
  ["123A456789;31.06.2015;persönlich;", "Datum", "„31.06.2015“ gibt es nicht. Bitte ein Datum wie 30.06.2015 angeben."],
  [
    "123A456789;01.05.2016;Fax;",
    "Art",
    "„Fax“ ist hier nicht bekannt. Möglich: persönlich, telefonisch, schriftlich, E-Mail, Video, Gruppe oder nicht erschienen.",
  ],
  [
    "123A456789;01.05.2016;;",
    "Art",
    "Die Angabe fehlt. Bitte persönlich, telefonisch, schriftlich, E-Mail, Video, Gruppe oder nicht erschienen angeben.",
  ],
  [
    "123A456789;01.05.2016;persönlich;Kantine",
    "Stelle",
    "„Kantine“ ist hier nicht bekannt. Möglich: Integrationsfachkraft, Fallmanagement, Leistung, Eingangszone, Träger, ÄD oder PD.",
  ],
] as const)("kontakte: %s", async ([row, spalte, meldung]) => {
  const content = csv("Kundennummer;Datum;Art;Stelle", "123A456789;31.05.2016;persönlich;", row);
  expect(
    (await faultsOf("kontakte.csv", content)).map(([zeile, column, , sentence]) => [zeile, column, sentence]),
  ).toEqual([[3, spalte, meldung]]);
});

test("kontakte: words are understood as exports write them", async () => {
  const { saetze } = await importDelivery(
    mitKunde({
      "kontakte.csv": csv(
        "Kundennummer;Datum;Art;Gesprächsart;Stelle;Vermerk",
        "123A456789;01.05.2016;PERSÖNLICH;erstgespräch;;Standortbestimmung",
        "123A456789;01.05.2016;persoenlich;;Ärztlicher Dienst;",
        "123A456789;01.05.2016;e mail;;aed;",
        "123A456789;01.05.2016;Nicht-Erschienen;;IFK;",
      ),
    }),
  );
  expect(
    saetze("kontakte").map(({ art, gespraechsart, stelle, vermerk }) => [art, gespraechsart, stelle, vermerk]),
  ).toEqual([
    ["persönlich", "Erstgespräch", "Integrationsfachkraft", "Standortbestimmung"],
    ["persönlich", null, "ÄD", null],
    ["E-Mail", null, "ÄD", null],
    ["nicht erschienen", null, "Integrationsfachkraft", null],
  ]);
  expect(saetze("kontakte")[0]?.dienststelle).toBe("63504");
});

test("kontakte: rows of a person whose own row was rejected say so and are kept", async () => {
  const { report, files } = await importDelivery({
    "kunden.csv": csv(KUNDEN_KOPF, KUNDE, "5;II;63504;412;x;01.01.2015;M"),
    "kontakte.csv": csv("Kundennummer;Datum;Art", "5;01.05.2016;persönlich", "123A456789;01.05.2016;persönlich"),
  });
  expect(report.fehler[1]).toEqual({
    datei: "kontakte.csv",
    zeile: 2,
    spalte: "Kundennummer",
    wert: "5",
    meldung: "Der Kundensatz zu dieser Nummer wurde abgelehnt (Zeile 3 der Kundendatei). Bitte zuerst ihn berichtigen.",
  });
  expect(files.written.get("abgelehnt/kontakte.csv")?.toString()).toBe(
    csv("Kundennummer;Datum;Art", "5;01.05.2016;persönlich"),
  );
});

test.for([
  ["123A456789;;01.05.2016;31.05.2016;01.05.2016;", "Grund", "Die Angabe fehlt. Bitte einen Wert angeben."],
  ["123A456789;Pflege;01.05.2016;;01.05.2016;", "Bis", "Die Angabe fehlt. Bitte ein Datum angeben."],
  [
    "123A456789;Pflege;02.05.2016;01.05.2016;01.05.2016;",
    "Bis",
    "Die Ausnahme endet vor ihrem Beginn. Bitte beide Tage prüfen.",
  ],
  ["123A456789;Pflege;01.05.2016;31.05.2016;;", "Entschieden am", "Die Angabe fehlt. Bitte ein Datum angeben."],
] as const)("ausnahmen (KD-13): %s", async ([row, spalte, meldung]) => {
  const content = csv("Kundennummer;Grund;Von;Bis;Entschieden am;Gilt auch für U25", row);
  expect((await faultsOf("ausnahmen.csv", content)).map(([, column, , sentence]) => [column, sentence])).toEqual([
    [spalte, meldung],
  ]);
});

test("ausnahmen: may be decided after the Datenstand, last a day, and hold for the young", async () => {
  const { saetze } = await importDelivery(
    mitKunde({
      "ausnahmen.csv": csv(
        "Kundennummer;Grund;Von;Bis;Entschieden am;Gilt auch für U25",
        "123A456789;Pflege;01.05.2016;01.05.2016;01.07.2016;ja",
        "123A456789;Pflege;01.06.2016;30.06.2016;01.06.2016;",
      ),
    }),
  );
  expect(saetze("ausnahmen").map(({ von, bis, entschiedenAm, auchU25 }) => [von, bis, entschiedenAm, auchU25])).toEqual(
    [
      ["2016-05-01", "2016-05-01", "2016-07-01", true],
      ["2016-06-01", "2016-06-30", "2016-06-01", false],
    ],
  );
});

test.for([
  ["63504;Hessen;;412;M&I;TL;L;a@example.org", "Bereich", "Die Rolle TL braucht diese Angabe. Bitte ergänzen."],
  ["63504;Hessen;B 1;;M&I;IFK;L;a@example.org", "Team", "Die Rolle IFK braucht diese Angabe. Bitte ergänzen."],
  ["63504;Hessen;B 1;412;;TL;L;a@example.org", "Teamart", "Die Rolle TL braucht diese Angabe. Bitte ergänzen."],
  ["63504;Hessen;;;;BL;L;a@example.org", "Bereich", "Die Rolle BL braucht diese Angabe. Bitte ergänzen."],
  [
    "63504;Hessen;;;;Chef;L;a@example.org",
    "Rolle",
    "„Chef“ ist hier nicht bekannt. Möglich: TL, BL, GF, VG, GO, RD, Z, IFK oder Verwaltung.",
  ],
  [
    "63504;Hessen;;;;GF;L;a.example.org",
    "E-Mail",
    "Das ist keine E-Mail-Adresse. Bitte eine wie vorname.nachname@example.org angeben.",
  ],
  ["63504;;;;;GF;L;a@example.org", "RD", "Die Angabe fehlt. Bitte einen Wert angeben."],
] as const)("organisation: %s", async ([row, spalte, meldung]) => {
  const good = "63504;Hessen;B 1;412;M&I;TL;L;tl@example.org";
  const content = csv("Dienststelle;RD;Bereich;Team;Teamart;Rolle;Name;E-Mail", good, row);
  expect((await faultsOf("organisation.csv", content)).map(([, column, , sentence]) => [column, sentence])).toEqual([
    [spalte, meldung],
  ]);
});

test("organisation: roles and team kinds by other words; the login is the e-mail address where none is given", async () => {
  const { saetze } = await importDelivery(
    mitKunde({
      "organisation.csv": csv(
        "Dienststelle;Art;RD;Bereich;Team;Teamart;Rolle;Name;E-Mail;Anmeldename",
        "63504;Jobcenter;Hessen;B 1;412;Markt und Integration;Teamleitung;L;tl@example.org;",
        "63504;AA;Hessen;B 1;413;U25-Team;ifk;I;ifk@example.org;ifk@haus.example.org",
      ),
    }),
  );
  expect(
    saetze("organisation").map(({ art, teamart, rolle, anmeldename }) => [art, teamart, rolle, anmeldename]),
  ).toEqual([
    ["gE", "M&I", "TL", "tl@example.org"],
    ["AA", "U25-Team", "IFK", "ifk@haus.example.org"],
  ]);
});

test.for([
  [
    "tl@example.org;tl@example.org;01.05.2016;31.05.2016",
    "Vertretung",
    "Niemand kann sich selbst vertreten. Bitte die Adresse der vertretenden Person angeben.",
  ],
  [
    "tl@example.org;b@example.org;01.06.2016;31.05.2016",
    "Bis",
    "Die Vertretung endet vor ihrem Beginn. Bitte beide Tage prüfen.",
  ],
  [
    "tl;b@example.org;01.05.2016;31.05.2016",
    "E-Mail",
    "Das ist keine E-Mail-Adresse. Bitte eine wie vorname.nachname@example.org angeben.",
  ],
] as const)("vertretungen: %s", async ([row, spalte, meldung]) => {
  const content = csv("E-Mail;Vertretung;Von;Bis", row);
  expect((await faultsOf("vertretungen.csv", content)).map(([, column, , sentence]) => [column, sentence])).toEqual([
    [spalte, meldung],
  ]);
});

test("handlungsbedarfe and strategien: facts and faults", async () => {
  const { report, saetze } = await importDelivery(
    mitKunde({
      "bedarf.csv": csv(
        "Kundennummer;Schlüsselgruppe;Handlungsbedarf;Festgestellt am;Schwerpunkt",
        "123A456789;Qualifikation;Sprachkenntnisse;01.05.2016;ja",
        "123A456789;;Sprachkenntnisse;;",
      ),
      "strategien.csv": csv(
        "Kundennummer;Handlungsstrategie;Beginn;Ende;Status;Maßnahme Beginn;Maßnahme Ende",
        "123A456789;Vermittlung;01.05.2016;;laufend;;",
        "123A456789;Vermittlung;01.05.2016;30.04.2016;abgebrochen;02.01.2016;01.01.2016",
        "123A456789;Vermittlung;01.05.2016;;irgendwie;;",
      ),
    }),
    { limit: 1 },
  );
  expect(saetze("handlungsbedarfe")).toEqual([
    {
      dienststelle: "63504",
      kundennummer: "123A456789",
      schluesselgruppe: "Qualifikation",
      handlungsbedarf: "Sprachkenntnisse",
      festgestelltAm: "2016-05-01",
      schwerpunkt: true,
    },
  ]);
  expect(saetze("strategien").map(({ beginn, ende, status }) => [beginn, ende, status])).toEqual([
    ["2016-05-01", null, "laufend"],
  ]);
  expect(report.fehler.map(({ datei, zeile, spalte }) => [datei, zeile, spalte])).toEqual([
    ["bedarf.csv", 3, "Schlüsselgruppe"],
    ["strategien.csv", 3, "Ende"],
    ["strategien.csv", 3, "Maßnahme Ende"],
    ["strategien.csv", 4, "Status"],
  ]);
});
