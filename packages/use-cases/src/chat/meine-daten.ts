import { readOrganisation } from "../fallpruefung/pruefhaus.ts";
import type { Chatpforte } from "./chatdeps.ts";
import type { MeineDaten } from "./chatzugang.ts";
import { eigeneEintraegeOf } from "./eigene-eintraege.ts";
import {
  chatSaetze,
  NICHT_GESPEICHERT,
  nachrichtenSaetze,
  organisationSaetze,
  PROTOKOLL,
  vertretungSaetze,
} from "./meine-daten.text.ts";

/** What is stored about whoever asks; nobody can ask it about somebody else. */
export const meineDaten = async (pforte: Chatpforte): Promise<MeineDaten> => {
  const { deps, objektId, heute } = pforte;
  const { store } = deps;
  const { eintraege, vertretungen } = await readOrganisation(deps);
  const own = eigeneEintraegeOf(eintraege, pforte);
  const adressen = [
    ...new Set([...own.map(({ email }) => email), ...own.map(({ anmeldename }) => anmeldename), objektId]),
  ];
  return {
    abschnitte: [
      { titel: "Organisation", saetze: organisationSaetze(own) },
      { titel: "Vertretungen", saetze: vertretungSaetze(own, vertretungen) },
      {
        titel: "Chat",
        saetze: chatSaetze(
          (await store.chatadresse({ objektId })) !== undefined,
          await store.erinnerungspause(objektId),
          heute(),
        ),
      },
      { titel: "Nachrichten an Sie", saetze: nachrichtenSaetze(await store.sendungszahlenAn(adressen)) },
      { titel: "Protokoll", saetze: PROTOKOLL },
      { titel: "Was nicht gespeichert wird", saetze: NICHT_GESPEICHERT },
    ],
  };
};
