import { daysBetween } from "@verlauf/core";
import type { Store } from "@verlauf/store";
import { tagInBerlin } from "@verlauf/use-cases";
import type { Messwert } from "./metriken.ts";

type Gemessen = Pick<Store, "deliveryFor" | "letzterImport" | "startbareLaeufe" | "laeufe">;

interface Messbares {
  readonly store: Gemessen;
  readonly uhr: () => Date;
  /** Jobs that were given up; null where this process does none. */
  readonly tote: () => Promise<number | null>;
  /** Whether the mail server answers; null where that isn't known. */
  readonly mailErreichbar: () => boolean | null;
}

const MOST = 1000;

/** How the work stands: ages and counts over all offices together. */
export const messwerte = ({ store, uhr, tote, mailErreichbar }: Messbares): readonly Messwert[] => {
  const secondsSince = (instant: string | null | undefined): number | null =>
    instant === null || instant === undefined
      ? null
      : Math.max(0, Math.round((uhr().getTime() - Date.parse(instant)) / 1000));
  return [
    {
      name: "verlauf_datenstand_alter_tage",
      help: "Alter der Daten in Tagen, bei mehreren Dienststellen der ältesten",
      lies: async () => {
        const heute = tagInBerlin(uhr());
        const ages = (await store.deliveryFor(heute)).map(({ datenstand }) => daysBetween(datenstand, heute));
        return ages.length === 0 ? null : Math.max(...ages);
      },
    },
    {
      name: "verlauf_lieferung_alter_sekunden",
      help: "Zeit seit der letzten Übernahme einer Lieferung",
      lies: async () => secondsSince(await store.letzterImport()),
    },
    {
      name: "verlauf_sicherung_alter_sekunden",
      help: "Zeit seit der letzten Sicherung, die der Server selbst gemacht hat",
      lies: async () => {
        const [last] = await store.laeufe({ art: "sicherung", zustand: "erledigt", hoechstens: 1 });
        return secondsSince(last?.beendetUm);
      },
    },
    {
      name: "verlauf_auftraege_faellig",
      help: "Aufträge, die beginnen können",
      lies: async () => (await store.startbareLaeufe(uhr().toISOString())).length,
    },
    {
      name: "verlauf_auftraege_gescheitert",
      help: "Gescheiterte Aufträge, höchstens 1000",
      lies: async () => (await store.laeufe({ zustand: "gescheitert", hoechstens: MOST })).length,
    },
    {
      name: "verlauf_auftraege_tote",
      help: "Aufgegebene Einträge der Warteschlange",
      lies: tote,
    },
    {
      name: "verlauf_mail_erreichbar",
      help: "1, wenn der Mailserver zuletzt geantwortet hat, sonst 0",
      lies: async () => {
        const isThere = mailErreichbar();
        return isThere === null ? null : Number(isThere);
      },
    },
  ];
};
