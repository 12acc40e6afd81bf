import { join } from "node:path";
import { veroeffentliche } from "../ereignisse/veroeffentliche.ts";
import { findKonzeptwirkungen } from "../kontaktdichte/konzeptwirkung.ts";
import { importLieferung } from "../lieferung/import-lieferung.ts";
import { uebernahmen } from "../lieferung/uebernahmen.ts";
import { kreiseOf } from "../rechte/kreise-of.ts";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";
import { akteurname } from "./akteurname.ts";
import type { Pforte } from "./pforte.ts";
import type { Zugang } from "./zugang.ts";

type Lieferungszugang = Pick<Zugang, "konzeptwirkungen" | "importiere">;

export const openLieferungen = (pforte: Pforte): Lieferungszugang => {
  const { akteur, deps, daten, uhr, erlaube, tue, eintraege, heute } = pforte;
  return {
    konzeptwirkungen: (haus, onPersonen) =>
      tue(async () => {
        const { dienststelle } = haus.haus;
        erlaube("verwalten", dienststelle === null ? { ebene: "zentrale" } : { ebene: "dienststelle", dienststelle });
        return findKonzeptwirkungen(deps, haus, onPersonen);
      }),
    importiere: (auftrag) =>
      tue(async () => {
        // whoever may bring rows of a single team only may bring none: a delivery is an office's
        const offices = kreiseOf(akteur, "lieferung.einspielen", await eintraege()).filter(({ team }) => team === null);
        if (offices.length === 0) throw new NichtGefunden();
        const named = offices.flatMap(({ dienststelle }) => (dienststelle === null ? [] : [dienststelle]));
        const ergebnis = await importLieferung(deps, {
          ...auftrag,
          abgelehntWurzel: join(daten, "abgelehnt"),
          importiertVon: akteurname(akteur),
          nurDienststellen: named.length === offices.length ? named : undefined,
          heute: heute(),
        });
        for (const ereignis of uebernahmen(ergebnis)) await veroeffentliche({ ...deps, uhr }, ereignis);
        return ergebnis;
      }),
  };
};
