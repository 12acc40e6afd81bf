export const SENDUNGSZUSTAENDE = [
  "geplant",
  "wird_gesendet",
  "gesendet",
  /** Nobody can know whether it arrived; it isn't sent again by itself. */
  "unbekannt",
  /** The receiver can't be reached by this channel any more. */
  "gesperrt",
  "gescheitert",
] as const;
export type Sendungszustand = (typeof SENDUNGSZUSTAENDE)[number];

export const KANAELE = ["mail", "webhook", "chat"] as const;
export type Kanalname = (typeof KANAELE)[number];

/** One message to one receiver. */
export interface NeueSendung {
  /** What makes it the same message: the second one of a key is never kept. */
  readonly schluessel: string;
  readonly kanal: Kanalname;
  /** Takes over where the channel is blocked or has failed for good. */
  readonly ersatz: { readonly kanal: Kanalname; readonly an: string } | null;
  /** An address, a subscription's id, a person's sign-in name. */
  readonly an: string;
  readonly dienststelle: string;
  /** What is to be said, as data; the channel makes its own form of it. JSON. */
  readonly inhalt: unknown;
  /** Not before (ISO instant). */
  readonly ab: string;
  /** Not after this instant: a reminder that comes late misleads. Null has no end. */
  readonly bis: string | null;
  readonly loeschenAm: string;
}

export interface Sendung extends NeueSendung {
  readonly id: number;
  readonly zustand: Sendungszustand;
  /** All attempts so far, a running one among them. */
  readonly versuche: number;
  /** Those that don't count: before it was last planned anew by hand, and those that weren't meant to get through. */
  readonly fruehereVersuche: number;
}

/** What became of an attempt. */
export type Zustellung =
  | { readonly art: "gesendet"; readonly beleg?: string }
  | { readonly art: "unbekannt"; readonly grund: string }
  /** `ohneErsatz`: it isn't wanted by any other way either. */
  | { readonly art: "gesperrt"; readonly grund: string; readonly ohneErsatz?: true }
  /** To be tried again; the channel may say when. */
  | {
      readonly art: "spaeter";
      readonly grund: string;
      readonly nachSekunden?: number;
      /** Asks for a rest (such as by 429): so long nothing else goes out either, to this receiver or by this channel. */
      readonly pause?: "empfaenger" | "kanal";
      /** It was only the wrong time: nothing was tried, and no attempt is used up. */
      readonly zaehltNicht?: true;
    }
  | { readonly art: "gescheitert"; readonly grund: string };

/** A channel delivers one entry. What it throws counts as unknown. */
export type Kanal = (sendung: Sendung, signal: AbortSignal) => Promise<Zustellung>;

/** What an attempt leaves behind: the state, and what there is to know of it. */
export interface Vermerk {
  /** `geplant` is to be tried again. */
  readonly zustand: Exclude<Sendungszustand, "wird_gesendet">;
  /** When to try again (ISO instant); null unless it is planned. */
  readonly naechsterVersuch: string | null;
  /** A German sentence for who looks after the outbox; never what the message says. */
  readonly grund: string | null;
  /** By what the receiver's side calls the message. */
  readonly beleg: string | null;
  /** How long nothing goes to the receiver, or by the channel. */
  readonly pause: { readonly fuer: "empfaenger" | "kanal"; readonly bis: string } | null;
  /** Nothing was tried. */
  readonly zaehltNicht?: true;
  /** No other channel takes over. */
  readonly ohneErsatz?: true;
}

/** What is known of a message, for lists; what it says isn't among it. */
export interface Sendungsstand extends Omit<Sendung, "inhalt"> {
  readonly naechsterVersuch: string | null;
  readonly grund: string | null;
  readonly beleg: string | null;
  /** Since when it is in its state (ISO instant); of what was never tried, from when it may go out. */
  readonly seit: string;
}

export interface Versuch {
  readonly nr: number;
  readonly begonnenUm: string;
  /** Null while it runs, or where its process was killed. */
  readonly beendetUm: string | null;
  readonly ergebnis: Vermerk["zustand"] | null;
  readonly grund: string | null;
}

export interface Sendungsfilter {
  readonly zustand?: Sendungszustand | undefined;
  readonly kanal?: Kanalname | undefined;
  readonly an?: string | undefined;
  readonly dienststelle?: string | undefined;
  /** Only older ones: the last id of the page before. */
  readonly vor?: number | undefined;
  readonly hoechstens: number;
}

export interface Sendungszahl {
  readonly kanal: Kanalname;
  readonly zustand: Sendungszustand;
  readonly anzahl: number;
}

export interface Liegengebliebene {
  readonly gescheitert: number;
  readonly unbekannt: number;
}

/** Messages on their way out: kept before anything leaves, and noted after. Instants are ISO, from the caller's clock. */
export interface Postausgang {
  /** Keeps what isn't kept yet, in the running transaction where there is one; says how many are new. */
  readonly plane: (sendungen: readonly NeueSendung[]) => Promise<number>;
  /**
   * Claims what has been due longest, as `wird_gesendet` until `bis`. Several processes may claim at once: none gets what
   * another has. To a receiver goes one after the other, so that a slow one doesn't hold up the rest.
   */
  readonly naechste: (kanal: Kanalname, jetzt: string, bis: string) => Promise<Sendung | undefined>;
  /** Notes the outcome of a claimed message's attempt; false where it is out of date and nothing changed. */
  readonly vermerke: (sendung: Pick<Sendung, "id" | "versuche">, vermerk: Vermerk, jetzt: string) => Promise<boolean>;
  /** Claimed, and its time is over: the process that had it was killed. */
  readonly haengengebliebene: (kanal: Kanalname, jetzt: string) => Promise<readonly Sendung[]>;
  /** Planned, and its end has come: fails as too late. Says how many. */
  readonly beendeVerspaetete: (kanal: Kanalname, jetzt: string) => Promise<number>;
  /** Newest first. */
  readonly sendungen: (filter: Sendungsfilter) => Promise<readonly Sendungsstand[]>;
  readonly sendung: (id: number) => Promise<Sendungsstand | undefined>;
  readonly versuche: (id: number) => Promise<readonly Versuch[]>;
  /** How many of each channel are in which state, of all offices or the one. */
  readonly sendungszahlen: (dienststelle?: string) => Promise<readonly Sendungszahl[]>;
  /** The same of what went or goes to one of these receivers. */
  readonly sendungszahlenAn: (empfaenger: readonly string[]) => Promise<readonly Sendungszahl[]>;
  /** Since when the message has waited that has been ready to go out the longest by one of these channels; null where none is. */
  readonly wartetSeit: (kanaele: readonly Kanalname[], jetzt: string) => Promise<string | null>;
  /**
   * How many of an office's messages failed or became uncertain from one instant until before another; without those
   * that only tell of such, and without those for which another channel has taken over.
   */
  readonly liegengebliebene: (dienststelle: string, von: string, bis: string) => Promise<Liegengebliebene>;
  /**
   * Plans it anew, its attempts counted from the start: what is uncertain, blocked or failed, and of webhooks also what
   * was sent. Refused where that makes no sense, with the reason.
   */
  readonly erneut: (id: number, jetzt: string) => Promise<void>;
  /** Deletes those whose day has come, with their attempts; what is under way stays until it is noted. */
  readonly loescheSendungen: (heute: string) => Promise<number>;
}
