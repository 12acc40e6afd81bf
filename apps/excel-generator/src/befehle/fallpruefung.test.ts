import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { standardkatalog } from "@verlauf/core";
import { fuelleAus } from "@verlauf/workbooks";
import { beforeAll, expect, test } from "vitest";
import { beispielantworten } from "../beispiel/antworten.ts";
import { zufallFrom } from "../beispiel/zufall.ts";
import { testordner } from "../testing/ordner.ts";
import { readSheets } from "../testing/read-sheets.ts";
import { verlaufIn } from "../testing/verlauf.ts";

// The month of the case review by the command alone, in the made-up office.

const ordner = testordner();
const verlauf = verlaufIn(join(ordner, "daten"), { heute: () => "2026-11-22" });
const konfig = join(ordner, "verlauf.yaml");
const ablage = join(ordner, "ablage");
const MONAT = ["--monat", "2026-10"] as const;
const mit = (...argv: readonly string[]) => verlauf(...argv, "--konfig", konfig);

interface Ziehungsjson {
  readonly monat: string;
  readonly regel: unknown;
  readonly teams: readonly {
    readonly team: string;
    readonly rahmen: { readonly anzahl: number; readonly ausgeschlossen: Readonly<Record<string, number>> };
    readonly faelle: readonly { readonly referenz: string; readonly kundennummer: string; readonly ticket: string }[];
  }[];
}
let gezogen: Ziehungsjson;

beforeAll(async () => {
  const haus = join(ordner, "haus");
  await writeFile(
    konfig,
    `haus: { name: Jobcenter Beispielstadt, art: gE, land: HE }
fallpruefung:
  hausregel: { quelle: Hausverfügung 4/2024, ab: 2024-01-01 }
  beteiligung: { dokumentiert: 2024-01-15, art: Dienstvereinbarung }
  ablage: { wurzel: "${ablage}" }
`,
  );
  expect((await verlauf("beispiel", haus, "--personen", "600", "--datenstand", "2026-10-31")).code).toBe(0);
  expect((await mit("import", haus, "--datenstand", "2026-10-31")).code).toBe(0);
});

test("VA-09: ten cases a team, the same on every call, as the contract's JSON", async () => {
  const { code, out, err } = await mit("stichprobe", "ziehen", ...MONAT, "--basis-seed", "4711", "--json");
  expect([code, err]).toEqual([0, ""]);
  gezogen = JSON.parse(out);
  expect(gezogen).toMatchObject({
    monat: "2026-10",
    regel: { id: "hausregel", quelle: "Hausverfügung 4/2024", ab: "2024-01-01", bis: null },
  });
  expect(gezogen.teams.map(({ team, faelle }) => [team, faelle.length])).toEqual([
    ["411", 10],
    ["412", 10],
    ["421", 10],
  ]);
  expect(Object.keys(gezogen.teams[0]?.rahmen.ausgeschlossen ?? {})).toEqual([
    "beschaeftigtenfall",
    "gesperrt",
    "paragraf16a",
    "schon_geprueft",
  ]);
  expect(gezogen.teams[1]?.faelle[0]?.referenz).toBe("2026-10-07312-412-01");
  expect((await mit("stichprobe", "ziehen", ...MONAT, "--json")).out).toBe(out);
  expect((await mit("stichprobe", "zeigen", ...MONAT)).out).toContain("Team 412 (Dienststelle 07312): 10 Fälle\n");
  const other = await mit("stichprobe", "ziehen", ...MONAT, "--basis-seed", "1");
  expect([other.code, other.out]).toEqual([1, ""]);
});

test("a record is checked from itself alone, and a wrong one refused with what differs", async () => {
  const datei = join(ordner, "protokoll.json");
  const written = await mit("stichprobe", "protokoll", ...MONAT, "--team", "412", "--datei", datei);
  expect(written.out).toContain("Diese Ziehung lässt sich ohne Verlauf nachrechnen.");
  const text = await readFile(datei, "utf8");
  expect(Object.keys(JSON.parse(text))).toEqual(
    "monat dienststelle team datenstand regel basisSeed seed rahmen faelle gezogen".split(" "),
  );
  expect((await verlauf("stichprobe", "prüfen", "--protokoll", datei)).code).toBe(0);
  const [one] = gezogen.teams[1]?.faelle ?? [];
  await writeFile(datei, text.replaceAll(one?.ticket ?? "", "0.1"));
  const wrong = await verlauf("stichprobe", "pruefen", "--protokoll", datei);
  expect(wrong.code).toBe(1);
  expect(wrong.err).toMatch(/^Fall 2026-10-07312-412-01: /);
  await writeFile(datei, "{");
  expect((await verlauf("stichprobe", "pruefen", "--protokoll", datei)).err).toMatch(/ist kein Protokoll/);
  expect((await mit("stichprobe", "pruefen", ...MONAT)).out).toMatch(/^3 Stichproben/);
});

test("calibration cases are two that no team has drawn", async () => {
  const argv = ["stichprobe", "kalibrierung", "--quartal", "2026-Q4", "--bereich", "Bereich 41", "--json"];
  const { code, out } = await mit(...argv);
  expect(code).toBe(0);
  const { teams } = JSON.parse(out) as Ziehungsjson;
  const drawn = gezogen.teams.flatMap(({ faelle }) => faelle.map(({ kundennummer }) => kundennummer));
  expect(teams[0]?.faelle.map(({ referenz }) => referenz)).toEqual([
    "2026-Q4-07312-K-Bereich 41-01",
    "2026-Q4-07312-K-Bereich 41-02",
  ]);
  for (const { kundennummer } of teams[0]?.faelle ?? []) expect(drawn).not.toContain(kundennummer);
  expect(JSON.parse((await mit(...argv)).out).teams).toEqual(teams);
  const bogen = await mit("fragebogen", "erzeugen", "--quartal", "2026-Q4", "--bereich", "Bereich 41", "--json");
  expect(JSON.parse(bogen.out).dateien).toEqual([
    {
      dienststelle: "07312",
      team: "411",
      datei: join(ablage, "gE_intern/Bereich_41/411/Kalibrierung_2026-Q4_07312_411.xlsx"),
    },
    {
      dienststelle: "07312",
      team: "412",
      datei: join(ablage, "gE_intern/Bereich_41/412/Kalibrierung_2026-Q4_07312_412.xlsx"),
    },
  ]);
});

test("the whole month: questionnaires, returns, state, review workbook", async () => {
  const { out } = await mit("fragebogen", "erzeugen", ...MONAT, "--json");
  const { dateien } = JSON.parse(out) as {
    readonly dateien: readonly { readonly datei: string; readonly team: string }[];
  };
  expect(dateien.map(({ datei }) => datei.slice(ablage.length))).toEqual([
    "/gE_intern/Bereich_41/411/Fragebogen_2026-10_07312_411.xlsx",
    "/gE_intern/Bereich_41/412/Fragebogen_2026-10_07312_412.xlsx",
    "/gE_intern/Bereich_42/421/Fragebogen_2026-10_07312_421.xlsx",
  ]);
  const zufall = zufallFrom(1);
  const faelle = Array.from({ length: 10 }, (_, index) =>
    beispielantworten(
      { nr: String(index + 1).padStart(2, "0"), rechtskreis: "SGB II" },
      standardkatalog,
      zufall,
      false,
    ),
  );
  for (const { datei } of dateien.slice(0, 2)) await writeFile(datei, fuelleAus(await readFile(datei), faelle));

  const gelesen = await mit("fragebogen", "einlesen", ...dateien.slice(0, 2).map(({ datei }) => datei), "--json");
  expect(gelesen.code).toBe(0);
  const rueckgaben = JSON.parse(gelesen.out).dateien as readonly Record<string, unknown>[];
  expect(rueckgaben.map(({ team, monat, status }) => [team, monat, status])).toEqual([
    ["411", "2026-10", "angenommen"],
    ["412", "2026-10", "angenommen"],
  ]);

  const stand = await mit("stand", ...MONAT);
  expect(stand.out).toMatch(/^Fälle des Datenstands Oktober 2026\n/);
  expect(stand.out).toMatch(/^Bereich 42 +421 +Frist vorbei, liegt nicht vor/m);
  expect(stand.out).toMatch(/^Bereich 41 +411 +nach der Frist +10 +10/m);

  const area = await mit("auswertung", ...MONAT, "--bereich", "Bereich 41");
  expect([area.code, area.err]).toEqual([0, ""]);
  const mappe = join(ablage, "gE_intern/Bereich_41/Auswertung_2026-10_07312_Bereich_41.xlsx");
  expect(area.out).toContain(mappe);
  expect((await stat(mappe)).mode & 0o007).toBe(0);
  expect([...readSheets(await readFile(mappe)).keys()]).toEqual(
    expect.arrayContaining(["Übersicht", "Fragen", "Teams", "Antworten", "Fälle", "Handlungsfelder", "Ziehung"]),
  );

  const own = join(ordner, "haus.xlsx");
  expect((await mit("auswertung", ...MONAT, "--dienststelle", "07312", "--datei", own)).code).toBe(0);
  expect((await stat(own)).mode & 0o777).toBe(0o600);
  const rd = join(ordner, "rd.xlsx");
  expect((await mit("auswertung", ...MONAT, "--rd", "Hessen", "--datei", rd)).code).toBe(0);
  for (const ebene of ["--dienststelle", "--rd"]) {
    expect((await mit("auswertung", ...MONAT, "--datei", join(ordner, "allein.xlsx"), ebene)).code).toBe(0);
  }
  const sheets = readSheets(await readFile(rd));
  for (const name of ["Antworten", "Fälle", "Teams", "Ziehung"]) expect([...sheets.keys()]).not.toContain(name);
  expect(JSON.stringify([...sheets])).not.toMatch(/2026-10-07312|dokumentiert\./);
});

test("the second review workbook doesn't lose what stands in the first", async () => {
  const folder = join(ablage, "gE_intern/Bereich_41");
  const before = await readdir(folder);
  expect((await mit("auswertung", ...MONAT, "--bereich", "Bereich 41")).code).toBe(0);
  expect(await readdir(folder)).toEqual(before);
});

test("what isn't there is told in a sentence", async () => {
  expect((await mit("stichprobe", "ziehen", "--monat", "2026-09")).err).toMatch(
    /^Für den Datenstand September 2026 liegt keine Lieferung vom 30\.09\.2026 vor\./,
  );
  expect((await mit("stichprobe", "ziehen", "--monat", "2017-04")).err).toMatch(/ist keine Fallprüfung vorgesehen/);
  expect((await verlauf("stichprobe", "ziehen", ...MONAT, "--team", "999")).err).toMatch(/schreibt keine Weisung/);
  expect((await mit("stichprobe", "ziehen", ...MONAT, "--team", "999")).err).toBe(
    "Team 999 ist im Datenstand 31.10.2026 nicht verzeichnet.\n",
  );
  expect((await mit("fragebogen", "erzeugen", "--monat", "2026-09")).err).toMatch(/ist noch nichts gezogen/);
  expect((await mit("stand", "--monat", "2026-09")).err).toMatch(/ist noch nichts gezogen/);
  expect((await mit("auswertung", ...MONAT, "--bereich", "Nirgends")).err).toMatch(
    /ist für diesen Monat nichts gezogen/,
  );
  expect((await mit("stichprobe", "ersetzen", "--fall", "2026-10-412-99", "--grund", "umgezogen")).err).toMatch(
    /^Den Fall „2026-10-412-99“ gibt es nicht\./,
  );
});
