import { anzahl } from "@verlauf/core";
import type { Eingelesen, Einleseergebnis } from "@verlauf/use-cases";

const WORTE = {
  angenommen: "angenommen",
  zu_klaeren: "angenommen, es ist etwas zu klären",
  ersetzt_frueheren: "angenommen, ersetzt die frühere Rückgabe",
  abgelehnt: "nicht angenommen",
} as const satisfies Record<Eingelesen["status"], string>;

/** Programs find an answer by its cell. */
const ohnePlatz = ({ hinweise, ...datei }: Eingelesen) => ({
  ...datei,
  hinweise: hinweise.map(({ zelle, meldung }) => ({ zelle, meldung })),
});

export const rueckgabeJson = ({ dateien, ...rest }: Einleseergebnis): string =>
  `${JSON.stringify({ dateien: dateien.map(ohnePlatz), ...rest }, null, 1)}\n`;

const absatz = ({ datei, bezeichnung, monat, status, hinweise, faelle, vollstaendig }: Eingelesen): string =>
  [
    `${datei}: ${WORTE[status]}`,
    ...(bezeichnung === null ? [] : [`  ${bezeichnung}, ${monat}`]),
    ...(status === "abgelehnt" ? [] : [`  ${vollstaendig} von ${anzahl(faelle, "Fall", "Fällen")} vollständig`]),
    ...hinweise.map(({ zelle, meldung }) => `  ${zelle}: ${meldung}`),
  ].join("\n");

export const rueckgabeText = ({ dateien, unveraendert }: Einleseergebnis): string =>
  `${[
    ...dateien.map(absatz),
    ...(unveraendert === 0
      ? []
      : [`${anzahl(unveraendert, "Arbeitsmappe ist", "Arbeitsmappen sind")} noch nicht ausgefüllt.`]),
  ].join("\n\n")}\n`;
