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
import { mailDienst } from "../mail/mail-dienst.ts";

interface Kanalangaben {
  readonly store: Store;
  readonly haeuser: readonly Konfiguration[];
  readonly mail: Mailkonfiguration | null;
  readonly mailKennwort: string | null;
  readonly erlaubteHosts: Serverkonfiguration["erlaubteHosts"];
  readonly hausschluessel: Uint8Array;
  readonly uhr: () => Date;
}

/** The ways out of the house, and what lets go of their connections. */
export const kanaeleFuer = (
  angaben: Kanalangaben,
): { readonly kanaele: readonly Kanaldienst[]; readonly dienst: Dienst } => {
  const { store, haeuser, mail, mailKennwort, erlaubteHosts, hausschluessel, uhr } = angaben;
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
    kanaele: mails === undefined ? [webhooks] : [webhooks, mails],
    dienst: { name: "kanaele", start: async () => undefined, stop: async () => mails?.schliesse() },
  };
};
