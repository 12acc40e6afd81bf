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
  readonly versuche: number;
}

/** What became of an attempt. */
export type Zustellung =
  | { readonly art: "gesendet"; readonly beleg?: string }
  | { readonly art: "unbekannt"; readonly grund: string }
  | { readonly art: "gesperrt"; readonly grund: string }
  /** To be tried again; the channel may say when. */
  | { readonly art: "spaeter"; readonly grund: string; readonly nachSekunden?: number }
  | { readonly art: "gescheitert"; readonly grund: string };

/** A channel delivers one entry. What it throws counts as unknown. */
export type Kanal = (sendung: Sendung, signal: AbortSignal) => Promise<Zustellung>;
