import { checkKonzept } from "@verlauf/core";
import { einesVon, ganzzahl, tag } from "../yaml/bausteine.ts";
import type { Befund, Pfad } from "../yaml/pfad.ts";
import { eintraege, lies, teil } from "../yaml/pruefen.ts";
import { konzeptSchema } from "./konzept.ts";
import { pflichtSchema } from "./pflicht.ts";

const EMPFEHLUNG_AB = "2010-12-01";
const JUGEND = 25;

const alter = ganzzahl(0, 120);
const zahl = ganzzahl(1, 3660);

const pruefeAlter = (dokument: unknown, pflicht: Pfad): readonly Befund[] => {
  const unter = lies(alter, dokument, [...pflicht, "fuer", "alterUnter"]);
  const ab = lies(alter, dokument, [...pflicht, "fuer", "alterAb"]);
  return unter === undefined || ab === undefined || unter > ab
    ? []
    : [
        {
          pfad: [...pflicht, "fuer", "alterUnter"],
          meldung: `Niemand ist zugleich unter ${unter} und mindestens ${ab}. Möglich ist ein Wert über ${ab}.`,
        },
      ];
};

// Contacts of one day count once (KD-06), so a window can't ask for more of them than it has days.
const pruefeAnzahl = (dokument: unknown, pflicht: Pfad): readonly Befund[] => {
  const at = [...pflicht, "mindestens"];
  const kontakte = lies(zahl, dokument, [...at, "kontakte"]);
  const monate = lies(zahl, dokument, [...at, "in", "monate"]);
  const tage = lies(zahl, dokument, [...at, "in", "tage"]) ?? (monate === undefined ? undefined : (182 * monate) / 6);
  return kontakte === undefined || tage === undefined || kontakte <= tage
    ? []
    : [
        {
          pfad: [...at, "kontakte"],
          meldung: `„${kontakte}“ steht dort, das Fenster hat aber nur ${Math.floor(tage)} Tage. Möglich ist höchstens ein Kontakt je Tag.`,
        },
      ];
};

const pruefeUebernahme = (dokument: unknown, konzept: Pfad): readonly Befund[] => {
  const uebernimmt = lies(einesVon(["kontaktdichte-2010"]), dokument, [...konzept, "uebernimmt"]);
  const ab = lies(tag, dokument, [...konzept, "ab"]);
  return uebernimmt === undefined || ab === undefined || ab >= EMPFEHLUNG_AB
    ? []
    : [
        {
          pfad: [...konzept, "uebernimmt"],
          meldung: `„${uebernimmt}“ gibt es erst seit dem 01.12.2010. Möglich ist ein Konzept mit „ab: ${EMPFEHLUNG_AB}“ oder später.`,
        },
      ];
};

const pruefeJugend = (dokument: unknown, konzept: Pfad): readonly Befund[] => {
  const pfad = [...konzept, "jugend", "alterUnter"];
  const unter = lies(alter, dokument, pfad);
  const ersetzt = teil(dokument, [...konzept, "grundlage"]) === "ersetzt";
  return unter === undefined || unter >= JUGEND || ersetzt
    ? []
    : [
        {
          pfad,
          meldung: `„${unter}“ ist lockerer als die Empfehlung von 2010 (${JUGEND}). Möglich ist mindestens ${JUGEND}; weniger geht nur mit „grundlage: ersetzt“.`,
        },
      ];
};

// GE-11 itself is a rule and lives with the rules; here its answer only gets its place in the file. Duties that can't be
// read are left out, so that the others are judged beside them.
const pruefeLockerung = (dokument: unknown, konzept: Pfad): readonly Befund[] => {
  const readable = eintraege(dokument, [...konzept, "pflichten"]).filter(
    (pflicht) => lies(pflichtSchema, dokument, pflicht) !== undefined,
  );
  const raw = teil(dokument, konzept);
  const read = lies(
    konzeptSchema,
    typeof raw === "object" ? { ...raw, pflichten: readable.map((pflicht) => teil(dokument, pflicht)) } : raw,
    [],
  );
  if (read === undefined) return [];
  return checkKonzept(read).map(({ pflicht, meldung }) => {
    const pfad = pflicht === null ? konzept : (readable[pflicht] ?? konzept);
    const key = ["hoechstens", "mindestens"].filter((name) => teil(dokument, [...pfad, name]) !== undefined);
    return { pfad: [...pfad, ...key], meldung };
  });
};

/** What a concept's values mean for each other. */
export const pruefeKonzepte = (dokument: unknown): readonly Befund[] =>
  eintraege(dokument, ["kontaktdichte"]).flatMap((konzept) => [
    ...pruefeUebernahme(dokument, konzept),
    ...pruefeJugend(dokument, konzept),
    ...eintraege(dokument, [...konzept, "pflichten"]).flatMap((pflicht) => [
      ...pruefeAlter(dokument, pflicht),
      ...pruefeAnzahl(dokument, pflicht),
    ]),
    ...pruefeLockerung(dokument, konzept),
  ]);
