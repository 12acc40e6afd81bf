import type { Kunde } from "@verlauf/core";
import type { Feldleser, Read } from "./feldleser.ts";
import { kunden } from "./kunden.ts";
import type { Lage } from "./lage.ts";

/** Where the row at hand stands, to be named when another row has the same number. */
export interface Fundstelle {
  readonly dateien: readonly string[];
  readonly datei: number;
  readonly zeile: () => number;
}

/** Customer rows whose numbers are entered in the delivery's list: each number once, rejected rows marked. */
export const kundenEinmal = (leser: Feldleser<"kunden">, lage: Lage, fundstelle: Fundstelle): Read<Kunde> => {
  const read = kunden(leser, lage);
  const nummer = leser.roh("kundennummer");
  return () => {
    const kunde = read();
    const kundennummer = nummer();
    if (kundennummer === "") return kunde;
    const schon = lage.kunden.find(kundennummer);
    if (schon !== undefined && !schon.abgelehnt) {
      const datei = fundstelle.dateien[schon.datei] ?? "";
      leser.melde(
        "kundennummer",
        `Diese Kundennummer steht schon in „${datei}“, Zeile ${schon.zeile}. Jede Person kommt in einer Lieferung einmal vor.`,
      );
      return kunde;
    }
    lage.kunden.put(kundennummer, {
      dienststelle: kunde?.dienststelle ?? "",
      datei: fundstelle.datei,
      zeile: fundstelle.zeile(),
      abgelehnt: kunde === null || leser.funde().length > 0,
    });
    return kunde;
  };
};
