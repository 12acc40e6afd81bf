import type { IsoDate } from "@verlauf/core";

/** How somebody is reached in the chat. */
export interface Chatadresse {
  /** Of the Entra directory, in small letters. */
  readonly objektId: string;
  /** Sign-in name in small letters; null where nobody has told it. */
  readonly anmeldename: string | null;
  readonly mandant: string;
  /** What the gateway made; JSON. */
  readonly adresse: unknown;
  /** The person has blocked or uninstalled the app: nothing more goes there until they write again. */
  readonly gesperrt: boolean;
}

/** A matter that waits for its confirmation, or a file that waits to be accepted. */
export interface Chatvorgang {
  /** Not to be guessed. */
  readonly id: string;
  /** Whose it is: an object id. */
  readonly objektId: string;
  /** JSON, without Kundennummern. */
  readonly inhalt: unknown;
  /** ISO instant from which it is void. */
  readonly bis: string;
}

/** All that is kept of somebody who writes: the address, and what was talked of last. */
export interface Chatstand {
  readonly adresse: Chatadresse | undefined;
  /** Whether keeping the same address anew would write nothing. */
  readonly isFrisch: boolean;
  readonly gespraech: unknown;
}

/** What the chat keeps. Of when somebody wrote it keeps nothing but what runs out within the hour. */
export interface Chatspeicher {
  /** Kept on every message, and lifts a block. */
  readonly merkeChatadresse: (adresse: Omit<Chatadresse, "gesperrt">) => Promise<void>;
  /** By object id first, else by sign-in name. */
  readonly chatadresse: (person: {
    readonly objektId?: string | undefined;
    readonly anmeldename?: string | undefined;
  }) => Promise<Chatadresse | undefined>;
  /** In one question, for every message asks it. */
  readonly chatstand: (wer: {
    readonly objektId: string;
    readonly schluessel: string;
    readonly jetzt: string;
  }) => Promise<Chatstand>;
  /** Anybody's of a directory; undefined where nobody has written yet. */
  readonly irgendeineChatadresse: (mandant: string) => Promise<Chatadresse | undefined>;
  readonly sperreChatadresse: (objektId: string) => Promise<void>;
  readonly vergissChatadresse: (objektId: string) => Promise<void>;
  /** No reminders in the chat up to and including that day; null ends it. */
  readonly setzeErinnerungspause: (objektId: string, bis: IsoDate | null) => Promise<void>;
  readonly erinnerungspause: (objektId: string) => Promise<IsoDate | null>;
  /** Who wants no reminders in the chat on a day, by both names where the chat knows them. */
  readonly erinnerungspausen: (tag: IsoDate) => Promise<readonly Pick<Chatadresse, "objektId" | "anmeldename">[]>;
  /** What was talked of last; `schluessel` is the chat and the person, hashed. `bis` lies within the hour. */
  readonly merkeGespraech: (schluessel: string, stand: unknown, bis: string) => Promise<void>;
  readonly gespraech: (schluessel: string, jetzt: string) => Promise<unknown>;
  readonly legeVorgangAn: (vorgang: Chatvorgang) => Promise<void>;
  /** Gives it once, to whom it belongs, while it is good; undefined else. */
  readonly nimmVorgang: (id: string, objektId: string, jetzt: string) => Promise<unknown>;
  /** Deletes what has run out; says how much. */
  readonly raeumeChatAuf: (jetzt: string) => Promise<number>;
}
