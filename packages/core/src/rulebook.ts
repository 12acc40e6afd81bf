import type { Dated } from "./dated.ts";
import { standardkataloge } from "./fragenkatalog/standardkatalog.ts";
import {
  ankuendigung,
  datenstandAlter,
  halbjahr,
  jugendkontakt,
  mindestkontakte,
  teamsOhneVierPhasen,
  terminspielraum,
  zaehlenderKontakt,
} from "./kontaktdichte/empfehlung-2010.ts";
import { PROFILLAGE_NAMEN } from "./kunde.ts";
import { aufzaehlung, datum } from "./sprache.ts";
import { eigeneStichprobe, paragraf16aAusschluss, pruefteamarten, weisung } from "./stichprobe/weisungen-2017.ts";

interface Entry {
  readonly name: string;
  readonly anforderungen: string;
  readonly rule: Dated<unknown>;
  /** The value of each version as a German reader would write it. */
  readonly worte: readonly string[];
}

const entry = <T>(name: string, anforderungen: string, rule: Dated<T>, worte: (value: T) => string): Entry => ({
  name,
  anforderungen,
  rule,
  worte: rule.map(({ value }) => worte(value)),
});

const tage = (value: number): string => `${value} Tage`;

/** Every dated rule under its name, for REGELWERK.md and `verlauf regelwerk`. */
export const rulebook: readonly Entry[] = [
  entry("Kontaktdichte: Mindestkontakte im Halbjahr", "KD-16 bis KD-23", mindestkontakte, (value) =>
    Object.entries(value)
      .map(([code, kontakte]) => `${PROFILLAGE_NAMEN[code as keyof typeof value]} (${code}) ${kontakte}`)
      .join(", "),
  ),
  entry("Kontaktdichte: Länge des Halbjahres", "KD-02", halbjahr, tage),
  entry(
    "Kontaktdichte: Kontakt mit jungen Menschen",
    "KD-15",
    jugendkontakt,
    (value) => `alle ${value.tage} Tage, unter ${value.alterUnter} Jahren`,
  ),
  entry(
    "Kontaktdichte: Was als Kontakt zählt",
    "KD-04 bis KD-08, KD-28",
    zaehlenderKontakt,
    (value) => `Art ${aufzaehlung(value.art, "oder")}; Stelle ${aufzaehlung(value.stelle, "oder")}`,
  ),
  entry("Kontaktdichte: Teams ohne Betreuung nach dem 4-Phasen-Modell", "KD-01", teamsOhneVierPhasen, (value) =>
    aufzaehlung(value, "und"),
  ),
  entry("Kontaktdichte: Ankündigung vor der Fälligkeit", "KD-26", ankuendigung, tage),
  entry("Kontaktdichte: Spielraum eines Termins nach der Fälligkeit", "KD-34", terminspielraum, tage),
  entry("Kontaktdichte: Abstand zwischen Datenstand und Stichtag ohne Hinweis", "KD-36", datenstandAlter, tage),
  entry(
    "Fallprüfung: Fälle je Team und Datenmonat",
    "GE-05 bis GE-07, VK-03, VK-05, VK-07, VK-08, VA-09, VA-28",
    weisung,
    (value) => `${value.faelle} zufällig gezogene Fälle`,
  ),
  entry("Fallprüfung: Teams mit Fällen", "VK-04", pruefteamarten, (value) => aufzaehlung(value, "und")),
  entry(
    "Fallprüfung: eigene Stichprobe von Regionaldirektion und Zentrale",
    "VK-21, VK-24, VK-28, VA-11",
    eigeneStichprobe,
    (value) => `je ${value} Fälle im Monat`,
  ),
  entry(
    "Fallprüfung: Bedarf an kommunalen Leistungen (§ 16a SGB II)",
    "VA-07, VA-08",
    paragraf16aAusschluss,
    () => "ohne Zustimmung der Trägerversammlung nicht im Rahmen",
  ),
  entry(
    "Fallprüfung: Fragenkatalog",
    "GE-07, VK-14, VA-29",
    standardkataloge,
    ({ titel, version, fragen }) => `„${titel}“, Version ${version}, ${fragen.length} Fragen und Gesamturteil`,
  ),
];

/** The whole rulebook as a page in Markdown. */
export const rulebookPage = (): string =>
  [
    "# Regelwerk",
    "",
    "Alle datierten Regeln, wie Verlauf sie anwendet. Diese Seite wird aus dem Code erzeugt und von einem Test geprüft.",
    ...rulebook.flatMap(({ name, anforderungen, rule, worte }) => [
      "",
      `## ${name}`,
      "",
      `Anforderungen: ${anforderungen}`,
      "",
      ...rule.flatMap(({ from, until, source, note }, index) => [
        `- **${datum(from)} bis ${until === undefined ? "auf Weiteres" : datum(until)}**: ${worte[index]} — ${source.act}, Ziff. ${source.section}`,
        ...(note === undefined ? [] : [`  - Lesart: ${note}`]),
      ]),
    ]),
    "",
  ].join("\n");
