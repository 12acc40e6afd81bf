import { addDays, type IsoDate } from "@verlauf/core";
import { tag, text } from "../yaml/bausteine.ts";
import type { Befund, Pfad } from "../yaml/pfad.ts";
import { eintraege, lies, teil } from "../yaml/pruefen.ts";
import { kurz } from "../yaml/zitat.ts";

interface Geltung {
  readonly pfad: Pfad;
  readonly ab: IsoDate | undefined;
  readonly bis: IsoDate | undefined;
  /** True where the last day is left out, not where it can't be read. */
  readonly offen: boolean;
}

const geltung = (dokument: unknown, pfad: Pfad): Geltung => ({
  pfad,
  ab: lies(tag, dokument, [...pfad, "ab"]),
  bis: lies(tag, dokument, [...pfad, "bis"]),
  offen: (teil(dokument, [...pfad, "bis"]) ?? null) === null,
});

/** Days as people read them; in the file they are ISO. */
export const tagText = (day: IsoDate): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

const verkehrt = ({ pfad, ab, bis }: Geltung): readonly Befund[] =>
  ab === undefined || bis === undefined || ab <= bis
    ? []
    : [
        {
          pfad: [...pfad, "bis"],
          meldung: `„${bis}“ liegt vor dem ersten Tag (${tagText(ab)}). Möglich ist ein Tag ab ${ab}.`,
        },
      ];

const ausserhalb = (konzept: Geltung, pflicht: Geltung): readonly Befund[] =>
  (["ab", "bis"] as const).flatMap((key): readonly Befund[] => {
    const day = pflicht[key];
    if (day === undefined) return [];
    const pfad = [...pflicht.pfad, key];
    if (konzept.ab !== undefined && day < konzept.ab) {
      const meldung = `„${day}“ liegt vor dem ersten Tag des Konzepts (${tagText(konzept.ab)}). Möglich ist ein Tag ab ${konzept.ab}.`;
      return [{ pfad, meldung }];
    }
    if (konzept.bis !== undefined && day > konzept.bis) {
      const meldung = `„${day}“ liegt nach dem letzten Tag des Konzepts (${tagText(konzept.bis)}). Möglich ist ein Tag bis ${konzept.bis}.`;
      return [{ pfad, meldung }];
    }
    return [];
  });

const quelle = text("");

// Two concepts in force on one day would answer a question twice. Neighbours by their first day are enough: who
// overlaps a later one overlaps the next one.
const zugleich = (dokument: unknown, konzepte: readonly Geltung[]): readonly Befund[] => {
  const name = ({ pfad }: Geltung): string => `„${kurz(lies(quelle, dokument, [...pfad, "quelle"]) ?? "ohne Quelle")}“`;
  const sorted = konzepte
    .flatMap((konzept) => (konzept.ab === undefined ? [] : [{ ...konzept, ab: konzept.ab }]))
    .toSorted((one, other) => (one.ab < other.ab ? -1 : one.ab > other.ab ? 1 : 0));
  return sorted.flatMap((earlier, index): readonly Befund[] => {
    const later = sorted[index + 1];
    if (later === undefined) return [];
    const overlaps = earlier.ab === later.ab || (earlier.bis === undefined ? earlier.offen : earlier.bis >= later.ab);
    if (!overlaps) return [];
    const both = `Am ${tagText(later.ab)} gelten ${name(earlier)} und ${name(later)} zugleich.`;
    return earlier.ab === later.ab
      ? [{ pfad: [...later.pfad, "ab"], meldung: `${both} Möglich ist ein Konzept je Tag.` }]
      : [
          {
            pfad: [...earlier.pfad, "bis"],
            meldung: `${both} Möglich ist ein Konzept je Tag; das frühere endet mit „bis: ${addDays(later.ab, -1)}“.`,
          },
        ];
  });
};

/** Days of concepts and duties against each other. */
export const pruefeGeltung = (dokument: unknown): readonly Befund[] => {
  const konzepte = eintraege(dokument, ["kontaktdichte"]).map((pfad) => geltung(dokument, pfad));
  return [
    ...konzepte.flatMap((konzept) => [
      ...verkehrt(konzept),
      ...eintraege(dokument, [...konzept.pfad, "pflichten"]).flatMap((pfad) => {
        const pflicht = geltung(dokument, pfad);
        const outside = ausserhalb(konzept, pflicht);
        return outside.length > 0 ? outside : verkehrt(pflicht);
      }),
    ]),
    ...zugleich(dokument, konzepte),
  ];
};
