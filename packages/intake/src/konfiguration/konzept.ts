import { type Konzept, type Pflicht, PROFILLAGEN } from "@verlauf/core";
import type * as z from "zod";
import { day, integer, list, mapping, oneOf, oneOrMany, text } from "../yaml/schema-parts.ts";
import { pflichtSchema, zeitraum } from "./pflicht.ts";

const konzeptAbschnitt = mapping(
  {
    quelle: text("ein Text wie „Hausverfügung 3/2024“"),
    ab: day,
    bis: day.nullable().default(null),
    uebernimmt: oneOf(["kontaktdichte-2010"]).nullable().default(null),
    grundlage: oneOf(["ergaenzt", "ersetzt"]).default("ergaenzt"),
    ankuendigung: mapping({ tage: integer(0, 366) }, "{ tage: ZAHL }")
      .nullable()
      .default(null),
    erstgespraech: zeitraum.nullable().default(null),
    fenster: oneOf(["rollierend", "vereinbarung"]).default("rollierend"),
    jugend: mapping({
      alterUnter: integer(1, 120).nullable().default(null),
      ausser: oneOrMany(oneOf(PROFILLAGEN)).default([]),
    }).default({ alterUnter: null, ausser: [] }),
    bedarfsgemeinschaft: oneOf(["einzeln", "gemeinsam"]).default("einzeln"),
    pflichten: list(pflichtSchema, "eine Liste von Pflichten; jede beginnt mit „- “").default([]),
  },
  "ein Konzept mit quelle, ab und pflichten",
);

type Angaben = z.output<typeof konzeptAbschnitt>;

// What a duty leaves out is its concept's.
const pflicht = ({ quelle, ab, bis }: Angaben, angaben: Angaben["pflichten"][number]): Pflicht => ({
  fuer: angaben.fuer,
  fordert:
    angaben.mindestens === undefined
      ? { hoechstens: angaben.hoechstens ?? { tage: 0 } }
      : { mindestens: angaben.mindestens },
  zaehlt: angaben.zaehlt,
  jugend: angaben.jugend,
  quelle: angaben.quelle ?? quelle,
  ab: angaben.ab ?? ab,
  bis: angaben.bis ?? bis,
});

export const konzeptSchema = konzeptAbschnitt.transform(
  (angaben): Konzept => ({
    quelle: angaben.quelle,
    ab: angaben.ab,
    bis: angaben.bis,
    uebernimmt: angaben.uebernimmt !== null,
    grundlage: angaben.grundlage,
    ankuendigungTage: angaben.ankuendigung?.tage ?? null,
    erstgespraech: angaben.erstgespraech,
    fenster: angaben.fenster,
    jugend: { alterUnter: angaben.jugend.alterUnter, ausser: angaben.jugend.ausser },
    bedarfsgemeinschaft: angaben.bedarfsgemeinschaft,
    pflichten: angaben.pflichten.map((entry) => pflicht(angaben, entry)),
  }),
);
