import { type Katalog, monatText } from "@verlauf/core";
import { germanDay } from "../../safe-text.ts";
import type { Mappenkopf } from "../auswertungsmappe.ts";
import type { Layout } from "../mappe/layout.ts";
import { LOOKS } from "../mappe/looks.ts";

/** "Bereich 41 · Fälle des Datenstands Oktober 2026" */
export const herkunftText = ({ bezeichnung, monat }: Mappenkopf): string =>
  `${bezeichnung} · Fälle des Datenstands ${monatText(monat)}`;

/** What the workbook is, for whom, and under which rule; the catalogue's label stands on every print. */
export const kopfzeilen = (page: Layout, kopf: Mappenkopf, katalog: Katalog): void => {
  page.title(`Auswertung: ${katalog.titel}`);
  page.subtitle(
    `${herkunftText(kopf)}${kopf.haus === kopf.bezeichnung ? "" : ` · ${kopf.haus}`} · Stand ${germanDay(kopf.stand)}`,
  );
  page.paragraph(`Grundlage: ${kopf.regeltext}`, LOOKS.note);
  page.paragraph(
    `Fragenkatalog „${katalog.titel}“, Version ${katalog.version}. ${katalog.kennzeichnung}`.trim(),
    LOOKS.note,
  );
};
