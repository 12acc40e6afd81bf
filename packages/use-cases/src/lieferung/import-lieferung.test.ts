import { Refusal } from "@verlauf/core";
import { DeliveryRefused } from "@verlauf/intake";
import { expect, test } from "vitest";
import type { Deps } from "../deps.ts";
import { haeuser } from "../testing/haus.ts";
import { fault, type MemoryFiles, memoryFiles } from "../testing/memory-files.ts";
import { type MemoryOptions, memoryStore } from "../testing/memory-store.ts";
import { importLieferung } from "./import-lieferung.ts";

const KOPF = "Kundennummer;Rechtskreis;Dienststelle;Team;Geburtsdatum;Betreuung seit;Profillage\n";
const satz = (kundennummer: string, dienststelle = "1", geburtsdatum = "01.01.1980") =>
  `${kundennummer};SGB II;${dienststelle};412;${geburtsdatum};01.01.2015;M\n`;
const GUT = KOPF + satz("1") + satz("2", "2");
const SCHLECHT = KOPF + satz("1") + satz("2", "1", "31.06.1980");

const EARLIER = [
  { dienststelle: "1", datenstand: "2016-04-30", faelle: [] },
  { dienststelle: "3", datenstand: "2016-05-31", faelle: [] },
] as const;

const importing = async (files: MemoryFiles, options: MemoryOptions & { readonly haeuser?: Deps["haeuser"] } = {}) => {
  const store = memoryStore(EARLIER, options);
  const auftrag = {
    pfade: ["export"],
    datenstand: "2016-05-31",
    abgelehntWurzel: "daten/abgelehnt",
    importiertVon: "erika",
    heute: "2016-06-01",
    files,
  } as const;
  return { store, ...(await importLieferung({ store, haeuser: options.haeuser ?? [] }, auftrag)) };
};

const refused = async (...args: Parameters<typeof importing>): Promise<Error> => {
  try {
    await importing(...args);
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("not refused");
};

test("a delivery goes to the store with what is kept about it, office by office", async () => {
  const files = memoryFiles({ "export/kunden.csv": GUT });
  const eigene = haeuser(
    'haus: { dienststelle: "2", name: Jobcenter Musterstadt }\ndatenschutz: { zweck: Zweck des Hauses, loeschen: { lieferungen: 2 Monate } }\n',
  );
  const { store, report } = await importing(files, { haeuser: eigene });
  expect(report.dateien).toEqual([{ datei: "kunden.csv", art: "kunden", gelesen: 2, uebernommen: 2, abgelehnt: 0 }]);
  const [{ meta, batches }] = store.imported as [(typeof store.imported)[number]];
  expect(meta).toMatchObject({
    datenstand: "2016-05-31",
    arten: ["kunden"],
    nurLetzterKontakt: false,
    importiertVon: "erika",
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(batches.map(({ art, saetze }) => [art, saetze.length])).toEqual([["kunden", 2]]);
  expect(meta.angaben("1")).toEqual({
    zweck: "§ 51b Abs. 3 Nr. 2 SGB II",
    verantwortlich: null,
    loeschenAm: "2017-07-01",
  });
  expect(meta.angaben("2")).toEqual({
    zweck: "Zweck des Hauses",
    verantwortlich: "Jobcenter Musterstadt",
    loeschenAm: "2016-08-01",
  });
});

test("too many bad rows: the report, the rejects, and what holds on for the delivery's own offices", async () => {
  const files = memoryFiles({ "export/kunden.csv": SCHLECHT });
  const error = await refused(files);
  expect(error).toBeInstanceOf(DeliveryRefused);
  expect(error.message).toBe(
    "Die Lieferung wurde nicht übernommen: 1 von 2 Zeilen der Lieferung ist fehlerhaft (50 %, erlaubt sind 2 %). Der bisherige Datenstand vom 30.04.2016 gilt weiter.",
  );
  expect(error).toHaveProperty("report.fehlerGesamt", 1);
  const [[name, text]] = [...files.written] as [[string, string]];
  expect(name).toMatch(/^daten\/abgelehnt\/2016-05-31-[0-9a-f]{8}\/kunden\.csv$/);
  expect(text).toBe(KOPF + satz("2", "1", "31.06.1980"));
});

test("an office that has nothing yet isn't told that something holds on", async () => {
  const error = await refused(memoryFiles({ "export/kunden.csv": SCHLECHT.replaceAll(";SGB II;1;", ";SGB II;9;") }));
  expect(error.message).toMatch(/erlaubt sind 2 %\)\.$/);
});

test("teams are those of the organisation in the delivery, else the last known", async () => {
  const bekannteTeams = [{ dienststelle: "1", team: "499" }];
  const kunden = { "export/kunden.csv": KOPF + satz("1") };
  expect((await refused(memoryFiles(kunden), { bekannteTeams })).message).toMatch(
    /^Die Lieferung wurde nicht übernommen/,
  );
  const organisation =
    "Dienststelle;RD;Bereich;Team;Teamart;Rolle;Name;E-Mail\n1;Hessen;B1;412;AV;TL;E. Muster;muster@example.org\n";
  const files = memoryFiles({ ...kunden, "export/organisation.csv": organisation });
  expect((await importing(files, { bekannteTeams })).report.fehlerGesamt).toBe(0);
});

test.for([
  [{ "export/kunden.csv": fault("EACCES") }, undefined, "„kunden.csv“ darf nicht gelesen werden."],
  [
    { "export/kunden.csv": fault("EIO") },
    undefined,
    "„kunden.csv“ konnte nicht gelesen werden: Der Datenträger meldet einen Lesefehler.",
  ],
  [{ "export/kunden.csv": SCHLECHT }, fault("ENOSPC"), "Die abgelehnten Zeilen konnten nicht nach „daten/abgelehnt/"],
  [{ "anderswo/kunden.csv": GUT }, undefined, "„export“ gibt es nicht. Bitte den Pfad prüfen."],
] as const)("a fault of the files is told in a sentence: %s", async ([content, writing, sentence]) => {
  const error = await refused(memoryFiles(content, writing));
  expect(error).toBeInstanceOf(Refusal);
  expect(error.message).toContain(sentence);
});

test("a refusal of the store goes on as it is, and a bug stays a bug", async () => {
  const files = memoryFiles({ "export/kunden.csv": GUT });
  const full = new Refusal("Der Datenträger mit ./daten ist voll.");
  expect(await refused(files, { fault: full })).toBe(full);
  const bug = new TypeError("no such thing");
  expect(await refused(files, { fault: bug })).toBe(bug);
});

test("an upload for one office brings no rows and no organisation of another", async () => {
  const auftrag = {
    pfade: ["export"],
    datenstand: "2016-05-31",
    abgelehntWurzel: "daten/abgelehnt",
    importiertVon: "schluessel:1",
    heute: "2016-06-01",
    nurDienststellen: ["1"],
  } as const;
  const store = memoryStore(EARLIER);
  const files = memoryFiles({ "export/kunden.csv": GUT });
  await expect(importLieferung({ store, haeuser: [] }, { ...auftrag, files })).rejects.toThrow(
    "Sie enthält Zeilen der Dienststelle 2. Dafür ist dieser Zugang nicht freigegeben.",
  );
  const organisation =
    "Dienststelle;Art;RD;Bereich;Team;Teamart;Rolle;Name;E-Mail;Anmeldename\n2;gE;Hessen;B;412;M&I;GF;Erika Erfunden;e@example.org;e@example.org\n";
  const both = memoryFiles({ "export/kunden.csv": KOPF + satz("1"), "export/organisation.csv": organisation });
  await expect(importLieferung({ store, haeuser: [] }, { ...auftrag, files: both })).rejects.toThrow("Dienststelle 2");
  const zentrale = organisation.replace(";GF;", ";Z;").replace("\n2;", "\n1;");
  const risen = memoryFiles({ "export/kunden.csv": KOPF + satz("1"), "export/organisation.csv": zentrale });
  await expect(importLieferung({ store, haeuser: [] }, { ...auftrag, files: risen })).rejects.toThrow(
    "Personen der Regionaldirektion oder der Zentrale",
  );
  const own = memoryFiles({ "export/kunden.csv": KOPF + satz("1") });
  const { report } = await importLieferung({ store, haeuser: [] }, { ...auftrag, files: own });
  expect(report.dateien).toHaveLength(1);
});
