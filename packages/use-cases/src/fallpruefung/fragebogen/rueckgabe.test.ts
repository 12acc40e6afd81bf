import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { addDays, type Fallantworten } from "@verlauf/core";
import { closeLeser, fuelleAus } from "@verlauf/workbooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { allesJa, withAntwort } from "../../testing/antworten.ts";
import { deliver, kundensatz, teamleitung } from "../../testing/delivery.ts";
import { testhaus } from "../../testing/pruefhaus.ts";
import { openRealStore, type RealStore } from "../../testing/real-store.ts";
import { ensureSchluessel } from "../schluessel.ts";
import { ersetzeFall } from "../stichprobe/ersetze-fall.ts";
import { zieheStichproben } from "../stichprobe/ziehe-stichproben.ts";
import type { Einleseauftrag } from "./eingelesen.ts";
import { liesFrageboegenEin } from "./einlesen.ts";
import { erzeugeFrageboegen } from "./erzeuge.ts";
import { gibTexteFrei } from "./freigeben.ts";

// A month of two teams, from the filed questionnaires to what came back: real store, real folders, real workbooks.

const MONAT = "2026-10";
const HEUTE = "2026-11-02";
const NUMMERN = Array.from({ length: 10 }, (_, index) => String(index + 1).padStart(2, "0"));

let real: RealStore;
let ablage: string;
let zurueck: string;

const deps = () => ({ store: real.store, haeuser: [testhaus(ablage)] });

const bogenOf = (team: string): string =>
  join(ablage, "gE_intern", "Bereich_41", team, `Fragebogen_${MONAT}_63504_${team}.xlsx`);

const erzeuge = (team?: string, neu = false) =>
  erzeugeFrageboegen(deps(), {
    monat: MONAT,
    ziel: { art: "teams", team },
    neu,
    daten: real.daten,
    heute: HEUTE,
  });

const liesAlle = (pfade: readonly string[], more: Partial<Einleseauftrag> = {}) =>
  liesFrageboegenEin(deps(), { pfade, daten: real.daten, heute: "2026-11-13", von: "erika", ...more });
const lies = async (pfade: readonly string[], more: Partial<Einleseauftrag> = {}) =>
  (await liesAlle(pfade, more)).dateien;

/** Returns a team's workbook with these answers under a name of its own. */
const fuelle = async (name: string, team: string, faelle: readonly Fallantworten[]): Promise<string> => {
  const datei = join(zurueck, name);
  await writeFile(datei, fuelleAus(await readFile(bogenOf(team)), faelle));
  return datei;
};

beforeAll(async () => {
  real = await openRealStore();
  ablage = join(real.ordner, "ablage");
  zurueck = join(real.ordner, "zurueck");
  await mkdir(zurueck);
  await deliver(real.store, "2026-10-31", {
    organisation: ["412", "413"].map((team) => teamleitung(`Leitung ${team}`, { team })),
    vertretungen: [
      { email: "leitung.413@example.org", vertretung: "leitung.412@example.org", von: "2026-11-01", bis: "2026-11-20" },
    ],
    kunden: ["412", "413"].flatMap((team) =>
      Array.from({ length: 15 }, (_, index) => kundensatz(`${team}H${String(index).padStart(6, "0")}`, { team })),
    ),
  });
  await zieheStichproben(deps(), {
    monat: MONAT,
    ziel: { art: "teams" },
    basisSeed: "4711",
    heute: HEUTE,
    von: "erika",
    zufall: () => "1",
  });
});
afterAll(async () => {
  await closeLeser();
  await real.close();
});

test("VK-37, VK-39, VK-41: each team has its workbook, the area manager the list of all cases, nobody else has access", async () => {
  const { dateien, faellelisten, hinweise } = await erzeuge();
  expect(dateien).toEqual(["412", "413"].map((team) => ({ dienststelle: "63504", team, datei: bogenOf(team) })));
  expect(faellelisten).toEqual([join(ablage, "gE_intern", "Bereich_41", `Faelle_${MONAT}_63504_Bereich_41.xlsx`)]);
  expect(hinweise).toEqual([]);
  expect((await stat(bogenOf("412"))).mode & 0o777).toBe(0o600);
  expect((await stat(join(real.daten, "schluessel"))).mode & 0o777).toBe(0o600);
});

test("made again they are the same files", async () => {
  const before = await readFile(bogenOf("412"));
  expect((await erzeuge()).hinweise).toEqual([]);
  expect(await readFile(bogenOf("412"))).toEqual(before);
});

test("a workbook in which somebody has written is left alone; --neu puts it aside", async () => {
  const own = await readFile(bogenOf("413"));
  const filled = fuelleAus(own, NUMMERN.map(allesJa));
  await writeFile(bogenOf("413"), filled);
  const { hinweise } = await erzeuge("413");
  expect(hinweise).toEqual([expect.stringMatching(/413\.xlsx ist schon bearbeitet und bleibt, wie sie ist\./)]);
  expect(await readFile(bogenOf("413"))).toEqual(Buffer.from(filled));
  expect((await erzeuge("413", true)).hinweise).toEqual([expect.stringMatching(/liegt jetzt daneben: .*_vorher_/)]);
  expect(await readFile(bogenOf("413"))).toEqual(own);
  expect(await readdir(join(bogenOf("413"), ".."))).toHaveLength(2);
});

test("VK-47: a filled workbook is taken whole", async () => {
  const datei = await fuelle("voll.xlsx", "412", NUMMERN.map(allesJa));
  const [one] = await lies([datei]);
  expect(one).toMatchObject({
    datei,
    dienststelle: "63504",
    team: "412",
    monat: MONAT,
    status: "angenommen",
    faelle: 10,
    vollstaendig: 10,
    hinweise: [],
  });
  expect(one?.antworten).toHaveLength(180);
  expect(one?.antworten[0]).toEqual({ fall: "01", nr: "1", antwort: "ja", begruendung: "" });
});

test("a second return takes the first one's place; both files are kept", async () => {
  const faelle = NUMMERN.map(allesJa);
  const datei = await fuelle("zweite.xlsx", "412", [
    withAntwort(allesJa("01"), "3", "überwiegend ja"),
    ...faelle.slice(1),
  ]);
  const [one] = await lies([datei]);
  expect(one?.status).toBe("ersetzt_frueheren");
  expect(one?.hinweise.at(-1)?.meldung).toMatch(/tritt an die Stelle einer früheren/);
  const key = { ebene: "team", dienststelle: "63504", einheit: "412", zeitraum: MONAT } as const;
  const versionen = await real.store.rueckgabeversionen(key);
  expect(versionen.map(({ gueltig }) => gueltig)).toEqual([false, true]);
  expect(await real.store.rueckgabedatei(versionen[0]?.id ?? 0)).toEqual(
    new Uint8Array(await readFile(join(zurueck, "voll.xlsx"))),
  );
  const [valid] = await real.store.rueckgaben(key);
  expect(valid?.faelle[0]?.antworten[2]).toEqual({ nr: "3", antwort: "überwiegend ja", begruendung: "" });
});

test("what is doubtful is named by its cell and left to a person; the rest is taken", async () => {
  const datei = await fuelle("zweifel.xlsx", "412", [
    withAntwort(withAntwort(allesJa("01"), "1", " JA "), "2", "evtl."),
    withAntwort(allesJa("02"), "3", "nein"),
    withAntwort(allesJa("03"), "4", "nein", "Anruf bei max@example.org"),
    ...NUMMERN.slice(3).map(allesJa),
  ]);
  const [one] = await lies([datei]);
  expect(one?.status).toBe("zu_klaeren");
  expect(one?.antworten).toHaveLength(179);
  expect(one?.vollstaendig).toBe(8);
  const meldungen = (one?.hinweise ?? []).map(({ zelle, meldung }) => `${zelle}: ${meldung}`);
  expect(meldungen).toEqual([
    "Antworten!E2: „JA“ wurde als „ja“ gelesen.",
    expect.stringMatching(/^Antworten!E3: „evtl\.“ steht nicht in der Auswahl/),
    "Antworten!F22: „nein“ ohne Begründung.",
    expect.stringMatching(/^Antworten!F41: Enthält vielleicht: E-Mail\. .*--fall 2026-10-412-03 --frage 4$/),
    expect.stringMatching(/tritt an die Stelle einer früheren/),
  ]);
  expect(one?.hinweise.map(({ platz }) => platz)).toEqual([
    { fall: "01", nr: "1" },
    { fall: "01", nr: "2" },
    { fall: "02", nr: "3" },
    { fall: "03", nr: "4" },
    undefined,
  ]);
});

test("a held-back text is released by a person, once and by its wording", async () => {
  const auftrag = { heute: HEUTE, von: "erika" } as const;
  await expect(gibTexteFrei(deps(), { ...auftrag, fall: "2026-10-412-03", frage: "5" })).rejects.toThrow(
    /ist kein Text zurückgehalten/,
  );
  expect(await gibTexteFrei(deps(), { ...auftrag, fall: "2026-10-412-03", frage: "4" })).toEqual({
    referenz: "2026-10-412-03",
    texte: 1,
  });
  expect((await real.store.freigaben()).size).toBe(1);
});

test("a refused file never stops the others, and is kept too", async () => {
  const schlecht = join(zurueck, "schlecht.xlsx");
  await writeFile(schlecht, "kein Archiv");
  await fuelle("gut.xlsx", "413", NUMMERN.map(allesJa));
  const ergebnisse = await lies([schlecht, join(zurueck, "gut.xlsx")]);
  expect(ergebnisse.map(({ status }) => status)).toEqual(["abgelehnt", "angenommen"]);
  expect(ergebnisse[0]?.hinweise[0]?.meldung).toMatch(/keine Excel-Arbeitsmappe/);
  const [kept] = await real.store.rueckgabeversionen(null);
  // of a file that belongs to nobody nobody knows whose data it holds, so it stays thirty days only
  expect(kept).toMatchObject({
    datei: schlecht,
    status: "abgelehnt",
    gueltig: false,
    loeschenAm: kept && addDays(kept.am, 30),
  });
});

test("an absent lead's workbook says who stands in", async () => {
  await erzeuge("413", true);
  const [one] = await lies([await fuelle("vertretung.xlsx", "413", NUMMERN.map(allesJa))]);
  expect(one?.status).toBe("ersetzt_frueheren");
  const [valid] = await real.store.rueckgaben({ ebene: "team", zeitraum: MONAT, einheit: "413" });
  expect(valid?.inVertretung).toBe(true);
});

test("without the key a workbook is assigned by hand", async () => {
  const ohne = join(real.ordner, "ohne-schluessel");
  const datei = join(zurueck, "voll.xlsx");
  const [refused] = await lies([datei], { daten: ohne });
  expect(refused).toMatchObject({ status: "abgelehnt", team: null });
  expect(refused?.hinweise.at(-1)?.meldung).toMatch(/verlauf fragebogen einlesen DATEI --monat 2026-10 --team 412$/);
  const [taken] = await lies([datei], { daten: ohne, vonHand: { monat: MONAT, team: "412" } });
  expect(taken?.status).toBe("ersetzt_frueheren");
  expect(taken?.antworten).toHaveLength(180);
});

test("with a new key in place of a lost one a workbook is still assigned by hand", async () => {
  const neu = join(real.ordner, "neuer-schluessel");
  await ensureSchluessel(neu);
  const datei = join(zurueck, "voll.xlsx");
  expect((await lies([datei], { daten: neu }))[0]?.status).toBe("abgelehnt");
  const [taken] = await lies([datei], { daten: neu, vonHand: { monat: MONAT, team: "412" } });
  expect(taken?.antworten).toHaveLength(180);
  expect(taken?.hinweise.map(({ meldung }) => meldung)).toContainEqual(
    expect.stringMatching(/^Die Schlüssel der Zeilen sind nicht mehr zu prüfen\./),
  );
});

test("the signature holds against a person's word, who is told so", async () => {
  const [one] = await lies([join(zurueck, "voll.xlsx")], { vonHand: { monat: MONAT, team: "413" } });
  expect(one?.team).toBe("412");
  expect(one?.hinweise[0]?.meldung).toMatch(/^Nach ihrer Signatur gehört die Arbeitsmappe zu Team 412, 2026-10;/);
});

test("a workbook of another house is told apart by its signature", async () => {
  const fremd = await openRealStore();
  try {
    const other = { store: fremd.store, haeuser: [testhaus(ablage)] };
    await deliver(fremd.store, "2026-10-31", {
      organisation: [teamleitung("Leitung 412")],
      kunden: Array.from({ length: 12 }, (_, index) => kundensatz(`F${index}`)),
    });
    const auftrag = { monat: MONAT, heute: HEUTE } as const;
    await zieheStichproben(other, { ...auftrag, ziel: { art: "teams" }, von: "erika", zufall: () => "9" });
    const { dateien } = await erzeugeFrageboegen(other, {
      ...auftrag,
      ziel: { art: "teams" },
      neu: false,
      ordner: join(fremd.ordner, "ablage"),
      daten: fremd.daten,
    });
    const [one] = await lies([dateien[0]?.datei ?? ""]);
    expect(one?.status).toBe("abgelehnt");
    expect(one?.hinweise[0]?.meldung).toMatch(/in einem anderen Haus gemacht/);
  } finally {
    await fremd.close();
  }
});

test("answers to a case that was replaced meanwhile don't count; the new workbook asks about the next one", async () => {
  await ersetzeFall(deps(), { fall: "2026-10-412-10", grund: "umgezogen", heute: HEUTE, von: "erika" });
  const [alt] = await lies([join(zurueck, "voll.xlsx")]);
  expect(alt).toMatchObject({ faelle: 9, vollstaendig: 9 });
  expect(alt?.hinweise.map(({ meldung }) => meldung)).toContainEqual(
    expect.stringMatching(/^Fall 10 ist inzwischen ersetzt/),
  );
  await erzeuge("412");
  const [neu] = await lies([await fuelle("neu.xlsx", "412", [...NUMMERN.slice(0, 9), "11"].map(allesJa))]);
  expect(neu).toMatchObject({ faelle: 10, vollstaendig: 10, status: "ersetzt_frueheren" });
});

test("a folder is read with what lies below it, without Verlauf's own files; one that nobody has filled is none, sent in neither", async () => {
  await writeFile(
    bogenOf("412"),
    fuelleAus(await readFile(bogenOf("412")), [...NUMMERN.slice(0, 9), "11"].map(allesJa)),
  );
  const { dateien, unveraendert } = await liesAlle([ablage]);
  expect(dateien.map(({ datei }) => datei)).toEqual([bogenOf("412")]);
  expect(unveraendert).toBe(1);
  const before = await real.store.rueckgaben({ ebene: "team", zeitraum: MONAT });
  const [leer] = await lies([bogenOf("413")]);
  expect(leer?.hinweise.at(-1)?.meldung).toMatch(/zählt nicht als Rückgabe/);
  expect(await real.store.rueckgaben({ ebene: "team", zeitraum: MONAT })).toEqual(before);
  const gesandt = { name: "413.xlsx", inhalt: new Uint8Array(await readFile(bogenOf("413"))) };

  expect(await liesAlle([], { inhalte: [gesandt] })).toEqual({ dateien: [], unveraendert: 1 });
  const fremd = await liesAlle([], { inhalte: [gesandt], nur: ({ einheit }) => einheit !== "413" });
  expect([fremd.unveraendert, fremd.dateien.map(({ status }) => status)]).toEqual([0, ["abgelehnt"]]);
  await expect(lies([join(real.ordner, "nirgends")])).rejects.toThrow(/nicht vorhanden/);
});

test("a workbook with an older catalogue is read with the one that it was made from", async () => {
  const katalog = join(real.ordner, "fragen.yaml");
  const own = (frage: string) => `katalog: { id: musterstadt, titel: Fragen des Hauses }
fragen:
  - { nr: 1, abschnitt: A, frage: "${frage}" }
`;
  const haus = testhaus(ablage);
  const mitKatalog = { store: real.store, haeuser: [{ ...haus, fallpruefung: { ...haus.fallpruefung, katalog } }] };
  await writeFile(katalog, own("Ist der Verlauf nachvollziehbar?"));
  const { dateien } = await erzeugeFrageboegen(mitKatalog, {
    monat: MONAT,
    ziel: { art: "teams", team: "413" },
    ordner: join(real.ordner, "eigene"),
    neu: false,
    daten: real.daten,
    heute: HEUTE,
  });
  const datei = join(zurueck, "eigene.xlsx");
  const faelle = NUMMERN.map((nr): Fallantworten => ({ ...allesJa(nr), antworten: allesJa(nr).antworten.slice(0, 1) }));
  await writeFile(datei, fuelleAus(await readFile(dateien[0]?.datei ?? ""), faelle));

  await writeFile(katalog, own("Ist der Verlauf schlüssig?"));
  const auftrag = { pfade: [datei], daten: real.daten, heute: "2026-11-13", von: "erika" } as const;
  const [one] = (await liesFrageboegenEin(mitKatalog, auftrag)).dateien;
  expect(one).toMatchObject({ status: "ersetzt_frueheren", faelle: 10, vollstaendig: 10 });
  expect(one?.hinweise[0]?.meldung).toMatch(
    /^Die Arbeitsmappe hat eine frühere Fassung des Fragenkatalogs \(musterstadt, Version [0-9a-f]{8}\)\./,
  );
});

test("two catalogues never share a name, even if the house gives both the same version", async () => {
  const katalog = join(real.ordner, "fragen-1.yaml");
  const own = (frage: string) => `katalog: { id: gleich, version: 1, titel: Fragen des Hauses }
fragen:
  - { nr: 1, abschnitt: A, frage: "${frage}" }
`;
  const haus = testhaus(ablage);
  const mitKatalog = { store: real.store, haeuser: [{ ...haus, fallpruefung: { ...haus.fallpruefung, katalog } }] };
  const wurzel = join(real.ordner, "gleiche");
  const auftrag = { monat: MONAT, ziel: { art: "teams", team: "413" }, ordner: wurzel, neu: true } as const;
  for (const frage of ["Ist der Verlauf nachvollziehbar?", "Ist der Verlauf schlüssig?"]) {
    await writeFile(katalog, own(frage));
    await erzeugeFrageboegen(mitKatalog, { ...auftrag, daten: real.daten, heute: HEUTE });
  }
  const versionen = (await real.store.kataloge()).filter(({ id }) => id === "gleich");
  expect(versionen.map(({ version }) => version)).toEqual(["1", expect.stringMatching(/^1-[0-9a-f]{8}$/)]);
  expect((await real.store.katalog("gleich", versionen[1]?.version ?? ""))?.fragen[0]?.text).toBe(
    "Ist der Verlauf schlüssig?",
  );
});
