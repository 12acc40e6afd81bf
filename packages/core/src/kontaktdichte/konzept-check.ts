import { PROFILLAGE_NAMEN, PROFILLAGEN, type Profillage } from "../kunde.ts";
import { aufzaehlung } from "../sprache.ts";
import { abstandOf, mostDays } from "./abstand.ts";
import { EMPFEHLUNG_AB, EMPFEHLUNG_BIS } from "./empfehlung-2010.ts";
import type { Forderung, Konzept, Pflicht, Zeitraum } from "./konzept.ts";
import { HALBJAHR_TAGE, JUGEND_TAGE, JUGEND_UNTER, MINDESTKONTAKTE } from "./regelstand.ts";

/** What keeps a concept from being used; `pflicht` is the duty's place in the file, from 0, null for the whole concept. */
export interface Konzeptmangel {
  readonly pflicht: number | null;
  readonly meldung: string;
}

const zeitraum = (value: Zeitraum): string =>
  "tage" in value ? `{ tage: ${value.tage} }` : `{ monate: ${value.monate} }`;

const forderung = (value: Forderung): string =>
  "hoechstens" in value
    ? `hoechstens: ${zeitraum(value.hoechstens)}`
    : `mindestens: { kontakte: ${value.mindestens.kontakte}, in: ${zeitraum(value.mindestens.in)} }`;

/** The recommendation's interval in days for a Profillage; what "looser" is measured by. */
export const empfohleneTage = (profillage: Exclude<Profillage, "N">): number =>
  Math.floor(HALBJAHR_TAGE / MINDESTKONTAKTE[profillage]);

const wer = (code: Profillage): string =>
  code === "I" || code === "Z" ? `die Profillage ${code}` : `das ${PROFILLAGE_NAMEN[code]}`;

interface Massstab {
  readonly wer: string;
  readonly tage: number;
}

// one group each: SGB II and a Profillage; a duty for young people only is held against the four weeks
const massstaebe = (pflicht: Pflicht, jugendUnter: number): readonly Massstab[] => {
  const { rechtskreis, profillage, alterUnter } = pflicht.fuer;
  if (rechtskreis !== undefined && !rechtskreis.includes("SGB II")) return [];
  const reached = PROFILLAGEN.filter((code) => code !== "N" && (profillage === undefined || profillage.includes(code)));
  if (alterUnter !== undefined && alterUnter <= jugendUnter) {
    return reached.length === 0 ? [] : [{ wer: "junge Menschen", tage: JUGEND_TAGE }];
  }
  return reached.map((code) => ({
    wer: wer(code),
    tage: empfohleneTage(code as Exclude<Profillage, "N">),
  }));
};

const hasEmpfehlung = ({ ab, bis, uebernimmt }: Konzept): boolean =>
  uebernimmt || (ab <= EMPFEHLUNG_BIS && (bis === null || bis >= EMPFEHLUNG_AB));

/**
 * GE-11: a duty that adds to the recommendation may not be looser than it in any group that it can reach. Nothing to
 * hold against where the concept replaces it, or where it is neither in force nor adopted on any day of the concept.
 */
export const checkKonzept = (konzept: Konzept): readonly Konzeptmangel[] => {
  if (konzept.grundlage === "ersetzt" || !hasEmpfehlung(konzept)) return [];
  const jugendUnter = konzept.jugend.alterUnter ?? JUGEND_UNTER;
  return konzept.pflichten.flatMap((pflicht, index) => {
    const abstand = abstandOf(pflicht.fordert, HALBJAHR_TAGE);
    const tage = mostDays(abstand);
    const looser = massstaebe(pflicht, jugendUnter).filter((bar) => tage > bar.tage);
    if (looser.length === 0) return [];
    const eigene = "hoechstens" in pflicht.fordert && "tage" in abstand ? "" : ` (bis zu ${tage} Tage Abstand)`;
    const [only] = looser;
    const lockerer =
      looser.length === 1 && only !== undefined
        ? `ist für ${only.wer} lockerer als die Empfehlung von 2010 (${only.tage} Tage)`
        : `ist lockerer als die Empfehlung von 2010: für ${aufzaehlung(
            looser.map((bar) => `${bar.wer} (${bar.tage} Tage)`),
            "und",
          )}`;
    return [
      {
        pflicht: index,
        meldung: `„${forderung(pflicht.fordert)}“${eigene} ${lockerer}. Mit „grundlage: ergaenzt“ sind nur engere Werte möglich; ein eigenes Konzept beginnt mit „grundlage: ersetzt“.`,
      },
    ];
  });
};
