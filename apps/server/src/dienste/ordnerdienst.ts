import type { Serverkonfiguration } from "@verlauf/intake";
import { type Annahme, type Einlesedeps, liesAnnahmeEin } from "@verlauf/use-cases";
import type { Dienst } from "../dienst.ts";
import { type Eingangsdienst, startEingang } from "../eingang/eingangsdienst.ts";
import type { Log } from "../log/log.ts";

interface Angaben {
  readonly server: Serverkonfiguration;
  readonly annahme: Annahme;
  readonly einlesen: Einlesedeps;
  readonly uhr: () => Date;
  readonly log: Log;
}

/** The folder into which people put files. */
export const ordnerdienst = ({ server, annahme, einlesen, uhr, log }: Angaben): Dienst => {
  let running: Eingangsdienst | undefined;
  return {
    name: "eingang",
    start: async () => {
      running = await startEingang({
        eingang: server.eingang.ordner,
        alleSekunden: server.eingang.alleSekunden,
        annahme,
        liesEin: (id) => liesAnnahmeEin(einlesen, id),
        uhr,
        onFehler: (error) => log.fehler("eingang.gescheitert", error),
      });
    },
    stop: async () => running?.stop(),
  };
};
