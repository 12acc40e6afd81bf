import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Fallantworten, type Handlungsfeld, letzterTag, type Monat } from "@verlauf/core";
import { closeLeser, type Fremdzelle, fuelleAus, leseMappe } from "@verlauf/workbooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allesJa, withAntwort } from "../../testing/antworten.ts";
import { deliver, kundensatz, teamleitung } from "../../testing/delivery.ts";
import { testhaus } from "../../testing/pruefhaus.ts";
import { openRealStore, type RealStore } from "../../testing/real-store.ts";
import { liesFrageboegenEin } from "../fragebogen/einlesen.ts";
import { erzeugeFrageboegen, erzeugeKalibrierboegen } from "../fragebogen/erzeuge.ts";
import { gibTexteFrei } from "../fragebogen/freigeben.ts";
import { zieheKalibrierung } from "../stichprobe/ziehe-kalibrierung.ts";
import { zieheStichproben } from "../stichprobe/ziehe-stichproben.ts";
import type { Auswertungseinheit } from "./einheit.ts";
import { monatsstand } from "./monatsstand.ts";
import { schreibeAuswertung } from "./schreibe-auswertung.ts";

// Two months of an area with three teams: returned workbooks become a review workbook, which leads to a field of action
// that is carried on.

const BEREICH = "Bereich 41";
const TEAMS = ["411", "412", "413"] as const;
const MONATE = ["2026-09", "2026-10"] as const;
const NUMMERN = Array.from({ length: 10 }, (_, index) => String(index + 1).padStart(2, "0"));

let real: RealStore;
let ablage: string;

const deps = () => ({ store: real.store, haeuser: [testhaus(ablage)] });

const fill = async (datei: string, faelle: readonly Fallantworten[]): Promise<string> => {
  const ziel = join(real.ordner, "zurueck", datei.split("/").at(-1) ?? "");
  await writeFile(ziel, fuelleAus(await readFile(datei), faelle));
  return ziel;
};

const lies = async (pfade: readonly string[], heute: "2026-10-14" | "2026-11-13" | "2026-11-23") =>
  (await liesFrageboegenEin(deps(), { pfade, daten: real.daten, heute, von: "erika" })).dateien;

/** A month in which the given questions are judged mostly negative by every team that returns. */
const play = async (monat: Monat, teams: readonly string[], heute: "2026-10-14" | "2026-11-13"): Promise<void> => {
  const { dateien } = await erzeugeFrageboegen(deps(), {
    monat,
    ziel: { art: "teams" },
    neu: false,
    daten: real.daten,
    heute,
  });
  const pfade: string[] = [];
  for (const { team, datei } of dateien.filter((each) => teams.includes(each.team))) {
    const faelle = NUMMERN.map((nr) => withAntwort(allesJa(nr), "12", "nein", "Die Überprüfung ist nicht vermerkt."));
    if (team === "411") faelle[0] = withAntwort(allesJa("01"), "3", "nein", "Mail an max@example.org");
    pfade.push(await fill(datei, faelle));
  }
  const gelesen = await lies(pfade, heute);
  expect(gelesen.map(({ status }) => status)).toEqual(teams.map(() => "angenommen"));
};

const cells = async (datei: string, blatt: string): Promise<readonly (readonly Fremdzelle["wert"][])[]> => {
  const gelesen = await leseMappe(await readFile(datei));
  if (!gelesen.ok) throw new Error(gelesen.satz);
  const sheet = gelesen.mappe.blaetter.find(({ name }) => name === blatt);
  return [...(sheet?.zeilen.values() ?? [])].map((zeile) => [...zeile.values()].map(({ wert }) => wert));
};

const werteAus = (monat: Monat, einheit: Auswertungseinheit = { ebene: "bereich", bereich: BEREICH }) =>
  schreibeAuswertung(deps(), { monat, einheit, heute: "2026-11-23" });

beforeAll(async () => {
  real = await openRealStore();
  ablage = join(real.ordner, "ablage");
  await mkdir(join(real.ordner, "zurueck"));
  for (const monat of MONATE) {
    await deliver(real.store, letzterTag(monat), {
      organisation: [
        ...TEAMS.map((team) => teamleitung(`Leitung ${team}`, { team, bereich: BEREICH })),
        teamleitung("Leitung 421", { team: "421", bereich: "Bereich 42" }),
      ],
      kunden: [...TEAMS, "421"].flatMap((team) =>
        Array.from({ length: 30 }, (_, index) => kundensatz(`${team}H${String(index).padStart(6, "0")}`, { team })),
      ),
    });
    const auftrag = { monat, ziel: { art: "teams" }, heute: letzterTag(monat), von: "erika" } as const;
    await zieheStichproben(deps(), { ...auftrag, zufall: () => "4711" });
  }
  await play("2026-09", TEAMS, "2026-10-14");
  await play("2026-10", ["411", "412"], "2026-11-13");
});
afterAll(async () => {
  await closeLeser();
  await real.close();
});

test("VK-42: what is back, what is missing, by team and for the area alone", async () => {
  const { zeilen, satz } = await monatsstand(deps(), { monat: "2026-10", bereich: BEREICH, heute: "2026-11-23" });
  expect(zeilen.map(({ stand, zustand }) => [stand.team, zustand, stand.vollstaendig])).toEqual([
    ["411", "vollstaendig", 10],
    ["412", "vollstaendig", 10],
    ["413", "fehlt", 0],
  ]);
  expect(satz).toBe("Zum 23.11. liegen 2 von 3 Arbeitsmappen vor. Es fehlt Team 413.");
  const vorher = await monatsstand(deps(), { monat: "2026-10", bereich: BEREICH, heute: "2026-11-13" });
  expect(vorher.zeilen.at(-1)?.zustand).toBe("ausstehend");
});

test("a question is proposed as a field of action after two months, not after one", async () => {
  const september = await werteAus("2026-09");
  expect(september.saetze).toHaveLength(1);
  const oktober = await werteAus("2026-10");
  expect(oktober.datei).toBe(join(ablage, "gE_intern", "Bereich_41", "Auswertung_2026-10_63504_Bereich_41.xlsx"));
  expect(oktober.saetze[1]).toMatch(/^Frage 12: .*29 von 30 Antworten \(September 2026\) und 19 von 20/);
  const felder = (await cells(oktober.datei, "Handlungsfelder")).flat();
  expect(felder).toContain("Frage 12");
  expect(felder).toContain("vorgeschlagen");
});

test("a text that may point to a person leaves the team only after its release", async () => {
  const before = (await cells((await werteAus("2026-10")).datei, "Antworten")).flat();
  expect(before).toContain("Die Überprüfung ist nicht vermerkt.");
  expect(before).not.toContain("Mail an max@example.org");
  await gibTexteFrei(deps(), { fall: "2026-10-411-01", heute: "2026-11-23", von: "erika" });
  const after = (await cells((await werteAus("2026-10")).datei, "Antworten")).flat();
  expect(after).toContain("Mail an max@example.org");
});

test("VK-17: a field of action is carried on as people left it in the workbook, until it is closed", async () => {
  const key = { ebene: "bereich", dienststelle: "63504", einheit: BEREICH } as const;
  const [vorschlag] = (await real.store.handlungsfelder({ ...key, monat: "2026-10" })) ?? [];
  const offen: Handlungsfeld = {
    ...(vorschlag as Handlungsfeld),
    ursache: "Kapazität/Terminlage",
    aktivitaet: "Wiedervorlage nach fünf Monaten",
    ebene: "Bereich",
    termin: "2027-01-31",
    stand: "offen",
  };
  // as if the area manager had written it into the filed workbook, of which the store knows nothing
  const { datei } = await werteAus("2026-10");
  await rm(datei);
  await real.store.bewahreHandlungsfelder({ ...key, monat: "2026-10" }, [offen]);
  await werteAus("2026-10");
  await real.store.bewahreHandlungsfelder({ ...key, monat: "2026-10" }, []);

  await werteAus("2026-10");
  expect(await real.store.handlungsfelder({ ...key, monat: "2026-10" })).toEqual([offen]);
});

test("VA-14: calibration cases that several leads judged show how far they agree", async () => {
  const quartal = "2026-Q4";
  const auftrag = { bereich: BEREICH, heute: "2026-11-02", von: "erika", zufall: () => "815" } as const;
  const frueher = await zieheKalibrierung(deps(), { ...auftrag, quartal: "2026-Q3" });
  const jetzt = await zieheKalibrierung(deps(), { ...auftrag, quartal });
  for (const { kundennummer } of frueher.ziehungen[0]?.protokoll.faelle ?? []) {
    expect(jetzt.ziehungen[0]?.protokoll.rahmen.ids).not.toContain(kundennummer);
  }
  const { dateien } = await erzeugeKalibrierboegen(deps(), {
    quartal,
    bereich: BEREICH,
    neu: false,
    daten: real.daten,
    heute: "2026-11-02",
  });
  expect(dateien.map(({ team }) => team)).toEqual(TEAMS);
  const faelle = ["01", "02"].map(allesJa);
  const anders = faelle.map((fall) => withAntwort(fall, "1", "nein", "kein Profiling"));
  const pfade = [
    await fill(dateien[0]?.datei ?? "", faelle),
    await fill(dateien[1]?.datei ?? "", faelle),
    await fill(dateien[2]?.datei ?? "", anders),
  ];
  expect((await lies(pfade, "2026-11-23")).map(({ status, monat }) => [status, monat])).toEqual(
    TEAMS.map(() => ["angenommen", quartal]),
  );
  const { datei } = await werteAus("2026-10");
  const rows = await cells(datei, "Doppelt beurteilt");
  const paare = (nr: string) => rows.find((row) => String(row[0]) === nr)?.slice(2, 4);
  // three leads, two cases: six pairs, of which one in three agrees where one judged otherwise
  expect(paare("1")).toEqual([6, 2]);
  expect(paare("2")).toEqual([6, 6]);
});

test("what the RD gets has no case, no text, no team", async () => {
  const { datei } = await werteAus("2026-10", { ebene: "rd", rd: "Hessen" });
  expect(datei).toBe(join(ablage, "_Intern", "Hessen", "Auswertung_2026-10_Hessen.xlsx"));
  const gelesen = await leseMappe(await readFile(datei));
  if (!gelesen.ok) throw new Error(gelesen.satz);
  const all = gelesen.mappe.blaetter.flatMap(({ name, zeilen }) => [
    name,
    ...[...zeilen.values()].flatMap((zeile) => [...zeile.values()].map(({ wert }) => String(wert))),
  ]);
  expect(all.join("\n")).not.toMatch(/2026-10-|Team 41|41[123]|nicht vermerkt|example\.org/);
  await expect(werteAus("2026-10", { ebene: "rd", rd: "Bayern" })).rejects.toThrow(/nicht verzeichnet/);
});

test("an office's workbook holds all its areas", async () => {
  const { datei } = await werteAus("2026-10", { ebene: "dienststelle", dienststelle: "63504" });
  expect(datei).toBe(join(ablage, "gE_intern", "Auswertung_2026-10_63504.xlsx"));
  expect((await cells(datei, "Teams")).map(([team]) => team)).toEqual(expect.arrayContaining(["411", "421"]));
});
