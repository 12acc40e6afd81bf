import type { EventEmitter } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Organisationseintrag, Refusal } from "@verlauf/core";
import { openStore, type Place } from "@verlauf/store";
import type { Config } from "../config.ts";
import { HILFE, type Playgroundaufruf, readPlaygroundaufruf } from "./aufruf.ts";
import { type Beispielperson, beispielpersonen, findBeispielperson } from "./beispielperson.ts";
import { einrichtungOf } from "./einrichtung.ts";
import { requireBot } from "./erreichbar.ts";
import { freierPlaygroundport } from "./freier-port.ts";
import { startPlayground } from "./playground-prozess.ts";

interface Playgroundumgebung {
  readonly config: Pick<Config, "daten" | "databaseUrl">;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether somebody sits there for whom a browser may be opened. */
  readonly isTerminal: boolean;
  readonly prozess: Pick<EventEmitter, "once">;
}

const MOST_SHOWN = 40;

/** `pnpm playground`: gives its exit code once somebody has ended it. */
export const runPlayground = async (words: readonly string[], umgebung: Playgroundumgebung): Promise<number> => {
  const { out, err, env, isTerminal, prozess } = umgebung;
  try {
    const aufruf = readPlaygroundaufruf(words);
    if (aufruf.hilfe) {
      out(HILFE);
      return 0;
    }
    const organisation = await readOrganisation(aufruf, umgebung);
    const personen = beispielpersonen(organisation);
    if (aufruf.als === undefined) {
      out(auswahlText(personen));
      return 0;
    }
    const person = findBeispielperson(organisation, aufruf.als);
    await requireBot(aufruf.bot);
    const playground = await startPlayground({
      bot: aufruf.bot,
      port: aufruf.port ?? (await freierPlaygroundport()),
      einrichtung: einrichtungOf(person, personen),
      isBrowser: isTerminal,
      env,
    });
    out(
      `Sie sind ${person.name} (${person.aufgabe}).\nDer Playground läuft: ${playground.url}\nFragen Sie zum Beispiel: Wer ist überfällig?\nStrg-C beendet ihn.\n`,
    );
    const asked = Promise.withResolvers<void>();
    for (const signal of ["SIGINT", "SIGTERM"]) prozess.once(signal, asked.resolve);
    await Promise.race([asked.promise, playground.ende]);
    await playground.stop();
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    err(`${error.message}\n`);
    return 1;
  }
};

const readOrganisation = async (
  { daten }: Playgroundaufruf,
  { config }: Playgroundumgebung,
): Promise<readonly Organisationseintrag[]> => {
  const ordner = daten ?? config.daten;
  const place: Place =
    config.databaseUrl !== undefined && daten === undefined ? { databaseUrl: config.databaseUrl } : { daten: ordner };
  // opening an embedded store would make an empty one
  if ("daten" in place && !existsSync(join(ordner, "datenbank"))) {
    throw new Refusal(`In ${ordner} liegen noch keine Daten. pnpm start legt ein Beispielhaus an.`);
  }
  const store = await openStore(place);
  try {
    return await store.organisation();
  } finally {
    await store.close();
  }
};

const auswahlText = (personen: readonly Beispielperson[]): string => {
  if (personen.length === 0) return "In der Organisation steht niemand mit einem Anmeldenamen.\n";
  const shown = personen.slice(0, MOST_SHOWN);
  const width = Math.max(...shown.map(({ aufgabe }) => aufgabe.length));
  const rest = personen.length - shown.length;
  return `${[
    "Als wen möchten Sie Verlauf ausprobieren?",
    "",
    ...shown.map(({ aufgabe, name }) => `  ${aufgabe.padEnd(width)}  ${name}`),
    ...(rest > 0 ? [`  und ${rest} weitere`] : []),
    "",
    `Zum Beispiel: pnpm playground --als "${shown.find(({ aufgabe }) => aufgabe.startsWith("TL"))?.aufgabe ?? shown[0]?.name}"`,
  ].join("\n")}\n`;
};
