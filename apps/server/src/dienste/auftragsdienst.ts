import type { Uhrzeit } from "@verlauf/core";
import type { Konfiguration, Serverkonfiguration } from "@verlauf/intake";
import { type Auftragsbetrieb, betreibeAuftraege, sicherungsauftrag } from "@verlauf/use-cases";
import type { Dienst } from "../dienst.ts";
import type { Innen } from "../haus-innen.ts";
import type { Log } from "../log/log.ts";
import type { Pruefung } from "../ueberwachung/bereitschaft.ts";
import { loeschung } from "./loeschung.ts";

interface Angaben {
  readonly haeuser: readonly Konfiguration[];
  readonly daten: string;
  /** The watched folder; null where this process has none. */
  readonly eingang: string | null;
  /** Where and when embedded data are backed up; null where they aren't. */
  readonly sicherung: Serverkonfiguration["sicherung"];
  readonly uhr: () => Date;
  readonly log: Log;
  readonly innen: Innen;
  readonly pollSekunden: number | undefined;
}

/** A fault of the queue that is older has passed. */
const GESTOERT_MS = 120_000;

const volleStunde = (stunde: number): Uhrzeit => `${String(stunde).padStart(2, "0")}:00` as Uhrzeit;

interface Auftragsdienst extends Dienst, Pruefung {
  /** Jobs that were given up; null before it has started. */
  readonly tote: () => Promise<number | null>;
}

/** The month's work, done by itself; and whether its queue runs. */
export const auftragsdienst = (angaben: Angaben): Auftragsdienst => {
  const { haeuser, daten, eingang, sicherung, uhr, log, innen, pollSekunden } = angaben;
  // what a job deletes or plans is logged as the jobs' own
  const store = innen.storeFuer({ art: "system", dienst: "auftraege" });
  let betrieb: Auftragsbetrieb | undefined;
  let gestoertUm = Number.NEGATIVE_INFINITY;
  return {
    name: "auftraege",
    pruefe: async () =>
      uhr().getTime() - gestoertUm < GESTOERT_MS ? "Die Warteschlange der Aufträge ist gestört." : null,
    start: async () => {
      betrieb = await betreibeAuftraege(
        {
          store,
          haeuser,
          chat: innen.chat,
          uhr,
          oeffneZugang: () => innen.oeffneZugang({ art: "system", dienst: "auftraege" }),
          meldeFehler: innen.meldeFehler("auftraege"),
          handler: {
            loeschung: loeschung({ daten, eingang }),
            ...(sicherung === null ? {} : { sicherung: sicherungsauftrag(sicherung) }),
          },
          sicherungUm: sicherung === null ? null : volleStunde(sicherung.stunde),
        },
        {
          pollSekunden,
          onFehler: (error) => {
            gestoertUm = uhr().getTime();
            log.fehler("warteschlange.gestoert", error);
          },
        },
      );
    },
    tote: async () => (await betrieb?.tote()) ?? null,
    stop: async () => betrieb?.stop(),
  };
};
