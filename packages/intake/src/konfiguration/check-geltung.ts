import { addDays, datum, type IsoDate } from "@verlauf/core";
import type { Finding, Path } from "../yaml/path.ts";
import { day, text } from "../yaml/schema-parts.ts";
import { entriesAt, partAt, readAt } from "../yaml/validate.ts";
import { kurz } from "../yaml/zitat.ts";

interface Geltung {
  readonly path: Path;
  readonly ab: IsoDate | undefined;
  readonly bis: IsoDate | undefined;
  /** True where the last day is left out, not where it can't be read. */
  readonly open: boolean;
}

const geltung = (document: unknown, path: Path): Geltung => ({
  path,
  ab: readAt(day, document, [...path, "ab"]),
  bis: readAt(day, document, [...path, "bis"]),
  open: (partAt(document, [...path, "bis"]) ?? null) === null,
});

const backwards = ({ path, ab, bis }: Geltung): readonly Finding[] =>
  ab === undefined || bis === undefined || ab <= bis
    ? []
    : [
        {
          path: [...path, "bis"],
          meldung: `„${bis}“ liegt vor dem ersten Tag (${datum(ab)}). Möglich ist ein Tag ab ${ab}.`,
        },
      ];

const outsideOf = (konzept: Geltung, pflicht: Geltung): readonly Finding[] =>
  (["ab", "bis"] as const).flatMap((key): readonly Finding[] => {
    const day = pflicht[key];
    if (day === undefined) return [];
    const path = [...pflicht.path, key];
    if (konzept.ab !== undefined && day < konzept.ab) {
      const meldung = `„${day}“ liegt vor dem ersten Tag des Konzepts (${datum(konzept.ab)}). Möglich ist ein Tag ab ${konzept.ab}.`;
      return [{ path, meldung }];
    }
    if (konzept.bis !== undefined && day > konzept.bis) {
      const meldung = `„${day}“ liegt nach dem letzten Tag des Konzepts (${datum(konzept.bis)}). Möglich ist ein Tag bis ${konzept.bis}.`;
      return [{ path, meldung }];
    }
    return [];
  });

const quelle = text("");

// Two concepts in force on one day would answer a question twice. Neighbours by their first day are enough: who
// overlaps a later one overlaps the next one.
const overlapping = (document: unknown, konzepte: readonly Geltung[]): readonly Finding[] => {
  const name = ({ path }: Geltung): string =>
    `„${kurz(readAt(quelle, document, [...path, "quelle"]) ?? "ohne Quelle")}“`;
  const sorted = konzepte
    .flatMap((konzept) => (konzept.ab === undefined ? [] : [{ ...konzept, ab: konzept.ab }]))
    .toSorted((one, other) => (one.ab < other.ab ? -1 : one.ab > other.ab ? 1 : 0));
  return sorted.flatMap((earlier, index): readonly Finding[] => {
    const later = sorted[index + 1];
    if (later === undefined) return [];
    const overlaps = earlier.ab === later.ab || (earlier.bis === undefined ? earlier.open : earlier.bis >= later.ab);
    if (!overlaps) return [];
    const both = `Am ${datum(later.ab)} gelten ${name(earlier)} und ${name(later)} zugleich.`;
    return earlier.ab === later.ab
      ? [{ path: [...later.path, "ab"], meldung: `${both} Möglich ist ein Konzept je Tag.` }]
      : [
          {
            path: [...earlier.path, "bis"],
            meldung: `${both} Möglich ist ein Konzept je Tag; das frühere endet mit „bis: ${addDays(later.ab, -1)}“.`,
          },
        ];
  });
};

/** Days of concepts and duties against each other. */
export const checkGeltung = (document: unknown): readonly Finding[] => {
  const konzepte = entriesAt(document, ["kontaktdichte"]).map((path) => geltung(document, path));
  return [
    ...konzepte.flatMap((konzept) => [
      ...backwards(konzept),
      ...entriesAt(document, [...konzept.path, "pflichten"]).flatMap((path) => {
        const pflicht = geltung(document, path);
        const outside = outsideOf(konzept, pflicht);
        return outside.length > 0 ? outside : backwards(pflicht);
      }),
    ]),
    ...overlapping(document, konzepte),
  ];
};
