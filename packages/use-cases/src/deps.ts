import type { Konfiguration } from "@verlauf/intake";
import type { Store } from "@verlauf/store";
import type { Chatversand } from "./auftraege/versand.ts";

/** What a use-case needs from outside: the data, and the houses' rules. */
export interface Deps {
  readonly store: Store;
  /** One per document of verlauf.yaml; empty where there is none. */
  readonly haeuser: readonly Konfiguration[];
  /** Where people are reached in the chat; left out, they get mails. */
  readonly chat?: Chatversand | undefined;
}
