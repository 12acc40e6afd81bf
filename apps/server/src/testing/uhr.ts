import { fileURLToPath, pathToFileURL } from "node:url";

const VERSTELLT = pathToFileURL(fileURLToPath(new URL("./verstellte-uhr.ts", import.meta.url)));

/** The environment of a process for which it is now that moment: what a month does can be seen on any day. */
export const umDieseZeit = (jetzt: string): Readonly<Record<string, string>> => {
  const preload = new URL(VERSTELLT);
  preload.searchParams.set("jetzt", jetzt);
  preload.searchParams.set("seit", String(Date.now()));
  return { NODE_OPTIONS: `--import ${preload.href}` };
};
