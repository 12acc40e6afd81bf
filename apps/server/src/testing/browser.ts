import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import sparticuz, { inflate } from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { vi } from "vitest";

// for one process in a small function; here there are tabs, and room
const NOT_HERE = /^--(?:headless|single-process|no-zygote)/;

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

interface Versuch {
  readonly name: string;
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const fontconfig = (ordner: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${ordner}/fonts</dir><cachedir>${ordner}/fonts-cache</cachedir></fontconfig>`;

/** The Chromium that comes from npm, unpacked into a folder of the test's own: no other test meets it half written. */
const unpack = async (ordner: string): Promise<readonly Versuch[]> => {
  const packed = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..", "bin");
  vi.stubEnv("TMPDIR", ordner);
  try {
    const executablePath = await sparticuz.executablePath();
    await inflate(join(packed, "al2023.tar.br"));
    const fonts = join(ordner, "fonts");
    // its own names a folder that all tests of the machine would share
    await writeFile(join(fonts, "fonts.conf"), fontconfig(ordner));
    const env = { HOME: ordner, FONTCONFIG_PATH: fonts };
    return [
      { name: "Chromium aus npm", executablePath, env },
      // where the system lacks NSS it brings its own
      {
        name: "Chromium aus npm mit eigenen Bibliotheken",
        executablePath,
        env: { ...env, LD_LIBRARY_PATH: join(ordner, "al2023", "lib") },
      },
    ];
  } finally {
    vi.unstubAllEnvs();
  }
};

/** A headless Chromium; or why there is none on this machine. */
export const openBrowser = async (ordner: string): Promise<Browser | string> => {
  const gruende: string[] = [];
  const fromNpm = await unpack(ordner).catch((error: unknown) => {
    gruende.push(`Chromium aus npm: ${String(error)}`);
    return [];
  });
  const installed = SYSTEM.filter((path) => existsSync(path)).map((executablePath) => ({
    name: executablePath,
    executablePath,
    env: { HOME: ordner },
  }));
  for (const { name, executablePath, env } of [...fromNpm, ...installed]) {
    try {
      return await chromium.launch({
        executablePath,
        env,
        args: sparticuz.args.filter((arg) => !NOT_HERE.test(arg)),
        headless: true,
      });
    } catch (error) {
      gruende.push(`${name}: ${String(error).split("\n", 1)[0]}`);
    }
  }
  return gruende.join("; ");
};
