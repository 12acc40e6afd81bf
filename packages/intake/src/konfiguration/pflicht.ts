import { KONTAKTARTEN, type Kontaktart, PROFILLAGEN, PROGNOSEN, RECHTSKREISE, STELLEN } from "@verlauf/core";
import { abschnitt, einesVon, ganzzahl, genauEines, jaNein, mindestensEines, tag, text } from "../yaml/bausteine.ts";

const ZEITRAUM = "{ tage: ZAHL } oder { monate: ZAHL }";
const FORDERUNG = "„hoechstens: { tage: ZAHL }“ oder „mindestens: { kontakte: ZAHL, in: { monate: ZAHL } }“";

const tage = ganzzahl(1, 3660);
const monate = ganzzahl(1, 120);

/** A length of time, days or months. */
export const zeitraum = genauEines(
  { tage: tage.exactOptional(), monate: monate.exactOptional() },
  ["tage", "monate"],
  ZEITRAUM,
).transform((value) => (value.monate === undefined ? { tage: value.tage ?? 0 } : { monate: value.monate }));

const personenkreis = abschnitt(
  {
    rechtskreis: mindestensEines(einesVon(RECHTSKREISE)).exactOptional(),
    profillage: mindestensEines(einesVon(PROFILLAGEN)).exactOptional(),
    prognose: mindestensEines(einesVon(PROGNOSEN)).exactOptional(),
    kundenstatus: mindestensEines(text("ein Kundenstatus")).exactOptional(),
    team: mindestensEines(text("ein Team wie „412“")).exactOptional(),
    teamart: mindestensEines(text("eine Teamart wie AV oder M&I")).exactOptional(),
    alterUnter: ganzzahl(1, 120).exactOptional(),
    alterAb: ganzzahl(0, 120).exactOptional(),
  },
  "ein Abschnitt wie { profillage: [E], alterUnter: 25 }; für alle entfällt der Schlüssel",
);

// Somebody who didn't come hasn't been talked to: it can never count as a contact.
const ZAEHLBAR = KONTAKTARTEN.filter((art) => art !== "nicht erschienen");

const zaehlbareArt = einesVon<Kontaktart>(
  ZAEHLBAR,
  new Map([["nicht erschienen", "steht dort und zählt nie als Kontakt."]]),
);

const zaehlung = abschnitt({
  art: mindestensEines(zaehlbareArt).exactOptional(),
  stelle: mindestensEines(einesVon(STELLEN)).exactOptional(),
});

const mindestens = abschnitt({ kontakte: ganzzahl(1, 366), in: zeitraum }, "{ kontakte: ZAHL, in: { monate: ZAHL } }");

export const pflichtSchema = genauEines(
  {
    fuer: personenkreis.default({}),
    hoechstens: zeitraum.exactOptional(),
    mindestens: mindestens.exactOptional(),
    zaehlt: zaehlung.default({}),
    jugend: jaNein.default(false),
    quelle: text("ein Text wie „Hausverfügung 3/2024“").exactOptional(),
    ab: tag.exactOptional(),
    bis: tag.nullable().exactOptional(),
  },
  ["hoechstens", "mindestens"],
  FORDERUNG,
);
