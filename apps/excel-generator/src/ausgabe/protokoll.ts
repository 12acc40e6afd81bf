import { anzahl, datum, zahl } from "@verlauf/core";
import type { DeliveryReport } from "@verlauf/intake";
import type { ImportedDelivery } from "@verlauf/store";
import { tabelle } from "./tabelle.ts";

/** The protocol for other programs. */
export const protokollJson = ({ datenstand, dateien, nichtGelesen, fehler, abgelehntIn }: DeliveryReport): string =>
  `${JSON.stringify({ datenstand, dateien, nichtGelesen, fehler, abgelehntIn }, null, 1)}\n`;

const SHOWN = 20;

const fehlerText = ({ fehler, fehlerGesamt }: DeliveryReport): readonly string[] => {
  if (fehlerGesamt === 0) return [];
  const shown = fehler.slice(0, SHOWN).map(({ datei, zeile, spalte, meldung }) => {
    const wo = spalte === "" ? `${datei}, Zeile ${zahl(zeile)}` : `${datei}, Zeile ${zahl(zeile)}, Spalte „${spalte}“`;
    return `${wo}: ${meldung}`;
  });
  const more = fehlerGesamt - shown.length;
  return [
    ...shown,
    ...(more > 0
      ? [`Dazu ${zahl(more)} weitere; die ersten ${zahl(fehler.length)} stehen mit --json im Protokoll.`]
      : []),
  ];
};

/** The protocol for people: what was taken in, what not and why, and where it lies. */
export const protokollText = (report: DeliveryReport, lieferungen: readonly ImportedDelivery[]): string => {
  const zeilen = report.dateien.map(({ datei, art, gelesen, uebernommen, abgelehnt }) => [
    datei,
    art,
    gelesen,
    uebernommen,
    abgelehnt,
  ]);
  const taken = lieferungen.map(
    ({ dienststelle, kunden, ersetzt }) =>
      `Dienststelle ${dienststelle}: Datenstand ${datum(report.datenstand)} übernommen, ${anzahl(kunden, "Person", "Personen")}.${ersetzt === null ? "" : ` Die frühere Lieferung dieses Tages mit ${anzahl(ersetzt, "Person", "Personen")} ist damit ersetzt.`}`,
  );
  const blocks = [
    tabelle(["Datei", "Art", "gelesen", "übernommen", "abgelehnt"], zeilen),
    [
      ...(report.nichtGelesen.length > 0 ? [`Nicht gelesen: ${report.nichtGelesen.join(", ")}`] : []),
      ...report.ignorierteSpalten.map(
        ({ datei, spalten }) => `${datei}: Nicht benötigt: ${spalten.map((spalte) => `„${spalte}“`).join(", ")}.`,
      ),
      ...report.hinweise,
    ].join("\n"),
    [
      ...fehlerText(report),
      ...(report.abgelehntIn === null
        ? []
        : [
            `Die abgelehnten Zeilen stehen unverändert in ${report.abgelehntIn}. Berichtigen Sie sie dort, und lesen Sie diesen Ordner zusammen mit der Lieferung noch einmal ein.`,
          ]),
    ].join("\n"),
    taken.join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
};
