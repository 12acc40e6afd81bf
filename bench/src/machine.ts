import { readFileSync } from "node:fs";
import { cpus, platform, release, totalmem } from "node:os";

/** The machine and the Node that a measurement ran on, in a line. */
export const describeMachine = (): string => {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = all[0]?.model.trim() || "unknown processor";
  return `${model}, ${all.length} cores, ${memory} GB, ${platform()} ${release()}, Node ${process.versions.node}`;
};

/** The installed version of a package of this workspace folder; packages needn't let their package.json be imported. */
export const versionOf = (name: string): string => {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { readonly version: string };
  return version;
};
