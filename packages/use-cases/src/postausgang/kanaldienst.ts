import type { Kanal, Kanalname } from "@verlauf/store";

/** A channel with what has to be known to use it. */
export interface Kanaldienst {
  readonly kanal: Kanalname;
  readonly stelleZu: Kanal;
  /** The receiver recognises a second delivery of the same message, so that an uncertain one is simply tried again. */
  readonly wiederholbar: boolean;
  /**
   * Waits until one more may go out: only then is the next one claimed, so that a process that is killed holds few.
   * `fertig` ends with what is under way, for which the channel waits as far as its speed allows.
   */
  readonly einlass?: (fertig: Promise<unknown> | undefined) => Promise<void>;
  /** Deliveries at a time, in one process. */
  readonly gleichzeitig: number;
  /** Seconds to wait after the first, second … attempt; after one more it has failed for good. */
  readonly wartezeiten: readonly number[];
  /** After so long an attempt is given up. */
  readonly zeitgrenzeSekunden: number;
}

const MINUTE = 60;
const STUNDE = 60 * MINUTE;
const TAG = 24 * STUNDE;

/** Three days in all: a mail server that is down over the weekend costs no message. */
export const WARTEZEITEN: readonly number[] = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  STUNDE,
  2 * STUNDE,
  4 * STUNDE,
  8 * STUNDE,
  12 * STUNDE,
  TAG,
  TAG,
];
