import type { IsoDate } from "@verlauf/core";

export interface NeuerSchluessel {
  /** Stands in the key itself, in lists and in the log. */
  readonly id: string;
  /** What the house calls it: the system that uses it. */
  readonly name: string;
  /** Of its secret part. */
  readonly sha256: string;
  /** What may be done with it, in the words of the rights. */
  readonly umfang: readonly string[];
  /** Null reaches every office. */
  readonly dienststelle: string | null;
  readonly angelegtAm: IsoDate;
  /** Its last day. */
  readonly gueltigBis: IsoDate;
}

export interface Schluesselsatz extends NeuerSchluessel {
  readonly widerrufenAm: IsoDate | null;
  readonly zuletztAm: IsoDate | null;
}

/** What a request that was made under an Idempotency-Key was answered with. */
export interface Einmalantwort {
  readonly status: number;
  readonly ort: string | null;
  /** Null where it held personal data, which isn't kept. */
  readonly inhalt: string | null;
}

export interface Einmalanfrage {
  /** SHA-256 of who asks, what for and the Idempotency-Key. */
  readonly schluessel: string;
  /** SHA-256 of what is asked for. */
  readonly anfrage: string;
  /** ISO instants. */
  readonly jetzt: string;
  /** A process that was killed holds it no longer than this. */
  readonly gehaltenBis: string;
  readonly giltBis: string;
}

/** What is known of such a request before it is answered; `neu` is held for whoever asked. */
export type Einmalstand =
  | { readonly art: "neu" }
  | { readonly art: "laeuft" }
  | { readonly art: "andere" }
  | { readonly art: "beantwortet"; readonly antwort: Einmalantwort };

/** Keys of the API, and the requests that must not be done twice. */
export interface Zugaenge {
  readonly bewahreSchluessel: (neuer: NeuerSchluessel) => Promise<void>;
  readonly schluessel: (id: string) => Promise<Schluesselsatz | undefined>;
  /** All of them, the revoked ones too, in the order in which they were made. */
  readonly alleSchluessel: () => Promise<readonly Schluesselsatz[]>;
  /** False where there is no such key or it was revoked before. */
  readonly widerrufe: (id: string, am: IsoDate) => Promise<boolean>;
  /** Remembers the day, so that unused keys can be found. */
  readonly benutzt: (id: string, am: IsoDate) => Promise<void>;
  readonly beginneEinmal: (anfrage: Einmalanfrage) => Promise<Einmalstand>;
  readonly beantworteEinmal: (schluessel: string, antwort: Einmalantwort) => Promise<void>;
  /** Lets it be asked again, where nothing came of it. */
  readonly vergissEinmal: (schluessel: string) => Promise<void>;
  /** Deletes what nobody can refer to any more. */
  readonly raeumeEinmalAuf: (jetzt: string) => Promise<void>;
}
