import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ausnahmen, kontakte, kunden } from "../testing/lieferung.ts";
import { schreibe, testordner, zeilen } from "../testing/ordner.ts";
import { verlaufIn } from "../testing/verlauf.ts";

const ordner = testordner();
const daten = join(ordner, "daten");
const verlauf = verlaufIn(daten);

// one store for all: each test has an office of its own
const lieferung = (name: string, dateien: Readonly<Record<string, string | Uint8Array>>) =>
  schreibe(join(ordner, name), dateien);

interface Eintrag {
  readonly kundennummer: string;
  readonly faelligAm: string | null;
  readonly status: string;
  readonly hinweise: readonly string[];
}

const liste = async (dienststelle: string, ...options: readonly string[]) => {
  const { out, err } = await verlauf("ueberfaellig", "--alle", "--json", "--dienststelle", dienststelle, ...options);
  const { datenstand, kunden: eintraege } = JSON.parse(out) as { datenstand: string; kunden: readonly Eintrag[] };
  return { datenstand, err, kunden: eintraege.map(({ kundennummer, faelligAm }) => `${kundennummer} ${faelligAm}`) };
};

const vielen = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${from + index}`);

test("nothing is made when the call is refused before the data are needed", async () => {
  const refused = await verlauf("import", ordner, "--datenstand", "2016-05-31", "--konfig", join(ordner, "fehlt.yaml"));
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(
    /fehlt\.yaml konnte nicht gelesen werden\. Die Datei oder ihr Ordner ist nicht vorhanden\.\n$/,
  );
  expect(existsSync(daten)).toBe(false);
  expect(await verlauf("ueberfaellig")).toEqual({
    code: 1,
    out: "",
    err: `In ${daten} liegen noch keine Daten. Lesen Sie zuerst eine Lieferung ein: verlauf import ORDNER --datenstand JJJJ-MM-TT\n`,
  });
});

test("bad rows below the limit are told and kept, mended and imported again", async () => {
  const nummern = vielen(1000, 60);
  const bad = "1060;SGB II;10;412;31.06.1980;01.01.2015;M";
  const pfad = await lieferung("unter-der-grenze", {
    "kunden.csv": `${kunden("10", ...nummern)}${bad}\r\n`,
    "notiz.docx": "",
  });
  const { code, out, err } = await verlauf("import", pfad, "--datenstand", "2016-05-31", "--json");
  expect([code, err]).toEqual([0, ""]);
  const protokoll = JSON.parse(out);
  expect(protokoll).toEqual({
    datenstand: "2016-05-31",
    dateien: [{ datei: "kunden.csv", art: "kunden", gelesen: 61, uebernommen: 60, abgelehnt: 1 }],
    nichtGelesen: ["notiz.docx"],
    fehler: [
      {
        datei: "kunden.csv",
        zeile: 62,
        spalte: "Geburtsdatum",
        wert: "31.06.1980",
        meldung: expect.stringContaining("„31.06.1980“"),
      },
    ],
    abgelehntIn: expect.stringMatching(new RegExp(`^${daten}/abgelehnt/2016-05-31-[0-9a-f]{8}$`)),
  });
  const abgelehnt = join(protokoll.abgelehntIn, "kunden.csv");
  expect(await readFile(abgelehnt, "latin1")).toBe(`${kunden("10").slice(0, -2)}\r\n${bad}\r\n`);

  // mended, with the others: a delivery replaces the same day's earlier one
  await writeFile(join(pfad, "kunden.csv"), `${kunden("10", ...nummern)}${bad.replace("31.06", "30.06")}\r\n`);
  const again = await verlauf("import", pfad, "--datenstand", "2016-05-31");
  expect(again.code).toBe(0);
  expect(again.out).toContain(
    "Datenstand 31.05.2016 übernommen, 61 Personen. Die frühere Lieferung dieses Tages mit 60 Personen ist damit ersetzt.",
  );
  expect((await liste("10")).kunden).toHaveLength(61);
});

test("the protocol for people names line, column and where the rows lie", async () => {
  const pfad = await lieferung("protokoll", {
    "kunden.csv": `${kunden("11", ...vielen(1100, 60))}1160;SGB II;11;412;01.01.1980;01.01.2015;X\r\n`.replaceAll(
      "\r\n",
      ";blau\r\n",
    ),
  });
  const { code, out } = await verlauf("import", pfad, "--datenstand", "2016-05-31");
  expect(code).toBe(0);
  expect(out.replaceAll(daten, "DATEN").replace(/-[0-9a-f]{8}/, "-SUMME")).toMatchInlineSnapshot(`
    "Datei       Art     gelesen  übernommen  abgelehnt
    kunden.csv  kunden       61          60          1

    kunden.csv: Nicht benötigt: „blau“.
    Die Lieferung enthält weder Kontakte noch die Spalte „Letzter Kontakt“. Alle Fristen laufen ab dem Beginn der Betreuung.

    kunden.csv, Zeile 62, Spalte „Profillage“: „X“ ist hier nicht bekannt. Möglich: M, A, F, E, S, U, I, Z oder N.
    Die abgelehnten Zeilen stehen unverändert in DATEN/abgelehnt/2016-05-31-SUMME. Berichtigen Sie sie dort, und lesen Sie diesen Ordner zusammen mit der Lieferung noch einmal ein.

    Dienststelle 11: Datenstand 31.05.2016 übernommen, 60 Personen.
    "
  `);
});

test("too many bad rows refuse the delivery whole, and what held before holds on", async () => {
  const pfad = await lieferung("gut", { "kunden.csv": kunden("12", "1201", "1202") });
  await verlauf("import", pfad, "--datenstand", "2016-04-30");
  const schlecht = await lieferung("schlecht", {
    "kunden.csv": `${kunden("12", "1201")}1203;SGB II;12;412;31.06.1980;01.01.2015;M\r\n`,
  });
  const { code, out, err } = await verlauf("import", schlecht, "--datenstand", "2016-04-30");
  expect([code, err]).toEqual([
    1,
    "Die Lieferung wurde nicht übernommen: 1 von 2 Zeilen der Lieferung ist fehlerhaft (50 %, erlaubt sind 2 %). Der bisherige Datenstand vom 30.04.2016 gilt weiter.\n",
  ]);
  expect(out).toContain("kunden.csv, Zeile 3, Spalte „Geburtsdatum“:");
  expect((await liste("12")).kunden).toHaveLength(2);
});

test("a delivery replaces its day whole, keeps the other days, and a day is answered from the latest before it", async () => {
  const importiere = async (datenstand: string, ...nummern: readonly string[]) =>
    verlauf(
      "import",
      await lieferung(`ersetzt-${datenstand}`, { "kunden.csv": kunden("13", ...nummern) }),
      "--datenstand",
      datenstand,
    );
  await importiere("2016-04-30", "1301", "1302");
  await importiere("2016-05-31", "1303");
  await importiere("2016-05-31", "1304");
  const numbers = async (stichtag: string) => {
    const { datenstand, kunden: gefunden } = await liste("13", "--stichtag", stichtag);
    return [datenstand, ...gefunden.map((zeile) => zeile.slice(0, 4))];
  };
  expect(await numbers("2016-06-01")).toEqual(["2016-05-31", "1304"]);
  expect(await numbers("2016-05-31")).toEqual(["2016-05-31", "1304"]);
  expect(await numbers("2016-05-30")).toEqual(["2016-04-30", "1301", "1302"]);
  expect(await numbers("2016-04-01")).toEqual(["2016-04-30", "1301", "1302"]);
});

test("customers of several offices make a delivery each, and each office's own document holds", async () => {
  const pfad = await lieferung("zwei-haeuser", {
    "kunden.csv": kunden("14", "1401") + kunden("15", "1501").split("\r\n").slice(1).join("\r\n"),
    "kontakte.csv": kontakte("1401;01.05.2016", "1501;01.05.2016"),
  });
  const konfig = join(ordner, "zwei-haeuser.yaml");
  const haus = (dienststelle: string, tage: number) =>
    `haus: { dienststelle: "${dienststelle}" }\nkontaktdichte:\n  - { quelle: HV ${dienststelle}, ab: 2016-01-01, pflichten: [{ hoechstens: { tage: ${tage} } }] }\n`;
  await writeFile(konfig, `${haus("14", 10)}---\n${haus("15", 20)}`);
  const { out } = await verlauf("import", pfad, "--datenstand", "2016-05-31", "--konfig", konfig);
  expect(out).toContain(
    "Dienststelle 14: Datenstand 31.05.2016 übernommen, 1 Person.\nDienststelle 15: Datenstand 31.05.2016 übernommen, 1 Person.\n",
  );
  expect((await liste("14", "--konfig", konfig)).kunden).toEqual(["1401 2016-05-11"]);
  expect((await liste("15", "--konfig", konfig)).kunden).toEqual(["1501 2016-05-21"]);
});

test("exceptions stay until a delivery brings others, an empty file too", async () => {
  const importiere = async (name: string, dateien: Readonly<Record<string, string>>) =>
    verlauf(
      "import",
      await lieferung(name, { "kunden.csv": kunden("16", "1601"), ...dateien }),
      "--datenstand",
      "2016-05-31",
    );
  const status = async () =>
    JSON.parse((await verlauf("ueberfaellig", "--alle", "--json", "--dienststelle", "16")).out).kunden[0].status;
  await importiere("mit-ausnahme", { "ausnahmen.csv": ausnahmen("1601;01.05.2016;30.06.2016") });
  expect(await status()).toBe("ausgenommen");
  await importiere("ohne-datei", {});
  expect(await status()).toBe("ausgenommen");
  await importiere("leere-datei", { "ausnahmen.csv": ausnahmen() });
  expect(await status()).toBe("ueberfaellig");
});

test("a delivery with the last contact alone says that nobody knows its kind", async () => {
  const pfad = await lieferung("letzter-kontakt", {
    "kunden.csv": zeilen(
      "Kundennummer;Rechtskreis;Dienststelle;Team;Geburtsdatum;Betreuung seit;Profillage;Letzter Kontakt",
      "1701;SGB II;17;412;01.01.1980;01.01.2015;M;01.05.2016",
    ),
  });
  await verlauf("import", pfad, "--datenstand", "2016-05-31");
  const { out } = await verlauf("ueberfaellig", "--alle", "--json", "--dienststelle", "17");
  expect(JSON.parse(out).kunden[0]).toMatchObject({
    status: "faellig",
    faelligAm: "2016-06-15",
    kontakte: null,
    mindestens: 4,
    dichteUnterschritten: null,
    hinweise: ["kontaktart_unbekannt", "zaehlung_unbekannt"],
  });
});

test("members of a benefit community stand together, at the place of the one who is due first", async () => {
  const satz = (nummer: string, bg: string) => `${nummer};SGB II;18;412;01.01.1980;01.01.2015;M;${bg}`;
  const pfad = await lieferung("bg", {
    "kunden.csv": zeilen(
      "Kundennummer;Rechtskreis;Dienststelle;Team;Geburtsdatum;Betreuung seit;Profillage;BG-Nummer",
      satz("1801", "BG1"),
      satz("1802", "BG2"),
      satz("1803", "BG1"),
      satz("1804", ""),
    ),
    "kontakte.csv": kontakte("1801;01.02.2016", "1802;01.03.2016", "1803;01.04.2016", "1804;15.03.2016"),
  });
  await verlauf("import", pfad, "--datenstand", "2016-05-31");
  const order = async (...options: readonly string[]) =>
    (await liste("18", ...options)).kunden.map((zeile) => zeile.slice(0, 4));
  expect(await order()).toEqual(["1801", "1802", "1804", "1803"]);
  expect(await order("--nach-bg")).toEqual(["1801", "1803", "1802", "1804"]);
  const { out } = await verlauf("ueberfaellig", "--alle", "--json", "--nach-bg", "--dienststelle", "18");
  expect(JSON.parse(out).kunden.map(({ bgNummer }: { bgNummer: string | null }) => bgNummer)).toEqual([
    "BG1",
    "BG1",
    "BG2",
    null,
  ]);
});

test("a text that looks like a formula stays a text in CSV", async () => {
  const pfad = await lieferung("formel", { "kunden.csv": kunden("19", "=1+1;@team", "1902;-1") });
  expect((await verlauf("import", pfad, "--datenstand", "2016-05-31")).code).toBe(0);
  const datei = join(ordner, "formel.csv");
  await verlauf("ueberfaellig", "--dienststelle", "19", "--csv", datei);
  const rows = (await readFile(datei, "utf8")).split("\r\n").slice(1, 3);
  expect(rows.map((row) => row.split(";").slice(0, 2))).toEqual([
    ["1902", "'-1"],
    ["'=1+1", "'@team"],
  ]);
});

test("an unknown head is answered with a proposal that works as a profile", async () => {
  const pfad = await lieferung("eigener-kopf", {
    "kunden.csv": kunden("20", "2001").replace("Geburtsdatum", "Feld 7").replace("Betreuung seit", "Feld 8"),
  });
  const { code, out, err } = await verlauf("import", pfad, "--datenstand", "2016-05-31");
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/„kunden\.csv“ sieht nach der Datei kunden aus, aber nötige Spalten fehlen\./);
  expect(err).toContain("Vorschlag für eine Zuordnung");
  expect((await verlauf("ueberfaellig", "--dienststelle", "20")).err).toBe(
    "Zur Dienststelle 20 liegen keine Daten vor.\n",
  );
  const profil = join(ordner, "profil.yaml");
  await writeFile(
    profil,
    "profil: haus\ndateien:\n  kunden:\n    felder: { geburtsdatum: [Feld 7], betreuung_seit: [Feld 8] }\n",
  );
  expect((await verlauf("import", pfad, "--datenstand", "2016-05-31", "--profil", profil)).code).toBe(0);
  expect((await liste("20")).kunden).toHaveLength(1);
});

test("a broken profile is refused with file, line and what may stand there", async () => {
  const profil = join(ordner, "kaputt.yaml");
  await writeFile(profil, "profil: haus\ndateien:\n  kundn: {}\n");
  const { code, err } = await verlauf("import", ordner, "--datenstand", "2016-05-31", "--profil", profil);
  expect(code).toBe(1);
  expect(err).toMatch(/kaputt\.yaml, Zeile 3, dateien\.kundn: „kundn“ ist hier nicht bekannt\. Meinten Sie „kunden“\?/);
});

test.for([
  ["gibt-es-nicht", /^„gibt-es-nicht“ gibt es nicht\. Bitte den Pfad prüfen\.\n$/],
  ["ordner", /^Der Ordner „ordner“ enthält keine Datei .* Nicht gelesen: kunden\.csv\.\n$/],
  ["ordner/kunden.csv", /^Der Ordner „kunden\.csv“ ist leer\.\n$/],
  ["leere-kunden", /^„kunden\.csv“ ist leer\.\n$/],
  ["nur-kontakte", /^Zu einer Lieferung gehört eine Datei mit den Kundensätzen \(kunden\)\. .*„kontakte\.csv“.*\n$/],
] as const)("%s isn't a delivery and is refused in one sentence", async ([name, sentence]) => {
  await mkdir(join(ordner, "ordner/kunden.csv"), { recursive: true });
  await lieferung("leere-kunden", { "kunden.csv": "" });
  await lieferung("nur-kontakte", { "kontakte.csv": kontakte("1;01.05.2016") });
  const { code, out, err } = await verlauf("import", join(ordner, name), "--datenstand", "2016-05-31");
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(sentence);
});

test("a refused delivery leaves nothing but the rejected rows behind", async () => {
  expect((await readdir(daten)).filter((name) => !name.startsWith("datenbank"))).toEqual(["abgelehnt"]);
});
