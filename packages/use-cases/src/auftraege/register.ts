import { type Auftragsart, auftragsname } from "@verlauf/core";
import { type Auftragsdeps, type Auftragshandler, type Handler, nurSatz } from "./auftragsdeps.ts";
import { ausgabe } from "./handler/ausgabe.ts";
import { erinnerung, nachfrage } from "./handler/erinnerung.ts";
import { faelleablage } from "./handler/faelleablage.ts";
import { tagesmeldung } from "./handler/tagesmeldung.ts";
import { verspaetung } from "./handler/verspaetung.ts";
import { wochenuebersicht } from "./handler/wochenuebersicht.ts";
import { zusammenfuehrung } from "./handler/zusammenfuehrung.ts";

const wartung: Handler = async ({ store }) => {
  await store.pflege();
  return nurSatz("Der Datenbestand ist aufgeräumt.");
};

/** The tasks that Verlauf can do without anything from outside. */
const EIGENE: Auftragshandler = {
  ausgabe,
  faelleablage,
  erinnerung,
  nachfrage,
  verspaetung,
  zusammenfuehrung,
  wochenuebersicht,
  tagesmeldung,
  wartung,
};

export const handlerFor = ({ handler }: Pick<Auftragsdeps, "handler">, art: Auftragsart): Handler => {
  const found = handler[art] ?? EIGENE[art];
  if (found === undefined) throw new Error(`nobody does the task „${auftragsname(art)}“`);
  return found;
};

/** What is done every day here; an embedded store has nobody else who cares for it. */
export const tagesauftraegeOf = ({ store, sicherungUm }: Pick<Auftragsdeps, "store" | "sicherungUm">) => [
  { art: "tagesmeldung" } as const,
  { art: "loeschung" } as const,
  ...(store.eingebettet ? [{ art: "wartung" } as const] : []),
  ...(store.eingebettet && sicherungUm !== null ? [{ art: "sicherung", uhrzeit: sicherungUm } as const] : []),
];

/** Throws where a task would fall due that nobody does: better before the first one than in the night. */
export const checkHandler = (deps: Pick<Auftragsdeps, "handler" | "store" | "sicherungUm">): void => {
  for (const { art } of tagesauftraegeOf(deps)) handlerFor(deps, art);
};
