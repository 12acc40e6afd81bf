import { checkKonzept, JUGEND_UNTER } from "@verlauf/core";
import type { Finding, Path } from "../yaml/path.ts";
import { day, integer, oneOf } from "../yaml/schema-parts.ts";
import { entriesAt, partAt, readAt } from "../yaml/validate.ts";
import { konzeptSchema } from "./konzept.ts";
import { pflichtSchema } from "./pflicht.ts";

const EMPFEHLUNG_AB = "2010-12-01";

const alter = integer(0, 120);
const zahl = integer(1, 3660);

const checkAlter = (document: unknown, pflicht: Path): readonly Finding[] => {
  const unter = readAt(alter, document, [...pflicht, "fuer", "alterUnter"]);
  const ab = readAt(alter, document, [...pflicht, "fuer", "alterAb"]);
  return unter === undefined || ab === undefined || unter > ab
    ? []
    : [
        {
          path: [...pflicht, "fuer", "alterUnter"],
          meldung: `Niemand ist zugleich unter ${unter} und mindestens ${ab}. Möglich ist ein Wert über ${ab}.`,
        },
      ];
};

// Contacts of one day count once (KD-06), so a window can't ask for more of them than it has days.
const checkAnzahl = (document: unknown, pflicht: Path): readonly Finding[] => {
  const at = [...pflicht, "mindestens"];
  const kontakte = readAt(zahl, document, [...at, "kontakte"]);
  const monate = readAt(zahl, document, [...at, "in", "monate"]);
  const tage = readAt(zahl, document, [...at, "in", "tage"]) ?? (monate === undefined ? undefined : (182 * monate) / 6);
  return kontakte === undefined || tage === undefined || kontakte <= tage
    ? []
    : [
        {
          path: [...at, "kontakte"],
          meldung: `„${kontakte}“ steht dort, das Fenster hat aber nur ${Math.floor(tage)} Tage. Möglich ist höchstens ein Kontakt je Tag.`,
        },
      ];
};

const checkUebernahme = (document: unknown, konzept: Path): readonly Finding[] => {
  const uebernimmt = readAt(oneOf(["kontaktdichte-2010"]), document, [...konzept, "uebernimmt"]);
  const ab = readAt(day, document, [...konzept, "ab"]);
  return uebernimmt === undefined || ab === undefined || ab >= EMPFEHLUNG_AB
    ? []
    : [
        {
          path: [...konzept, "uebernimmt"],
          meldung: `„${uebernimmt}“ gibt es erst seit dem 01.12.2010. Möglich ist ein Konzept mit „ab: ${EMPFEHLUNG_AB}“ oder später.`,
        },
      ];
};

const checkJugend = (document: unknown, konzept: Path): readonly Finding[] => {
  const path = [...konzept, "jugend", "alterUnter"];
  const unter = readAt(alter, document, path);
  const ersetzt = partAt(document, [...konzept, "grundlage"]) === "ersetzt";
  return unter === undefined || unter >= JUGEND_UNTER || ersetzt
    ? []
    : [
        {
          path,
          meldung: `„${unter}“ ist lockerer als die Empfehlung von 2010 (${JUGEND_UNTER}). Möglich ist mindestens ${JUGEND_UNTER}; weniger geht nur mit „grundlage: ersetzt“.`,
        },
      ];
};

// GE-11 itself is a rule and lives with the rules; here its answer only gets its place in the file. Duties that can't be
// read are left out, so that the others are judged beside them.
const checkLockerung = (document: unknown, konzept: Path): readonly Finding[] => {
  const readable = entriesAt(document, [...konzept, "pflichten"]).filter(
    (pflicht) => readAt(pflichtSchema, document, pflicht) !== undefined,
  );
  const raw = partAt(document, konzept);
  const read = readAt(
    konzeptSchema,
    typeof raw === "object" ? { ...raw, pflichten: readable.map((pflicht) => partAt(document, pflicht)) } : raw,
    [],
  );
  if (read === undefined) return [];
  return checkKonzept(read).map(({ pflicht, meldung }) => {
    const path = pflicht === null ? konzept : (readable[pflicht] ?? konzept);
    const key = ["hoechstens", "mindestens"].filter((name) => partAt(document, [...path, name]) !== undefined);
    return { path: [...path, ...key], meldung };
  });
};

/** What a concept's values mean for each other. */
export const checkKonzepte = (document: unknown): readonly Finding[] =>
  entriesAt(document, ["kontaktdichte"]).flatMap((konzept) => [
    ...checkUebernahme(document, konzept),
    ...checkJugend(document, konzept),
    ...entriesAt(document, [...konzept, "pflichten"]).flatMap((pflicht) => [
      ...checkAlter(document, pflicht),
      ...checkAnzahl(document, pflicht),
    ]),
    ...checkLockerung(document, konzept),
  ]);
