import type { Kanalstufe } from "@verlauf/intake";
import {
  abwesenheitGemeldet,
  bereichVollstaendig,
  erinnerungDanach,
  erinnerungVorher,
  faelleBereit,
  faelleMappe,
  fragebogenEingegangen,
  verspaetungListe,
  vertretungFehlt,
  vertretungUebernommen,
} from "./fallpruefung.text.ts";
import { ueberfaelligWoche } from "./kontaktdichte.text.ts";
import type { Nachricht } from "./nachricht.ts";
import {
  auftragGescheitert,
  eingangGescheitert,
  lieferungAbgewiesen,
  lieferungUebernommen,
  postausgangLiegengeblieben,
  ziehungWartet,
} from "./verwaltung.text.ts";
import type { Nachrichtentext } from "./worte.text.ts";

/**
 * A message in German, no more than the channel's level allows: below `fallreferenz` counts instead of cases. `stunde` is
 * the hour in Germany in which it goes out, for the greeting.
 */
export const mailText = (nachricht: Nachricht, stufe: Kanalstufe, stunde: number): Nachrichtentext => {
  switch (nachricht.art) {
    case "faelle.bereit":
      return faelleBereit(nachricht, stunde);
    case "faelle.mappe":
      return faelleMappe(nachricht, stunde);
    case "erinnerung.vorher":
      return erinnerungVorher(nachricht, stufe, stunde);
    case "erinnerung.danach":
      return erinnerungDanach(nachricht, stufe, stunde);
    case "fragebogen.eingegangen":
      return fragebogenEingegangen(nachricht, stufe);
    case "verspaetung.liste":
      return verspaetungListe(nachricht, stufe, stunde);
    case "bereich.vollstaendig":
      return bereichVollstaendig(nachricht, stunde);
    case "ueberfaellig.woche":
      return ueberfaelligWoche(nachricht, stunde);
    case "vertretung.uebernommen":
      return vertretungUebernommen(nachricht, stunde);
    case "vertretung.fehlt":
      return vertretungFehlt(nachricht, stunde);
    case "abwesenheit.gemeldet":
      return abwesenheitGemeldet(nachricht, stunde);
    case "lieferung.uebernommen":
      return lieferungUebernommen(nachricht, stunde);
    case "lieferung.abgewiesen":
      return lieferungAbgewiesen(nachricht, stunde);
    case "eingang.gescheitert":
      return eingangGescheitert(nachricht, stunde);
    case "auftrag.gescheitert":
      return auftragGescheitert(nachricht, stunde);
    case "ziehung.wartet":
      return ziehungWartet(nachricht, stunde);
    case "postausgang.liegengeblieben":
      return postausgangLiegengeblieben(nachricht, stunde);
  }
};
