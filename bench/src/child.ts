import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

// as in the scripts of the root's package.json: a small young generation keeps an import's memory flat
const NODE_FLAGS = ["--max-semi-space-size=2"] as const;

/**
 * Runs a module of `runInChild` in a process of its own and gives what it measured: memory belongs to a process, and
 * what one round leaves behind must not serve the next.
 */
export const inChild = async <Task, Found>(module: URL, task: Task): Promise<Found> => {
  const child = fork(module, [JSON.stringify(task)], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    execArgv: [...NODE_FLAGS],
  });
  let found: Found | undefined;
  child.on("message", (message) => {
    found = message as Found;
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0 || found === undefined) throw new Error(`${module.pathname} ended with exit code ${code}`);
  return found;
};

/** The child's side: does the task it was given and reports. */
export const runInChild = async <Task, Found>(work: (task: Task) => Promise<Found>): Promise<void> => {
  const task = JSON.parse(process.argv[2] ?? "null") as Task;
  const found = await work(task);
  process.send?.(found);
};

/** The most memory that this process ever held, in MB of a million bytes. */
export const peakMemory = (): number => {
  if (process.platform !== "linux") return (process.resourceUsage().maxRSS * 1024) / 1e6;
  // maxRSS would also count what the parent held when it forked
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  if (kilobytes === undefined) throw new Error("/proc/self/status doesn't tell VmHWM");
  return (Number(kilobytes) * 1024) / 1e6;
};
