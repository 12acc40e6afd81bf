import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore, type Place } from "@verlauf/store";
import { legeSchluesselAn, umfangOf } from "@verlauf/use-cases";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const MAIN = join(ROOT, "apps/server/src/main.ts");

/** A server in a process of its own, as a house runs it. */
interface LaunchedServer {
  readonly url: string;
  /** What it holds at the moment, in MB of a million bytes. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
  /** Ends it as a power failure would. */
  readonly kill: () => Promise<void>;
}

export interface RunningServer extends LaunchedServer {
  readonly key: string;
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
};

const makeKey = async (place: Place): Promise<string> => {
  const store = await openStore(place);
  try {
    const { schluessel } = await legeSchluesselAn(
      { store, uhr: () => new Date() },
      { name: "Bench", umfang: umfangOf("alles"), dienststelle: null, gilt: { tage: 2 } },
    );
    return schluessel;
  } finally {
    await store.close();
  }
};

/** Starts the interface over the data and waits until it is ready. */
export const startServer = async (place: Place, folder: string): Promise<RunningServer> => {
  const key = await makeKey(place);
  const limits = "grenzen: { jeMinute: 100000, sekunden: 120 }";
  return { ...(await launchServer(place, folder, `server:\n  dienste: [api]\n  ${limits}\n`)), key };
};

/** Starts a server with a configuration that begins with its section `server`, as a block. */
export const launchServer = async (place: Place, folder: string, sections: string): Promise<LaunchedServer> => {
  const port = await freePort();
  const konfig = join(folder, "verlauf.yaml");
  await writeFile(konfig, sections.replace("server:\n", `server:\n  port: ${port}\n`));
  const child = spawn(process.execPath, [MAIN, "--konfig", konfig], {
    stdio: ["ignore", "ignore", "inherit"],
    // beside a database of its own a server has a folder, too
    env:
      "daten" in place
        ? { VERLAUF_DATEN: place.daten }
        : { VERLAUF_DATEN: join(folder, "beside"), DATABASE_URL: place.databaseUrl },
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, child);
  return {
    url,
    memory: () => residentOf(child.pid),
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
    kill: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
};

const untilReady = async (url: string, child: ChildProcess): Promise<void> => {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with exit code ${child.exitCode}`);
    const ready = await fetch(`${url}/bereit`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const residentOf = (pid: number | undefined): number => {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  if (kilobytes === undefined) throw new Error("/proc doesn't tell VmRSS");
  return (Number(kilobytes) * 1024) / 1e6;
};
