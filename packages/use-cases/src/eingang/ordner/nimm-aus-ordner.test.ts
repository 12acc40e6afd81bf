import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { NichtGefunden } from "../../rechte/nicht-gefunden.ts";
import type { Annahmestand, NeueAnnahme } from "../annahme.ts";
import { nimmAusOrdner, type Ordnerdeps } from "./nimm-aus-ordner.ts";

const KUNDEN =
  "Kundennummer;Rechtskreis;Dienststelle;Team;Geburtsdatum;Betreuung seit;Profillage\n1;SGB II;1;412;01.01.1980;01.01.2015;M\n";

let eingang: string;
beforeEach(async () => {
  eingang = await mkdtemp(join(tmpdir(), "verlauf-eingang-"));
});
afterEach(() => rm(eingang, { recursive: true, force: true }));

/** What is handed over, and how it ends; the reading itself is tested where it is. */
const world = (given: Partial<Ordnerdeps> & { readonly ende?: Partial<Annahmestand> } = {}) => {
  const known = new Map<string, Annahmestand>();
  const accepted: (NeueAnnahme & { readonly files: readonly string[] })[] = [];
  const deps: Ordnerdeps = {
    eingang,
    isFertig: () => true,
    uhr: () => new Date("2026-11-02T07:01:00Z"),
    onFehler: (error) => {
      throw error;
    },
    annahme: {
      nimmAn: async (_, neue) => {
        const id = neue.id ?? "";
        accepted.push({ ...neue, files: await readdir(neue.ordner) });
        const stand: Annahmestand = {
          id,
          art: neue.art,
          zustand: "angenommen",
          datenstand: neue.datenstand,
          angenommenUm: "2026-11-02T07:01:00Z",
          fertigUm: null,
          meldungen: [],
          dateien: [],
          lieferungen: [],
        };
        known.set(id, stand);
        return stand;
      },
      zeige: async (_, id) => {
        const stand = known.get(id);
        if (stand === undefined) throw new NichtGefunden();
        return stand;
      },
      abgelehnt: async () => [],
    },
    liesEin: async (id) => {
      const stand = known.get(id);
      if (stand === undefined) throw new Error("nothing was accepted");
      known.set(id, { ...stand, zustand: "uebernommen", fertigUm: "2026-11-02T07:01:05Z", ...given.ende });
    },
    ...given,
  };
  return { deps, accepted };
};

const put = (name: string, text = KUNDEN): Promise<void> => writeFile(join(eingang, name), text);
const textOf = (...path: string[]): Promise<string> => readFile(join(eingang, ...path), "utf8");

test("loose export files are one delivery; its day stands in their names", async () => {
  await put("kunden 31.10.2026.csv");
  await put("kontakte 31.10.2026.csv");
  const { deps, accepted } = world();
  await nimmAusOrdner(deps);
  expect(accepted).toMatchObject([
    {
      art: "lieferung",
      weg: "ordner",
      datenstand: "2026-10-31",
      files: ["kontakte 31.10.2026.csv", "kunden 31.10.2026.csv"],
    },
  ]);
  const [room] = await readdir(join(eingang, "verarbeitet"));
  expect(room).toBe("2026-11-02_080100 Lieferung");
  expect(await textOf("verarbeitet", room ?? "", "Hinweis.txt")).toContain(
    "Lieferung: übernommen am 02.11.2026 um 08:01 Uhr.\r\nLieferung mit dem Datenstand 31.10.2026",
  );
  expect(await readdir(join(eingang, "in_arbeit"))).toEqual([]);
});

test("a folder is one delivery; its name may say the day", async () => {
  await mkdir(join(eingang, "2026-10-31"));
  await put("2026-10-31/kunden.csv");
  const { deps, accepted } = world();
  await nimmAusOrdner(deps);
  expect(accepted).toMatchObject([{ datenstand: "2026-10-31", files: ["kunden.csv"] }]);
});

test("a workbook goes by itself, and comes back with what is to be mended beside it", async () => {
  await put("Fragebogen_412.xlsx", "no workbook at all");
  const { deps, accepted } = world({ ende: { zustand: "abgewiesen", meldungen: ["Das ist keine Arbeitsmappe."] } });
  await nimmAusOrdner(deps);
  expect(accepted).toMatchObject([{ art: "frageboegen", datenstand: null }]);
  expect((await readdir(join(eingang, "zurueck"))).sort()).toEqual([
    "Fragebogen_412.xlsx",
    "Fragebogen_412.xlsx.Hinweis.txt",
  ]);
  expect(await textOf("zurueck", "Fragebogen_412.xlsx.Hinweis.txt")).toContain("Das ist keine Arbeitsmappe.");
});

test("without a day a delivery comes back, and the note says how to name it", async () => {
  await put("kunden.csv");
  const { deps, accepted } = world();
  await nimmAusOrdner(deps);
  expect(accepted).toEqual([]);
  expect(await textOf("zurueck", "kunden.csv")).toBe(KUNDEN);
  expect(await textOf("zurueck", "kunden.csv.Hinweis.txt")).toContain("„Lieferung 31.10.2026“");
});

test("what is neither comes back too", async () => {
  await put("Rundschreiben.pdf", "%PDF");
  const { deps } = world();
  await nimmAusOrdner(deps);
  expect(await textOf("zurueck", "Rundschreiben.pdf.Hinweis.txt")).toContain(
    "keine Exportdatei und keine Arbeitsmappe",
  );
});

test("nothing is taken before all of it is there, nor while somebody has it open", async () => {
  await put("kunden 31.10.2026.csv");
  await put("kontakte 31.10.2026.csv");
  await put("~$Fragebogen_412.xlsx", "");
  await put("Fragebogen_412.xlsx", "x");
  const { deps, accepted } = world({ isFertig: (datei) => !datei.includes("kontakte") });
  await nimmAusOrdner(deps);
  expect(accepted).toEqual([]);
  expect((await readdir(eingang)).sort()).toEqual(
    [
      "in_arbeit",
      "kontakte 31.10.2026.csv",
      "kunden 31.10.2026.csv",
      "verarbeitet",
      "zurueck",
      "Fragebogen_412.xlsx",
      "~$Fragebogen_412.xlsx",
    ].sort(),
  );
});

const LATER = () => new Date(Date.now() + 3_600_000);

test.each(["before it was accepted", "before it was read in"] as const)(
  "a process that stopped %s loses nothing, and nobody touches its files while it may still be at them",
  async (when) => {
    await put("kunden 31.10.2026.csv");
    const { deps, accepted } = world({ uhr: () => new Date() });
    const stop = () => Promise.reject(new Error("stopped"));
    const dying: Ordnerdeps =
      when === "before it was accepted"
        ? { ...deps, annahme: { ...deps.annahme, nimmAn: stop } }
        : { ...deps, liesEin: stop };
    await expect(nimmAusOrdner(dying)).rejects.toThrow("stopped");
    await nimmAusOrdner(deps);
    expect(await readdir(join(eingang, "verarbeitet"))).toEqual([]);
    await nimmAusOrdner({ ...deps, uhr: LATER });
    expect(accepted).toHaveLength(1);
    expect(await textOf("verarbeitet", "kunden 31.10.2026.csv")).toBe(KUNDEN);
  },
);

test("a delivery that was torn by a stop comes back whole", async () => {
  await put("kunden 31.10.2026.csv");
  await put("kontakte 31.10.2026.csv");
  const room = join(eingang, "in_arbeit", "0f8fad5b-d9cb-469f-a165-70867728950e");
  await mkdir(join(room, "original"), { recursive: true });
  const eintraege = ["kontakte 31.10.2026.csv", "kunden 31.10.2026.csv"];
  await writeFile(join(room, "plan.json"), JSON.stringify({ name: "Lieferung", eintraege }));
  await rename(join(eingang, "kontakte 31.10.2026.csv"), join(room, "original", "kontakte 31.10.2026.csv"));
  const { deps, accepted } = world({ uhr: LATER });
  await nimmAusOrdner(deps);
  expect(accepted.map(({ files }) => files)).toEqual([eintraege]);
});

test("of several processes that watch one folder each unit is taken by one, and whole", async () => {
  const { deps, accepted } = world();
  for (let round = 0; round < 15; round += 1) {
    await put("kunden 31.10.2026.csv");
    await put("kontakte 31.10.2026.csv");
    while ((await readdir(eingang)).some((name) => name.endsWith(".csv"))) {
      await Promise.all([nimmAusOrdner(deps), nimmAusOrdner(deps), nimmAusOrdner(deps)]);
    }
  }
  expect(accepted.map(({ files }) => files)).toEqual(
    Array(15).fill(["kontakte 31.10.2026.csv", "kunden 31.10.2026.csv"]),
  );
});

test("two files of one name stay two", async () => {
  const { deps } = world();
  for (const _ of ["first", "second"]) {
    await put("Fragebogen_412.xlsx", "x");
    await nimmAusOrdner(deps);
  }
  expect((await readdir(join(eingang, "verarbeitet"))).filter((name) => name.endsWith(".xlsx")).sort()).toEqual([
    "2026-11-02_080100 Fragebogen_412.xlsx",
    "Fragebogen_412.xlsx",
  ]);
});
