import { type Kanalstufe, type Konfiguration, konfigurationFuer } from "@verlauf/intake";
import type { Person } from "../rechte/person-als.ts";

const STUFEN: readonly Kanalstufe[] = ["zahlen", "fallreferenz", "kundennummer"];

/** What the person's offices let into the chat, the least of them; who belongs to none gets counts at most. */
export const stufeOf = (haeuser: readonly Konfiguration[], { befugnisse }: Pick<Person, "befugnisse">): Kanalstufe => {
  const erlaubt = befugnisse.map(({ dienststelle }) => konfigurationFuer(haeuser, dienststelle).datenschutz.kanal.chat);
  return STUFEN.find((stufe) => erlaubt.length === 0 || erlaubt.includes(stufe)) ?? "zahlen";
};
