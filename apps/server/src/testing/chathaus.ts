import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Organisationseintrag } from "@verlauf/core";
import { openStore } from "@verlauf/store";
import { expect } from "vitest";
import { freierPort, type Serverprozess, startProzess } from "./server-prozess.ts";
import { umDieseZeit } from "./uhr.ts";
import { verlaufMit } from "./verlauf-befehl.ts";

const EXAMPLE = fileURLToPath(new URL("../../../../examples/verlauf.yaml", import.meta.url));

/** A made-up office with a chat, whose months pass when a test says so. */
export interface Chathaus {
  /** The bot's address, the same however often the server is started. */
  readonly bot: string;
  readonly organisation: readonly Organisationseintrag[];
  /** A command at that time; its output. */
  readonly verlauf: (am: string, ...args: readonly string[]) => Promise<string>;
  /** The server at that time; gone with the test that has started it. */
  readonly start: (am: string) => Promise<Serverprozess>;
}

/** With the exports of a day, taken at that time. */
export const openChathaus = async (ordner: string, jetzt: string, datenstand: string): Promise<Chathaus> => {
  const port = await freierPort();
  const konfig = join(ordner, "verlauf.yaml");
  const daten = join(ordner, "daten");
  const example = await readFile(EXAMPLE, "utf8");
  const server = `server: { port: ${port}, dienste: [auftraege, bot] }\n`;
  await writeFile(konfig, server + example.replace("./daten/ablage", join(ordner, "ablage")));
  const run = async (am: string, ...args: readonly string[]): Promise<string> => {
    const { code, out, err } = await verlaufMit(umDieseZeit(am))(ordner, ...args);
    return code === 0 ? out : expect.fail(err);
  };
  const place = ["--daten", daten, "--konfig", konfig] as const;
  const lieferung = join(ordner, "lieferung");
  await run(jetzt, "beispiel", lieferung, "--datenstand", datenstand);
  await run(jetzt, "import", lieferung, "--datenstand", datenstand, ...place);
  return {
    bot: `http://127.0.0.1:${port}/api/messages`,
    organisation: await organisationIn(daten),
    verlauf: (am, ...args) => run(am, ...args, ...place),
    start: async (am) => {
      const prozess = startProzess(place, umDieseZeit(am));
      return (await prozess.zeile("bereit")) === undefined ? expect.fail(prozess.fehlerausgabe()) : prozess;
    },
  };
};

const organisationIn = async (daten: string): Promise<readonly Organisationseintrag[]> => {
  const store = await openStore({ daten });
  try {
    return await store.organisation();
  } finally {
    await store.close();
  }
};
