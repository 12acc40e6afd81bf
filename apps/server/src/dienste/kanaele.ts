import {
  type Konfiguration,
  konfigurationFuer,
  type Mailkonfiguration,
  type Serverkonfiguration,
} from "@verlauf/intake";
import type { Store } from "@verlauf/store";
import type { Kanaldienst } from "@verlauf/use-cases";
import { webhookKanal } from "@verlauf/webhook-api";
import type { Dienst } from "../dienst.ts";
import type { Log } from "../log/log.ts";
import { mailDienst } from "../mail/mail-dienst.ts";
import { askMailserver, type Mailpruefung, mailPruefung } from "../mail/mail-pruefung.ts";

interface Kanalangaben {
  readonly store: Store;
  readonly haeuser: readonly Konfiguration[];
  readonly mail: Mailkonfiguration | null;
  readonly mailKennwort: string | null;
  readonly erlaubteHosts: Serverkonfiguration["erlaubteHosts"];
  readonly hausschluessel: Uint8Array;
  /** The chat; undefined where there is none. */
  readonly chat: Kanaldienst | undefined;
  readonly uhr: () => Date;
  readonly log: Log;
}

interface Kanaele {
  readonly kanaele: readonly Kanaldienst[];
  /** Whether the mail server answers; none where there is no mail. */
  readonly mailPruefung: Mailpruefung | undefined;
  /** Lets go of the connections. */
  readonly dienst: Dienst;
}

/** The ways out of the house. */
export const kanaeleFuer = (angaben: Kanalangaben): Kanaele => {
  const { store, haeuser, mail, mailKennwort, erlaubteHosts, hausschluessel, chat, uhr, log } = angaben;
  const webhooks = webhookKanal({
    store,
    uhr,
    hausschluessel: async () => hausschluessel,
    abruf: { erlaubteHosts },
  });
  const mails =
    mail === null
      ? undefined
      : mailDienst({
          konfiguration: mail,
          kennwort: mailKennwort,
          stufeOf: (dienststelle) => konfigurationFuer(haeuser, dienststelle).datenschutz.kanal.mail,
          hausOf: (dienststelle) => konfigurationFuer(haeuser, dienststelle).haus.name,
          uhr,
        });
  return {
    kanaele: [webhooks, mails, chat].filter((kanal) => kanal !== undefined),
    mailPruefung:
      mail === null
        ? undefined
        : mailPruefung({
            frage: () => askMailserver({ konfiguration: mail }),
            uhr,
            melde: (error) => log.fehler("bereit.gescheitert", error, { dienst: "mail" }),
          }),
    dienst: { name: "kanaele", start: async () => undefined, stop: async () => mails?.schliesse() },
  };
};
