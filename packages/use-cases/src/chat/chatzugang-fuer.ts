import type { Kanalstufe } from "@verlauf/intake";
import type { Person } from "../rechte/person-als.ts";
import { openPforte } from "../zugang/pforte.ts";
import type { Zugang } from "../zugang/zugang.ts";
import { zugangDurch } from "../zugang/zugang-fuer.ts";
import { meldeAbwesend } from "./abwesend.ts";
import { openAusnahmen } from "./ausnahmen.ts";
import type { Chatpforte, Chatzugangsdeps } from "./chatdeps.ts";
import type { Chatzugang } from "./chatzugang.ts";
import { letzterMonat } from "./letzter-monat.ts";
import { openListen } from "./listen.ts";
import { arbeitsmappe } from "./mappe.ts";
import { meineDaten } from "./meine-daten.ts";
import { pausiereErinnerungen } from "./pause.ts";
import { stufeOf } from "./stufe.ts";
import { openVertretungen } from "./vertretungen.ts";

/** Opens the chat's gate for one person, for one message. */
export const chatzugangFuer = (deps: Chatzugangsdeps, akteur: Person): Chatzugang => {
  const stufe = stufeOf(deps.haeuser, akteur);
  const offene = openPforte(deps, akteur);
  const zugang = forStufe(zugangDurch(offene), stufe);
  const pforte: Chatpforte = { ...offene, akteur, zugang, objektId: deps.objektId };
  return {
    akteur,
    zugang,
    stufe: async () => stufe,
    ...openListen(pforte),
    arbeitsmappe: (frage) => arbeitsmappe(pforte, frage),
    letzterMonat: () => letzterMonat(pforte),
    ...openVertretungen(pforte),
    ...openAusnahmen(pforte),
    meldeAbwesend: (zeitraum) => meldeAbwesend(pforte, zeitraum),
    meineDaten: () => meineDaten(pforte),
    pausiereErinnerungen: (bis) => pausiereErinnerungen(pforte, bis),
  };
};

/** Below `kundennummer` no workbook with numbers comes out of it, whoever asks for one and how. */
const forStufe = (zugang: Zugang, stufe: Kanalstufe): Zugang =>
  stufe === "kundennummer"
    ? zugang
    : {
        ...zugang,
        fragebogen: (frage) => zugang.fragebogen({ ...frage, ohneNummern: true }),
        auswertung: (frage) => zugang.auswertung({ ...frage, ohneNummern: true }),
      };
