import { type Frage, type Rechtskreis, standardkatalog } from "@verlauf/core";
import type { Fragebogen, Fragebogenfall } from "../fragebogen/fragebogen.ts";

// Test tool: the questionnaire of a made-up team, in any size.

export const SCHLUESSEL = Buffer.alloc(32, 7);

export const fallnummer = (number: number): string => String(number).padStart(2, "0");

export const sampleFall = (number: number, rechtskreis: Rechtskreis = "SGB II"): Fragebogenfall => ({
  nr: fallnummer(number),
  referenz: `2026-10-63504-412-${fallnummer(number)}`,
  kundennummer: `635H${String(17 * number).padStart(6, "0")}`,
  rechtskreis,
  zeitraum: { von: "2025-11-01", bis: "2026-10-31" },
  vorab: {
    kontakte: "Persönlich mit einer Integrationsfachkraft: 03.09.2026, 12.06.2026, 20.02.2026.",
    kontaktdichte:
      "Überfällig: Der nächste Kontakt war am 18.10.2026 fällig, das ist 13 Tage her. Maßgeblich sind höchstens 45 Tage Abstand (Hauskonzept, Ziff. 3).",
  },
  ersetzt: null,
});

const faelleOf = (faelle: readonly Fragebogenfall[]): Readonly<Record<string, string>> =>
  Object.fromEntries(faelle.map(({ nr, referenz }) => [nr, referenz]));

/** A questionnaire of these cases, with what differs from the sample. */
export const sampleFragebogen = (
  faelle: readonly Fragebogenfall[],
  { fragen = standardkatalog.fragen, ...rest }: Partial<Fragebogen> & { readonly fragen?: readonly Frage[] } = {},
): Fragebogen => ({
  kennung: {
    schema: "verlauf-fragebogen/1",
    ebene: "team",
    zeitraum: "2026-10",
    dienststelle: "63504",
    einheit: "412",
    katalog: standardkatalog.id,
    version: standardkatalog.version,
    faelle: faelleOf(faelle.filter(({ ersetzt }) => ersetzt === null)),
    erzeugt: "2026-11-02",
  },
  haus: "Jobcenter Musterstadt",
  bereich: "Bereich 41",
  bezeichnung: "Team 412",
  regeltext: "Hausregel „Fachaufsicht 2026“ vom 15.01.2026, Ziff. 4 (gilt ab 01.02.2026)",
  rueckgabeBis: "2026-11-20",
  vertretung: null,
  ohneParagraf16a: true,
  faelle,
  katalog: { ...standardkatalog, fragen },
  ...rest,
});

/** The first so many cases. */
export const sampleFaelle = (count: number): readonly Fragebogenfall[] =>
  Array.from({ length: count }, (_, index) => sampleFall(index + 1));
