import { datum, zahl } from "@verlauf/core";
import type { Annahmestand } from "../annahme.ts";

const UHRZEIT = new Intl.DateTimeFormat("de-DE", {
  timeZone: "Europe/Berlin",
  dateStyle: "medium",
  timeStyle: "short",
});

/** What lies beside files that were taken or sent back, for whoever put them there. */
export const notizOf = (name: string, stand: Annahmestand): string => {
  const { art, zustand, datenstand, meldungen, dateien, lieferungen, fertigUm } = stand;
  const wann = fertigUm === null ? "" : ` am ${UHRZEIT.format(new Date(fertigUm)).replace(",", " um")} Uhr`;
  const was = art === "lieferung" && datenstand !== null ? [`Lieferung mit dem Datenstand ${datum(datenstand)}`] : [];
  const head =
    zustand === "uebernommen"
      ? `${name}: übernommen${wann}.`
      : `${name}: nicht übernommen${wann}. Sie liegt hier zurück.`;
  return [
    head,
    ...was,
    "",
    ...lieferungen.map(({ dienststelle, personen }) => `Dienststelle ${dienststelle}: ${zahl(personen)} Personen`),
    ...dateien.map(
      ({ name: datei, uebernommen, zeilen, abgelehnt }) =>
        `${datei}: ${zahl(uebernommen)} von ${zahl(zeilen)} Zeilen übernommen${abgelehnt === 0 ? "" : `, ${zahl(abgelehnt)} abgelehnt`}`,
    ),
    ...(lieferungen.length + dateien.length === 0 ? [] : [""]),
    ...meldungen,
  ].join("\n");
};

export const ohneDatenstand = (name: string): string =>
  `${name}: nicht übernommen.\n\nDer Tag, von dem die Daten sind, ist nicht zu erkennen. Bitte nennen Sie ihn im Namen der Datei oder des Ordners, zum Beispiel „Lieferung 31.10.2026“, und legen Sie alles noch einmal in den Eingang.`;

/** As Windows' own editor reads it. */
export const asTextdatei = (text: string): string => `\uFEFF${text.trimEnd().replaceAll("\n", "\r\n")}\r\n`;
