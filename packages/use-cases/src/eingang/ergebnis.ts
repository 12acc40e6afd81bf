import { DATEIARTEN } from "@verlauf/core";
import type { DeliveryReport } from "@verlauf/intake";
import type { Annahmesatz } from "@verlauf/store";
import * as z from "zod";
import type { Annahmestand } from "./annahme.ts";

// What is noted of an acceptance when it has been read in. It stands in the database as text, so it is read with care: a
// later version may have noted more.

const schema = z.object({
  meldungen: z.array(z.string()).readonly(),
  dateien: z
    .array(
      z.object({
        name: z.string(),
        art: z.enum(DATEIARTEN).nullable(),
        zeilen: z.number(),
        uebernommen: z.number(),
        abgelehnt: z.number(),
      }),
    )
    .readonly(),
  lieferungen: z.array(z.object({ dienststelle: z.string(), personen: z.number() })).readonly(),
  /** The folder with the rejected rows. */
  abgelehntIn: z.string().nullable(),
});
export type Annahmeergebnis = Readonly<z.infer<typeof schema>>;

export const NICHTS: Annahmeergebnis = { meldungen: [], dateien: [], lieferungen: [], abgelehntIn: null };

export const ergebnisOf = ({ ergebnis }: Annahmesatz): Annahmeergebnis =>
  ergebnis === null ? NICHTS : schema.parse(JSON.parse(ergebnis));

/** What a report says of files; its single faults stay in the folder of rejects, for they quote the rows. */
export const fromReport = (report: DeliveryReport): Pick<Annahmeergebnis, "dateien" | "abgelehntIn"> => ({
  dateien: report.dateien.map(({ datei, art, gelesen, uebernommen, abgelehnt }) => ({
    name: datei,
    art,
    zeilen: gelesen,
    uebernommen,
    abgelehnt,
  })),
  abgelehntIn: report.abgelehntIn,
});

export const standOf = (satz: Annahmesatz): Annahmestand => {
  const { meldungen, dateien, lieferungen } = ergebnisOf(satz);
  const { id, art, zustand, datenstand, angenommenUm, fertigUm } = satz;
  return { id, art, zustand, datenstand, angenommenUm, fertigUm, meldungen, dateien, lieferungen };
};
