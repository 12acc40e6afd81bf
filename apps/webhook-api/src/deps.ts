import type { Store } from "@verlauf/store";
import type { Akteur, Annahme, Zugang } from "@verlauf/use-cases";
import type { Personenkennung } from "./anmeldung/personenkennung.ts";
import type { Apimeldung } from "./meldung.ts";
import type { Abonnementroutendeps } from "./webhooks/abonnement-routen.ts";
import type { Webhookdeps } from "./webhooks/webhook-routen.ts";

/** The house's OIDC provider: Entra ID, or another one that speaks the standard. */
export interface Oidcangaben {
  /** As it stands in tokens, without a slash at the end: `https://login.microsoftonline.com/TENANT/v2.0`. */
  readonly aussteller: string;
  readonly zielgruppe: string;
  /** The tenant (`tid`) that tokens have to name; null where the issuer has none. */
  readonly mandant: string | null;
}

export interface Grenzen {
  /** Of one upload. */
  readonly anfrageMiB: number;
  /** In which an answer has to come, uploads apart. */
  readonly sekunden: number;
  /** Requests of one key or person. */
  readonly jeMinute: number;
}

/** What the API needs from outside. */
export interface ApiDeps {
  readonly store: Store;
  readonly zugangFuer: (akteur: Akteur) => Zugang;
  /** Who somebody is today, by the way they signed in; a stranger has no rights. */
  readonly personAls: (kennung: Personenkennung) => Promise<Akteur>;
  readonly annahme: Annahme;
  /** What signed webhooks bring in; left out, there is no such door. */
  readonly webhooks?: Webhookdeps | undefined;
  /** Who is told what happens; left out, nobody can be. */
  readonly verwaltungFuer?: Abonnementroutendeps["verwaltungFuer"] | undefined;
  readonly uhr: () => Date;
  /** A folder of the API's own, on the disk on which the data lie: what is uploaded waits there. */
  readonly ablageordner: string;
  readonly oidc: Oidcangaben | null;
  /** How others reach it: `https://verlauf.haus.de`; null where nobody has said so. */
  readonly adresseAussen: string | null;
  /** Whether people reach it by https: their own or a proxy's. */
  readonly tls: boolean;
  readonly grenzen: Grenzen;
  /** Secret that all processes of a house share: of tags and cursors it makes what only they can make. */
  readonly geheimnis: Uint8Array;
  /** From where a request comes, as far as the server trusts what says so. */
  readonly herkunft: (request: Request, env: unknown) => string;
  readonly melde: (meldung: Apimeldung) => void;
}
