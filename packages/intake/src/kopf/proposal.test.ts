import { expect, test } from "vitest";
import { loadProfil } from "../profil/profil-laden.ts";
import { standardprofil } from "../profil/standardprofil.ts";
import { assignColumns } from "./assign.ts";
import { proposalText, proposeColumns } from "./proposal.ts";

const propose = (kopf: readonly string[]) =>
  proposeColumns(assignColumns(kopf, "kontakte", standardprofil), standardprofil);

test.for([
  ["Kundenummer", "kundennummer"],
  ["Kundennummer des Hauses", "kundennummer"],
  ["Kontaktdatm", "datum"],
  ["Haarfarbe", undefined],
] as const)("the column „%s“ is taken for %s", ([kopf, feld]) => {
  const found = Object.entries(propose([kopf]).felder).filter(([, columns]) => columns.includes(kopf));
  expect(found.map(([name]) => name)).toEqual(feld === undefined ? [] : [feld]);
});

test("no field is proposed for two columns, and none that has its column already", () => {
  expect(propose(["Datum", "Kundenummer", "Kundennumer", "Datm"]).felder).toEqual({
    kundennummer: ["Kundenummer"],
    art: [],
  });
});

test("the proposal is a profile that can be loaded, open questions being comments", () => {
  const text = proposalText([propose(["Kundenummer", "Kontaktdatm: Tag"])]);
  expect(text).toContain("      # art: [Spaltenname]   # bitte eintragen");
  const loaded = loadProfil(text, "vorschlag.yaml", standardprofil);
  expect(loaded).toMatchObject({
    ok: true,
    profil: { dateien: { kontakte: { felder: { kundennummer: ["Kundenummer"], datum: ["Kontaktdatm: Tag"] } } } },
  });
});

test("a table of ten thousand unknown columns is answered, too", () => {
  const kopf = Array.from({ length: 10_000 }, (_, index) => `Spalte ${index}`);
  expect(propose(kopf).felder).toEqual({ kundennummer: [], datum: [], art: [] });
});
