import { readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { MUSTERSTADT, schreibe, testordner } from "./testing/ordner.ts";
import { readSheets } from "./testing/read-sheets.ts";
import { type Ausgang, verlaufIn } from "./testing/verlauf.ts";

const ordner = testordner();

interface Zeile extends Readonly<Record<string, unknown>> {
  readonly kundennummer: string;
  readonly team: string;
  readonly status: string;
  readonly faelligAm: string | null;
  readonly tageUeberfaellig: number | null;
}

interface Liste {
  readonly kunden: readonly Zeile[];
  readonly zaehlung: Readonly<Record<string, number>>;
  readonly nichtInBetreuung: number;
  readonly beschaeftigtenfaelle: number;
}

const erwartet = async (): Promise<Liste> => JSON.parse(await readFile(join(MUSTERSTADT, "erwartet.json"), "utf8"));

/** An answer as erwartet.json keeps it: of the rule only its id, and without the words. */
const asErwartet = (json: string) => {
  const { kunden, ...rest } = JSON.parse(json);
  return {
    ...rest,
    kunden: kunden.map(
      ({ regel, begruendung: _b, hinweise: _h, terminAm: _t, ...kunde }: Record<string, { id: string } | null>) => ({
        ...kunde,
        regelId: regel?.id ?? null,
      }),
    ),
  };
};

const ALLE = ["ueberfaellig", "--alle", "--stichtag", "2016-06-01", "--json"] as const;

describe("Musterstadt", () => {
  const daten = join(ordner, "csv");
  const verlauf = verlaufIn(daten);
  const liste = async (...options: readonly string[]): Promise<Liste> =>
    JSON.parse((await verlauf("ueberfaellig", "--json", ...options)).out);

  let eingelesen: Ausgang | undefined;

  beforeAll(async () => {
    eingelesen = await verlauf("import", MUSTERSTADT, "--datenstand", "2016-05-31");
  });

  test("is taken in with a protocol", () => {
    expect([eingelesen?.code, eingelesen?.err]).toEqual([0, ""]);
    expect(eingelesen?.out).toMatchInlineSnapshot(`
      "Datei             Art           gelesen  übernommen  abgelehnt
      organisation.csv  organisation       10          10          0
      kunden.csv        kunden            200         200          0
      kontakte.csv      kontakte          654         654          0
      ausnahmen.csv     ausnahmen          16          16          0

      Nicht gelesen: README.md, erwartet.json

      Dienststelle 63504: Datenstand 31.05.2016 übernommen, 200 Personen.
      "
    `);
  });

  test("gives exactly the answers that are expected of it", async () => {
    const { code, out, err } = await verlauf(...ALLE);
    expect([code, err]).toEqual([0, ""]);
    expect(asErwartet(out)).toEqual(await erwartet());
  });

  test("gives the same from the two workbooks in place of their CSV files", async () => {
    const dateien = await schreibe(join(ordner, "mit-xlsx"), {});
    for (const name of ["organisation.csv", "ausnahmen.csv", "xlsx/kunden.xlsx", "xlsx/kontakte.xlsx"]) {
      await symlink(join(MUSTERSTADT, name), join(dateien, name.replace("xlsx/", "")));
    }
    const other = verlaufIn(join(ordner, "xlsx"));
    const { code, out } = await other("import", dateien, "--datenstand", "2016-05-31", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).dateien).toEqual([
      { datei: "organisation.csv", art: "organisation", gelesen: 10, uebernommen: 10, abgelehnt: 0 },
      { datei: "kunden.xlsx", art: "kunden", gelesen: 200, uebernommen: 200, abgelehnt: 0 },
      { datei: "kontakte.xlsx", art: "kontakte", gelesen: 654, uebernommen: 654, abgelehnt: 0 },
      { datei: "ausnahmen.csv", art: "ausnahmen", gelesen: 16, uebernommen: 16, abgelehnt: 0 },
    ]);
    expect(asErwartet((await other(...ALLE)).out)).toEqual(await erwartet());
  });

  test("answers other programs with the keys that they were promised", async () => {
    const antwort = await liste();
    expect(Object.keys(antwort)).toEqual([
      "stichtag",
      "datenstand",
      "kunden",
      "nichtInBetreuung",
      "beschaeftigtenfaelle",
      "zaehlung",
    ]);
    expect(Object.keys(antwort.zaehlung)).toEqual([
      "ueberfaellig",
      "faellig",
      "im_soll",
      "ausgenommen",
      "profillage_offen",
      "nicht_geregelt",
    ]);
    expect(antwort.kunden[0]).toEqual({
      kundennummer: "816F000063",
      team: "413",
      status: "ueberfaellig",
      faelligAm: "2011-02-08",
      tageUeberfaellig: 1940,
      kontakte: 0,
      mindestens: 3,
      dichteUnterschritten: true,
      regel: {
        id: "profillage:F",
        quelle: "Kontaktdichteempfehlungen SGB II, Dezember 2010",
        ziffer: "2.4",
        ab: "2010-12-01",
        bis: "2016-12-19",
      },
      bis: null,
      tageOffen: null,
      begruendung: expect.stringMatching(/^Der nächste Kontakt war am 08\.02\.2011 fällig, das ist 1\.940 Tage her\. /),
      hinweise: [],
      terminAm: null,
    });
  });

  test("asks for today and the overdue, most days first, then Kundennummer", async () => {
    const { kunden } = await liste();
    expect(kunden).toHaveLength(66);
    expect(new Set(kunden.map(({ status }) => status))).toEqual(new Set(["ueberfaellig"]));
    const sorted = kunden.toSorted(
      (left, right) =>
        (right.tageUeberfaellig ?? 0) - (left.tageUeberfaellig ?? 0) ||
        Buffer.compare(Buffer.from(left.kundennummer), Buffer.from(right.kundennummer)),
    );
    expect(kunden).toEqual(sorted);
  });

  test("counts after --team and --dienststelle, before --status", async () => {
    const all = await erwartet();
    const ofTeam = (status: string) =>
      all.kunden.filter((kunde) => kunde.team === "413" && kunde.status === status).map((kunde) => kunde.kundennummer);
    const { kunden, zaehlung, beschaeftigtenfaelle } = await liste(
      "--team",
      "413",
      "--dienststelle",
      "63504",
      "--status",
      "ausgenommen,faellig",
    );
    expect(kunden.map(({ kundennummer }) => kundennummer).toSorted()).toEqual(
      [...ofTeam("ausgenommen"), ...ofTeam("faellig")].toSorted(),
    );
    expect(kunden.map(({ faelligAm }) => faelligAm ?? "9")).toEqual(
      kunden.map(({ faelligAm }) => faelligAm ?? "9").toSorted(),
    );
    for (const [status, count] of Object.entries(zaehlung))
      expect([status, count]).toEqual([status, ofTeam(status).length]);
    expect(beschaeftigtenfaelle).toBe(all.beschaeftigtenfaelle);
  });

  test("shows the list on the terminal with the counts around it", async () => {
    const { out } = await verlauf("ueberfaellig", "--team", "412", "--status", "faellig");
    expect(out).toMatchInlineSnapshot(`
      "Stichtag 01.06.2016, Datenstand 31.05.2016: 15 von 36 Personen sind überfällig, 5 weitere werden bald fällig.

      Kundennummer  Team  Profil  Status  fällig am   Tage  Kontakte                 terminiert am
      484C000010    412   S       fällig  01.06.2016        2 von 2
      897A000011    412   S       fällig  01.06.2016        1 von 2, nicht erreicht
      792A000003    412   N       fällig  07.06.2016
      579E000021    412   N       fällig  09.06.2016
      815F000006    412   M       fällig  15.06.2016        1 von 4, nicht erreicht

      im Soll 10 · ausgenommen 4 · Profillage offen 2 · nicht in Betreuung nach dem 4-Phasen-Modell 4 · Beschäftigtenfälle (werden nicht gezeigt) 1
      "
    `);
  });

  test("writes the list as CSV for a German Excel", async () => {
    const datei = join(ordner, "liste.csv");
    expect(await verlauf("ueberfaellig", "--csv", datei)).toEqual({
      code: 0,
      out: `Die Liste mit 66 Personen steht in ${datei}.\n`,
      err: "",
    });
    const text = await readFile(datei, "utf8");
    const lines = text.split("\r\n");
    expect(text.startsWith("\uFEFFKundennummer;Team;")).toBe(true);
    expect([lines.length, lines.at(-1)]).toEqual([68, ""]);
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    expect(lines[1]).toMatch(/^816F000063;413;Förderprofil;überfällig;08\.02\.2011;1940;0 von 3, nicht erreicht;/);
  });

  test("writes the list as a workbook with a sheet per team", async () => {
    const datei = join(ordner, "liste.xlsx");
    expect((await verlauf("ueberfaellig", "--alle", "--xlsx", datei)).code).toBe(0);
    const sheets = readSheets(await readFile(datei));
    const { kunden } = await erwartet();
    expect([...sheets.keys()]).toEqual(["Team 412", "Team 413", "Team 421", "Team 431"]);
    for (const [name, rows] of sheets) {
      const head = rows.findIndex(([first]) => first === "Kundennummer");
      expect(rows.slice(head + 1).map(([kundennummer]) => kundennummer)).toEqual(
        kunden.filter(({ team }) => name === `Team ${team}`).map(({ kundennummer }) => kundennummer),
      );
    }
  });

  test("explains one person in sentences", async () => {
    const { code, out } = await verlauf("erklaere", "930H000002");
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "930H000002 · Team 412 · Stabilisierungsprofil

      Der nächste Kontakt war am 30.03.2016 fällig, das ist 63 Tage her.

      Im Export ist nach dem 02.03.2016 kein persönlicher Kontakt mit einer Integrationsfachkraft verzeichnet.

      Maßgeblich: für junge Menschen alle vier Wochen ein Kontakt, also höchstens 28 Tage Abstand (Kontaktdichteempfehlungen SGB II, Dezember 2010, Ziff. 2.3; gilt 01.12.2010 bis 19.12.2016). Im letzten halben Jahr: 1 von 2. Wegen der Ausnahme wird die Zahl nicht bewertet. Gezählt ist: 02.03.2016.

      Daneben gilt: mindestens 2 Kontakte im Halbjahr, also höchstens 91 Tage Abstand (Kontaktdichteempfehlungen SGB II, Dezember 2010, Ziff. 2.4; gilt 01.12.2010 bis 19.12.2016), fällig am 01.06.2016, ausgenommen bis 30.06.2016.

      Ausnahme 01.05.2016 bis 30.06.2016 („Einzelfall“, entschieden am 01.06.2016): Sie gilt nicht für den Kontakt mit jungen Menschen.

      So prüfen Sie es in VerBIS nach: „Kein Kontakt Vermittler/Berater seit 04.05.2016“, Profillage Stabilisierungsprofil. Der Suchlauf kennt auch andere Kontaktarten.
      "
    `);
  });

  test("answers a Beschäftigtenfall as an unknown number", async () => {
    const kunden = await readFile(join(MUSTERSTADT, "kunden.csv"), "latin1");
    const beschaeftigt = kunden
      .split("\r\n")
      .map((line) => line.split(";"))
      .filter((cells) => /^(?:ja|j|x|1)$/i.test(cells.at(-1) ?? ""))
      .map(([kundennummer = ""]) => kundennummer);
    expect(beschaeftigt.length).toBeGreaterThan(0);
    const satz = (kundennummer: string) => ({
      code: 1,
      out: "",
      err: `Die Kundennummer ${kundennummer} ist im Datenstand 31.05.2016 nicht verzeichnet.\n`,
    });
    for (const kundennummer of [...beschaeftigt.slice(0, 2), "000A000000"]) {
      expect(await verlauf("erklaere", kundennummer)).toEqual(satz(kundennummer));
    }
  });

  test("forecasts week by week from Monday, the backlog in the first", async () => {
    const { out } = await verlauf("vorschau", "--wochen", "2", "--json");
    const { stichtag, wochen, ...rest } = JSON.parse(out);
    expect([stichtag, rest]).toEqual(["2016-06-01", {}]);
    expect(wochen.map(({ ab, team }: Zeile & { ab: string }) => `${ab} ${team}`)).toEqual(
      ["2016-05-30", "2016-06-06"].flatMap((ab) => ["412", "413", "421", "431"].map((team) => `${ab} ${team}`)),
    );
    expect(Object.keys(wochen[0])).toEqual(["ab", "team", "rueckstand", "faellig"]);
    expect(wochen.reduce((sum: number, { rueckstand }: { rueckstand: number }) => sum + rueckstand, 0)).toBe(66);
  });

  test("refuses a team and an office that it doesn't know", async () => {
    expect((await verlauf("ueberfaellig", "--team", "499")).err).toBe(
      "Das Team 499 kommt in der Lieferung nicht vor. Es gibt: 412, 413, 421, 431, 441.\n",
    );
    expect(await verlauf("vorschau", "--dienststelle", "1")).toEqual({
      code: 1,
      out: "",
      err: "Zur Dienststelle 1 liegen keine Daten vor.\n",
    });
  });

  test("says when the data are a week older than the day, and answers for a day before them", async () => {
    const later = await verlauf("ueberfaellig", "--stichtag", "08.06.2016", "--json");
    expect(later.err).toBe(
      "Der Datenstand 31.05.2016 liegt 8 Tage vor dem Stichtag 08.06.2016. Kontakte danach sind noch nicht berücksichtigt.\n",
    );
    expect((await verlauf("ueberfaellig", "--stichtag", "2016-06-07")).out).not.toContain("liegt 7 Tage");
    expect((await verlauf("ueberfaellig", "--stichtag", "2016-05-30")).out).toContain(
      "Für den 30.05.2016 liegt keine Lieferung vor; die Antwort stammt aus dem Datenstand 31.05.2016.",
    );
  });

  test("refuses to write where it can't", async () => {
    const where = (datei: string) => verlauf("ueberfaellig", "--csv", datei);
    expect((await where(join(ordner, "gibt-es-nicht/liste.csv"))).err).toMatch(
      /liste\.csv konnte nicht geschrieben werden\. Die Datei oder ihr Ordner ist nicht vorhanden\.\n$/,
    );
    expect((await where(ordner)).err).toMatch(
      /konnte nicht geschrieben werden\. Unter diesem Namen liegt ein Ordner\.\n$/,
    );
    expect((await where(join(ordner, "liste.csv/x"))).err).toMatch(/Ein Teil des Pfads ist kein Ordner\.\n$/);
  });
});
