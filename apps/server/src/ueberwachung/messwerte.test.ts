import type { Lauf } from "@verlauf/store";
import { expect, test } from "vitest";
import { messwerte } from "./messwerte.ts";

const uhr = () => new Date("2026-11-22T10:00:00Z");
const lauf = { beendetUm: "2026-11-22T02:00:00.000Z" } as Lauf;

const read = async (given: { readonly empty: boolean }): Promise<Readonly<Record<string, number | null>>> => {
  const delivery = {
    id: 1,
    dienststelle: "63504",
    datenstand: "2026-10-31",
    nurLetzterKontakt: false,
    fassung: "0",
  } as const;
  const all = messwerte({
    uhr,
    tote: async () => (given.empty ? null : 2),
    mailErreichbar: () => (given.empty ? null : false),
    store: {
      deliveryFor: async () => (given.empty ? [] : [delivery, { ...delivery, datenstand: "2026-09-30" }]),
      letzterImport: async () => (given.empty ? null : "2026-11-22T09:59:00.000Z"),
      startbareLaeufe: async () => [],
      laeufe: async ({ art, zustand }) =>
        given.empty || (art === "sicherung" && zustand !== "erledigt") ? [] : [lauf],
    },
  });
  return Object.fromEntries(await Promise.all(all.map(async ({ name, lies }) => [name, await lies()] as const)));
};

test("ages are told by what was done last, and the data's by the oldest", async () => {
  expect(await read({ empty: false })).toEqual({
    verlauf_datenstand_alter_tage: 53,
    verlauf_lieferung_alter_sekunden: 60,
    verlauf_sicherung_alter_sekunden: 8 * 3600,
    verlauf_auftraege_faellig: 0,
    verlauf_auftraege_gescheitert: 1,
    verlauf_auftraege_tote: 2,
    verlauf_mail_erreichbar: 0,
  });
});

test("what never was has no age", async () => {
  expect(await read({ empty: true })).toMatchObject({
    verlauf_datenstand_alter_tage: null,
    verlauf_lieferung_alter_sekunden: null,
    verlauf_sicherung_alter_sekunden: null,
    verlauf_auftraege_tote: null,
    verlauf_mail_erreichbar: null,
  });
});
