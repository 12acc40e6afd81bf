import { auszugText } from "./auszug.ts";
import type { Kontext } from "./kontext.ts";
import { planOf } from "./listenplan.ts";
import type { Dateiinhalt } from "./vorgangsinhalt.ts";

interface FertigeDatei {
  readonly inhalt: Uint8Array;
  readonly hinweise: readonly string[];
}

/** Makes a file of what was accepted, with the rights of this moment. */
export const makeDatei = async (kontext: Kontext, inhalt: Dateiinhalt): Promise<FertigeDatei> => {
  const { chatzugang, zugang } = kontext;
  switch (inhalt.art) {
    case "arbeitsmappe": {
      const { monat, dienststelle, team } = inhalt;
      return chatzugang.arbeitsmappe({ monat, dienststelle, team });
    }
    case "auswertung": {
      const { monat, einheit } = inhalt;
      return zugang.auswertung({ monat, einheit });
    }
    case "liste": {
      const { frage, inEinheit, inZeit, isGemeint } = await planOf(kontext, inhalt.von);
      return chatzugang.listeAlsExcel({
        ...frage,
        auszug: auszugText(inhalt.von),
        auswahl: (person) => (inEinheit?.(person) ?? true) && inZeit(person) && isGemeint(person),
      });
    }
  }
};
