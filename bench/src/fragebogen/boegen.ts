import { standardkatalog } from "@verlauf/core";
import type { Fragebogen, Fragebogenfall } from "@verlauf/workbooks";

export const SCHLUESSEL = Buffer.alloc(32, 7);

const CASES = 10;

const fall = (team: string, number: number): Fragebogenfall => {
  const nr = String(number).padStart(2, "0");
  const tage = (Number(team) * 31 + number * 17) % 90;
  return {
    nr,
    referenz: `2026-10-63504-${team}-${nr}`,
    kundennummer: `635H${String((Number(team) * 7919 + number * 104_729) % 1_000_000).padStart(6, "0")}`,
    rechtskreis: "SGB II",
    zeitraum: { von: "2025-11-01", bis: "2026-10-31" },
    vorab: {
      kontakte: `Persönlich mit einer Integrationsfachkraft zuletzt vor ${tage + 12} Tagen, davor vor ${tage + 61} Tagen.`,
      kontaktdichte: `Überfällig seit ${tage} Tagen. Maßgeblich sind höchstens 45 Tage Abstand (Hauskonzept, Ziff. 3).`,
    },
    ersetzt: null,
  };
};

/** The questionnaire of a made-up team: ten cases, 18 questions. */
export const bogenOf = (number: number): Fragebogen => {
  const team = String(number + 100);
  const faelle = Array.from({ length: CASES }, (_, index) => fall(team, index + 1));
  return {
    kennung: {
      schema: "verlauf-fragebogen/1",
      ebene: "team",
      zeitraum: "2026-10",
      dienststelle: "63504",
      einheit: team,
      katalog: standardkatalog.id,
      version: standardkatalog.version,
      faelle: Object.fromEntries(faelle.map(({ nr, referenz }) => [nr, referenz])),
      erzeugt: "2026-11-02",
    },
    haus: "Jobcenter Musterstadt",
    bereich: `Bereich ${number % 12}`,
    bezeichnung: `Team ${team}`,
    regeltext: "Hausregel „Fachaufsicht 2026“ vom 15.01.2026, Ziff. 4",
    rueckgabeBis: "2026-11-20",
    vertretung: null,
    ohneParagraf16a: true,
    faelle,
    katalog: standardkatalog,
  };
};
