import type { Konfiguration } from "@verlauf/intake";
import type { Store } from "@verlauf/store";
import { type Auftragsbetrieb, betreibeAuftraege } from "@verlauf/use-cases";
import type { Dienst } from "../dienst.ts";
import type { Innen } from "../haus-innen.ts";
import type { Log } from "../log/log.ts";
import { loeschung } from "./loeschung.ts";

interface Angaben {
  readonly store: Store;
  readonly haeuser: readonly Konfiguration[];
  readonly daten: string;
  readonly uhr: () => Date;
  readonly log: Log;
  readonly innen: Innen;
}

/** The month's work, done by itself. */
export const auftragsdienst = ({ store, haeuser, daten, uhr, log, innen }: Angaben): Dienst => {
  let betrieb: Auftragsbetrieb | undefined;
  return {
    name: "auftraege",
    start: async () => {
      betrieb = await betreibeAuftraege(
        {
          store,
          haeuser,
          uhr,
          oeffneZugang: () => innen.oeffneZugang({ art: "system", dienst: "auftraege" }),
          meldeFehler: innen.meldeFehler("auftraege"),
          handler: { loeschung: loeschung(daten) },
          sicherungUm: null,
        },
        { onFehler: (error) => log.fehler("warteschlange.gestoert", error) },
      );
    },
    stop: async () => betrieb?.stop(),
  };
};
