import type { Ereignis } from "../ereignisse/ereignis.ts";
import type { Importergebnis } from "./import-lieferung.ts";

/**
 * What other systems are told of a delivery that is in, office by office. `kennung` is what they can look it up by; left
 * out, it is the delivery's own number.
 */
export const uebernahmen = ({ lieferungen, report }: Importergebnis, kennung?: string): readonly Ereignis[] =>
  lieferungen.map(({ id, dienststelle, kunden }) => ({
    art: "lieferung.uebernommen",
    dienststelle,
    lieferung: kennung ?? String(id),
    datenstand: report.datenstand,
    personen: kunden,
    abgelehnteZeilen: report.dateien.reduce((sum, { abgelehnt }) => sum + abgelehnt, 0),
  }));
