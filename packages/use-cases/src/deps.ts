import type { Konfiguration } from "@verlauf/intake";
import type { Store } from "@verlauf/store";

/** What a use-case needs from outside: the data, and the houses' rules. */
export interface Deps {
  readonly store: Store;
  /** One per document of verlauf.yaml; empty where there is none. */
  readonly haeuser: readonly Konfiguration[];
}
