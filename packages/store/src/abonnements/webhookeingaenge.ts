/** A webhook that has come in, by hashes (lower-case hex) of its id and of what it says. */
export interface Webhookeingang {
  readonly kennung: string;
  /** Seconds since 1970, as it was signed. */
  readonly zeitstempel: number;
  readonly inhalt: string;
}

/** What is known of a webhook's id from before; `annahme` is null while it is being taken in. */
export interface BekannterWebhook extends Webhookeingang {
  readonly annahme: string | null;
}

export interface Webhookeingaenge {
  /**
   * Takes hold of a webhook's id until `gehaltenBis`; undefined where nobody had it before. Of several at once, one gets
   * it. Whoever was killed in the middle lets go of it by itself.
   */
  readonly beginneWebhook: (
    eingang: Webhookeingang,
    zeiten: { readonly jetzt: string; readonly gehaltenBis: string; readonly loeschenAb: string },
  ) => Promise<BekannterWebhook | undefined>;
  readonly beendeWebhook: (kennung: string, annahme: string) => Promise<void>;
  /** It came to nothing: the same may come again. */
  readonly vergissWebhook: (kennung: string) => Promise<void>;
  /** A later, genuine repetition has come: from now on only later ones are. */
  readonly wiederholeWebhook: (kennung: string, zeitstempel: number) => Promise<boolean>;
  readonly raeumeWebhooksAuf: (jetzt: string) => Promise<number>;
}
