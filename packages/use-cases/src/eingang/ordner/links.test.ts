import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "@verlauf/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { NichtGefunden } from "../../rechte/nicht-gefunden.ts";
import type { Annahmestand, NeueAnnahme } from "../annahme.ts";
import { nimmAusOrdner, type Ordnerdeps } from "./nimm-aus-ordner.ts";

// Somebody who may put files into the watched folder, and nothing else on this machine.

const ID = "0f8fad5b-d9cb-469f-a165-70867728950e";
const KUNDEN =
  "Kundennummer;Rechtskreis;Dienststelle;Team;Geburtsdatum;Betreuung seit;Profillage\n1;SGB II;1;412;01.01.1980;01.01.2015;M\n";

let wurzel: string;
let eingang: string;
let daten: string;
beforeEach(async () => {
  wurzel = await mkdtemp(join(tmpdir(), "verlauf-links-"));
  eingang = join(wurzel, "eingang");
  daten = join(wurzel, "daten");
  await mkdir(eingang);
  await mkdir(join(daten, ID), { recursive: true });
  await writeFile(join(daten, "geheim.csv"), KUNDEN);
});
afterEach(() => rm(wurzel, { recursive: true, force: true }));

const world = () => {
  const known = new Map<string, Annahmestand>();
  const accepted: NeueAnnahme[] = [];
  const faults: unknown[] = [];
  const deps: Ordnerdeps = {
    eingang,
    isFertig: () => true,
    // long after whatever was put there
    uhr: () => new Date(Date.UTC(2100, 0, 1)),
    onFehler: (error) => faults.push(error),
    annahme: {
      nimmAn: async (_, neue) => {
        const id = neue.id ?? "";
        accepted.push(neue);
        const stand: Annahmestand = {
          id,
          art: neue.art,
          zustand: "uebernommen",
          datenstand: neue.datenstand,
          angenommenUm: "2026-11-02T07:01:00Z",
          fertigUm: "2026-11-02T07:01:00Z",
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
    liesEin: async () => undefined,
  };
  return { deps, accepted, faults };
};

const dataAreWhole = async (): Promise<void> => {
  expect((await readdir(daten)).sort()).toEqual([ID, "geheim.csv"]);
  expect(await readFile(join(daten, "geheim.csv"), "utf8")).toBe(KUNDEN);
};

test.for(["in_arbeit", "verarbeitet", "zurueck"])(
  "%s as a link to the data: nothing is taken or deleted",
  async (ort) => {
    await symlink(daten, join(eingang, ort));
    await writeFile(join(eingang, "kunden 31.10.2026.csv"), KUNDEN);
    const { deps, accepted } = world();
    await expect(nimmAusOrdner(deps)).rejects.toThrow(Refusal);
    expect(accepted).toEqual([]);
    await dataAreWhole();
  },
);

test("a file with the name of a folder of ours is told in a sentence", async () => {
  await writeFile(join(eingang, "verarbeitet"), "");
  await expect(nimmAusOrdner(world().deps)).rejects.toThrow("„verarbeitet“ im Eingang ist kein Ordner");
});

const plant = async (plan: object): Promise<string> => {
  const room = join(eingang, "in_arbeit", ID);
  await mkdir(room, { recursive: true });
  await writeFile(join(room, "plan.json"), JSON.stringify(plan));
  return room;
};

test("a room whose originals are a link to the data is told and left alone", async () => {
  const room = await plant({ name: "Lieferung 31.10.2026", eintraege: ["geheim.csv"] });
  await symlink(daten, join(room, "original"));
  const { deps, accepted, faults } = world();
  await nimmAusOrdner(deps);
  expect(accepted).toEqual([]);
  expect(faults).toEqual([expect.any(Refusal)]);
  await dataAreWhole();
});

test("a room whose plan names a path moves nothing out of the folder", async () => {
  const room = await plant({ name: `x/../../../daten/untergeschoben 31.10.2026`, eintraege: ["a.csv", "b.csv"] });
  await mkdir(join(room, "original"));
  for (const name of ["a.csv", "b.csv"]) await writeFile(join(room, "original", name), KUNDEN);
  await nimmAusOrdner(world().deps);
  await dataAreWhole();
});

test("what isn't a room stays where it lies in in_arbeit", async () => {
  await mkdir(join(eingang, "in_arbeit", "Meine Sachen"), { recursive: true });
  await nimmAusOrdner(world().deps);
  expect(await readdir(join(eingang, "in_arbeit"))).toEqual(["Meine Sachen"]);
});

test("a link in the place of a note isn't written through", async () => {
  await mkdir(join(eingang, "verarbeitet"));
  await symlink(join(daten, "geheim.csv"), join(eingang, "verarbeitet", "kunden 31.10.2026.csv.Hinweis.txt"));
  await writeFile(join(eingang, "kunden 31.10.2026.csv"), KUNDEN);
  await nimmAusOrdner(world().deps);
  expect((await readdir(join(eingang, "verarbeitet"))).sort()).toEqual([
    "kunden 31.10.2026.csv",
    "kunden 31.10.2026.csv.Hinweis.txt",
  ]);
  await dataAreWhole();
});

test("links beside files are neither read nor moved", async () => {
  await symlink(join(daten, "geheim.csv"), join(eingang, "kunden 31.10.2026.csv"));
  await mkdir(join(eingang, "Lieferung 31.10.2026"));
  await symlink(join(daten, "geheim.csv"), join(eingang, "Lieferung 31.10.2026", "kunden.csv"));
  const { deps, accepted } = world();
  await nimmAusOrdner(deps);
  expect(accepted).toEqual([]);
  await dataAreWhole();
});

test("two files of one name in one delivery come back as they were, and the next unit is taken", async () => {
  for (const ordner of ["a", "b"]) {
    await mkdir(join(eingang, "A 31.10.2026", ordner), { recursive: true });
    await writeFile(join(eingang, "A 31.10.2026", ordner, "kunden.csv"), `${ordner}\n${KUNDEN}`);
  }
  await mkdir(join(eingang, "B 31.10.2026"));
  await writeFile(join(eingang, "B 31.10.2026", "kunden.csv"), KUNDEN);
  const { deps, accepted, faults } = world();
  await nimmAusOrdner(deps);
  expect(faults).toEqual([]);
  expect(accepted).toHaveLength(1);
  const [back = ""] = await readdir(join(eingang, "zurueck"));
  for (const ordner of ["a", "b"]) {
    const pfad = join(eingang, "zurueck", back, "A 31.10.2026", ordner, "kunden.csv");
    expect(await readFile(pfad, "utf8")).toBe(`${ordner}\n${KUNDEN}`);
  }
});

test("a fault of one unit keeps no other one from being taken", async () => {
  for (const name of ["A", "B"]) {
    await mkdir(join(eingang, `${name} 31.10.2026`));
    await writeFile(join(eingang, `${name} 31.10.2026`, "kunden.csv"), KUNDEN);
  }
  const { deps, accepted, faults } = world();
  const { nimmAn } = deps.annahme;
  let calls = 0;
  const failing: Ordnerdeps["annahme"]["nimmAn"] = async (...given) => {
    calls += 1;
    if (calls === 1) throw new Error("no space left");
    return nimmAn(...given);
  };
  await nimmAusOrdner({ ...deps, annahme: { ...deps.annahme, nimmAn: failing } });
  expect(faults).toHaveLength(1);
  expect(accepted).toHaveLength(1);
});
