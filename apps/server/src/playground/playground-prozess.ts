import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Refusal } from "@verlauf/core";

interface Playgroundangaben {
  /** The bot's address, with its path. */
  readonly bot: string;
  readonly port: number;
  /** By `einrichtungOf`. */
  readonly einrichtung: string;
  /** Whether it may open a browser by itself. */
  readonly isBrowser: boolean;
  /** What of the environment it gets. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Playground {
  readonly url: string;
  /** Resolves when it has ended, by itself or stopped. */
  readonly ende: Promise<void>;
  readonly stop: () => Promise<void>;
}

const NUR_HIER = fileURLToPath(new URL("./nur-hier.ts", import.meta.url));
const READY_MS = 30_000;
const ASK_AGAIN_MS = 100;

const findCli = (): string => {
  try {
    return createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/cli.js");
  } catch (error) {
    throw new Refusal("Der Agents Playground ist nicht installiert. Mit pnpm install kommt er dazu.", { cause: error });
  }
};

/** Microsoft's Agents Playground in a process of its own, with what it keeps in a folder that goes with it. */
export const startPlayground = async (angaben: Playgroundangaben): Promise<Playground> => {
  const { bot, port, einrichtung, isBrowser, env } = angaben;
  const cli = findCli();
  const ordner = await mkdtemp(join(tmpdir(), "verlauf-playground-"));
  const datei = join(ordner, ".m365agentsplayground.yml");
  await writeFile(datei, einrichtung, { mode: 0o600 });
  const child = spawn(
    process.execPath,
    ["--import", NUR_HIER, cli, "start", "-e", bot, "-c", "msteams", "-p", String(port), "--disable-telemetry"],
    {
      cwd: ordner,
      stdio: "ignore",
      env: {
        ...env,
        APPLICATION_INSIGHTS_NO_STATSBEAT: "true",
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: datei,
        M365_AGENTS_PLAYGROUND_LOGFILE: join(ordner, "playground.log"),
        ...(!isBrowser && { TEAMSAPPTESTER_BROWSER: "none" }),
      },
    },
  );
  // it would outlive whoever has started it
  const endWithUs = (): void => void child.kill();
  process.once("exit", endWithUs);
  const ende = new Promise<void>((resolve) => {
    child.once("close", resolve);
    child.once("error", () => resolve());
  }).finally(() => process.off("exit", endWithUs));
  const stop = async (): Promise<void> => {
    child.kill();
    await ende;
    await rm(ordner, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}`;
  if (await isReady(`http://127.0.0.1:${port}/`, ende)) return { url, ende, stop };
  await stop();
  throw new Refusal(
    `Der Agents Playground ist auf Port ${port} nicht gestartet. Bitte mit --port einen anderen Port angeben.`,
  );
};

const isReady = async (url: string, ende: Promise<void>): Promise<boolean> => {
  const ended = ende.then(() => false as const);
  const latest = performance.now() + READY_MS;
  while (performance.now() < latest) {
    const answered = fetch(url).then(
      ({ ok }) => ok,
      () => undefined,
    );
    const state = await Promise.race([ended, answered]);
    if (state !== undefined) return state;
    await setTimeout(ASK_AGAIN_MS);
  }
  return false;
};
