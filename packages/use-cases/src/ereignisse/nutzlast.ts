import type { Kanalstufe } from "@verlauf/intake";
import type { Ereignis } from "./ereignis.ts";

/** What a receiver gets, in the shape that Standard Webhooks recommends. */
export interface Nutzlast {
  readonly type: string;
  /** When it happened (ISO instant); an attempt has a time of its own. */
  readonly timestamp: string;
  readonly data: Readonly<Record<string, string | number | readonly string[]>>;
}

/**
 * An event as it leaves the house. At level `zahlen` only counts and the names of units do; references of cases come
 * with `fallreferenz`. No event has a Kundennummer, so `kundennummer` adds nothing to that.
 */
export const nutzlastOf = (ereignis: Ereignis, stufe: Kanalstufe, um: Date): Nutzlast => ({
  type: ereignis.art,
  timestamp: um.toISOString(),
  data: dataOf(ereignis, stufe !== "zahlen"),
});

const dataOf = (ereignis: Ereignis, mitReferenzen: boolean): Nutzlast["data"] => {
  // named one by one: what an event gets in addition doesn't leave by itself
  switch (ereignis.art) {
    case "stichprobe.gezogen": {
      const { dienststelle, monat, team, faelle } = ereignis;
      return { dienststelle, monat, team, faelle: faelle.length, ...(mitReferenzen ? { referenzen: faelle } : {}) };
    }
    case "fragebogen.eingegangen": {
      const { dienststelle, monat, team, vollstaendig, faelle, offen } = ereignis;
      const zahlen = { dienststelle, monat, team, vollstaendig, faelle, offen: offen.length };
      return { ...zahlen, ...(mitReferenzen ? { offeneReferenzen: offen } : {}) };
    }
    case "lieferung.uebernommen": {
      const { dienststelle, lieferung, datenstand, personen, abgelehnteZeilen } = ereignis;
      return { dienststelle, lieferung, datenstand, personen, abgelehnteZeilen };
    }
    case "lieferung.abgewiesen": {
      const { dienststelle, lieferung, datenstand } = ereignis;
      return { dienststelle, lieferung, datenstand };
    }
    case "fragebogen.ueberfaellig": {
      const { dienststelle, monat, team, seit } = ereignis;
      return { dienststelle, monat, team, seit };
    }
    case "bereich.vollstaendig": {
      const { dienststelle, monat, bereich, teams } = ereignis;
      return { dienststelle, monat, bereich, teams };
    }
  }
};
