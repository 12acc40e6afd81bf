import { KONTAKTARTEN, type Kontaktart, PROFILLAGEN, PROGNOSEN, RECHTSKREISE, STELLEN } from "@verlauf/core";
import { atLeastOne, day, exactlyOne, integer, mapping, oneOf, text, yesNo } from "../yaml/schema-parts.ts";

const ZEITRAUM = "{ tage: ZAHL } oder { monate: ZAHL }";
const FORDERUNG = "„hoechstens: { tage: ZAHL }“ oder „mindestens: { kontakte: ZAHL, in: { monate: ZAHL } }“";

const tage = integer(1, 3660);
const monate = integer(1, 120);

/** A length of time, days or months. */
export const zeitraum = exactlyOne(
  { tage: tage.exactOptional(), monate: monate.exactOptional() },
  ["tage", "monate"],
  ZEITRAUM,
  // one of the two is there: that is what exactlyOne has seen to
).transform((value) => (value.monate === undefined ? { tage: value.tage ?? 0 } : { monate: value.monate }));

const personenkreis = mapping(
  {
    rechtskreis: atLeastOne(oneOf(RECHTSKREISE)).exactOptional(),
    profillage: atLeastOne(oneOf(PROFILLAGEN)).exactOptional(),
    prognose: atLeastOne(oneOf(PROGNOSEN)).exactOptional(),
    kundenstatus: atLeastOne(text("ein Kundenstatus")).exactOptional(),
    team: atLeastOne(text("ein Team wie „412“")).exactOptional(),
    teamart: atLeastOne(text("eine Teamart wie AV oder M&I")).exactOptional(),
    alterUnter: integer(1, 120).exactOptional(),
    alterAb: integer(0, 120).exactOptional(),
  },
  "ein Abschnitt wie { profillage: [E], alterUnter: 25 }; für alle entfällt der Schlüssel",
);

// Somebody who didn't come hasn't been talked to: it can never count as a contact.
const ZAEHLBAR = KONTAKTARTEN.filter((art) => art !== "nicht erschienen");

const zaehlbareArt = oneOf<Kontaktart>(
  ZAEHLBAR,
  new Map([["nicht erschienen", "steht dort und zählt nie als Kontakt."]]),
);

const zaehlung = mapping({
  art: atLeastOne(zaehlbareArt).exactOptional(),
  stelle: atLeastOne(oneOf(STELLEN)).exactOptional(),
});

const mindestens = mapping({ kontakte: integer(1, 366), in: zeitraum }, "{ kontakte: ZAHL, in: { monate: ZAHL } }");

export const pflichtSchema = exactlyOne(
  {
    fuer: personenkreis.default({}),
    hoechstens: zeitraum.exactOptional(),
    mindestens: mindestens.exactOptional(),
    zaehlt: zaehlung.default({}),
    jugend: yesNo.default(false),
    quelle: text("ein Text wie „Hausverfügung 3/2024“").exactOptional(),
    ab: day.exactOptional(),
    bis: day.nullable().exactOptional(),
  },
  ["hoechstens", "mindestens"],
  FORDERUNG,
);
