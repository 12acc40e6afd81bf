import type { Sicht, Store } from "@verlauf/store";

/** The data as the database shows them to an actor: the second line, should the first one fail. */
export const sichtbar = (store: Store, sicht: Sicht): Store => store.unter(sicht);
