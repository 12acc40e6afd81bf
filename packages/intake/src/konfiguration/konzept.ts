import { type Konzept, type Pflicht, PROFILLAGEN } from "@verlauf/core";
import type * as z from "zod";
import { abschnitt, einesVon, einzelnOderListe, ganzzahl, liste, tag, text } from "../yaml/bausteine.ts";
import { pflichtSchema, zeitraum } from "./pflicht.ts";

const konzeptAbschnitt = abschnitt(
  {
    quelle: text("ein Text wie „Hausverfügung 3/2024“"),
    ab: tag,
    bis: tag.nullable().default(null),
    uebernimmt: einesVon(["kontaktdichte-2010"]).nullable().default(null),
    grundlage: einesVon(["ergaenzt", "ersetzt"]).default("ergaenzt"),
    ankuendigung: abschnitt({ tage: ganzzahl(0, 366) }, "{ tage: ZAHL }")
      .nullable()
      .default(null),
    erstgespraech: zeitraum.nullable().default(null),
    fenster: einesVon(["rollierend", "vereinbarung"]).default("rollierend"),
    jugend: abschnitt({
      alterUnter: ganzzahl(1, 120).nullable().default(null),
      ausser: einzelnOderListe(einesVon(PROFILLAGEN)).default([]),
    }).default({ alterUnter: null, ausser: [] }),
    bedarfsgemeinschaft: einesVon(["einzeln", "gemeinsam"]).default("einzeln"),
    pflichten: liste(pflichtSchema, "eine Liste von Pflichten; jede beginnt mit „- “").default([]),
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
