import { anzahl } from "@verlauf/core";
import type { Eingelesen } from "@verlauf/use-cases";

const WORTE = {
  angenommen: "angenommen",
  zu_klaeren: "angenommen, es ist etwas zu klären",
  ersetzt_frueheren: "angenommen, ersetzt die frühere Rückgabe",
  abgelehnt: "nicht angenommen",
} as const satisfies Record<Eingelesen["status"], string>;

export const rueckgabeJson = (dateien: readonly Eingelesen[]): string =>
  `${JSON.stringify(
    { dateien: dateien.map(({ faelle, vollstaendig, ...datei }) => ({ ...datei, faelle, vollstaendig })) },
    null,
    1,
  )}\n`;

const absatz = ({ datei, team, monat, status, hinweise, faelle, vollstaendig }: Eingelesen): string =>
  [
    `${datei}: ${WORTE[status]}`,
    ...(team === null ? [] : [`  Team ${team}, ${monat}`]),
    ...(status === "abgelehnt" ? [] : [`  ${vollstaendig} von ${anzahl(faelle, "Fall", "Fällen")} vollständig`]),
    ...hinweise.map(({ zelle, meldung }) => `  ${zelle}: ${meldung}`),
  ].join("\n");

export const rueckgabeText = (dateien: readonly Eingelesen[]): string => `${dateien.map(absatz).join("\n\n")}\n`;
