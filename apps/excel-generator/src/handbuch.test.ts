import { existsSync } from "node:fs";
import { mkdir, readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runVerlauf } from "./app.ts";
import { befehle } from "./befehle.ts";
import { lieferungenIn, PROJEKT } from "./testing/handbuch.ts";
import { anchorsOf, type Codeblock, codeblocksOf, linksOf } from "./testing/markdown.ts";
import { schreibe, testordner } from "./testing/ordner.ts";
import { openOnce } from "./testing/stores.ts";
import { testumgebung } from "./testing/verlauf.ts";

// the day on which the handbook was written
const HEUTE = "2026-11-22";
const MARK = /^<!-- (?:im Test nicht ausgeführt|not run by the tests): \S.* -->$/;
const COMMAND = /^\$ pnpm --silent verlauf (?<call>[^"'`$|<>&;*?\\]+)$/;

const read = (datei: string): Promise<string> => readFile(join(PROJEKT, datei), "utf8");
const markdownIn = async (folder: string, recursive: boolean): Promise<readonly string[]> =>
  (await readdir(join(PROJEKT, folder), { recursive, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => relative(PROJEKT, join(entry.parentPath, entry.name)))
    .sort();

const HANDBUCH = await markdownIn("docs/handbuch", false);

const ordner = testordner();
const atHome = process.cwd();
afterAll(() => process.chdir(atHome));

/** `verlauf` in the current folder, with everything that it says, as a terminal shows it. */
const verlauf = async (call: string): Promise<string> => {
  let said = "";
  const say = (text: string): void => {
    said += text;
  };
  const openStore: typeof openOnce = (place) =>
    openOnce("daten" in place ? { daten: join(process.cwd(), place.daten) } : place);
  const umgebung = testumgebung("./daten", { out: say, err: say, heute: () => HEUTE, openStore });
  await runVerlauf(call.trim().split(/\s+/), umgebung);
  return said;
};

/** The names of rejected deliveries come from their bytes, which no reader compares. */
const withoutHashes = (text: string): string =>
  text.replaceAll(/(?<=abgelehnt\/\d{4}-\d\d-\d\d-)[\da-f]{8}/g, "xxxxxxxx").trimEnd();

/** What was printed, cut where the handbook cuts it; whole when it doesn't say what the handbook says. */
const cutAs = (shown: string, printed: string): string => {
  const pattern = shown
    .split("[…]")
    .map((part) => RegExp.escape(part))
    .join(".*?");
  return new RegExp(`^${pattern}$`, "s").test(printed) ? shown : printed;
};

/** The blocks that a reader would take for something to type; the others are the contents of files. */
const isForTyping = ({ language }: Codeblock): boolean => language !== "yaml";

/** Goes into a chapter's own folder, with the examples, the first chapter's data, and the files that the handbook shows. */
const enterFolderFor = async (datei: string): Promise<void> => {
  const folder = join(ordner, datei.replaceAll(/\W/g, "-"));
  await mkdir(folder);
  await lieferungenIn(folder);
  for (const chapter of HANDBUCH) {
    for (const { language, before, text } of codeblocksOf(await read(chapter))) {
      const name = /Datei `([\w-]+\.yaml)`:$/.exec(before)?.[1];
      if (language === "yaml" && name !== undefined) await schreibe(folder, { [name]: text });
    }
  }
  process.chdir(folder);
  // whoever reads on has done what the first chapter shows
  if (datei !== HANDBUCH[0]) {
    await verlauf("import examples/musterstadt --datenstand 2016-05-31 --daten daten/musterstadt");
  }
};

describe.for([...HANDBUCH, "README.md"])("%s", (datei) => {
  test("prints what it shows", async () => {
    const blocks = codeblocksOf(await read(datei)).filter((block) => isForTyping(block) && !MARK.test(block.before));
    if (blocks.length > 0) await enterFolderFor(datei);
    for (const { text, line } of blocks) {
      const [command = "", ...shown] = text.trimEnd().split("\n");
      const { call } = COMMAND.exec(command)?.groups ?? {};
      if (call === undefined || shown.some((rest) => rest.startsWith("$ "))) {
        expect.fail(
          `${datei}, line ${line}: a block has one command that the tests can run, or a mark that says why not`,
        );
      }
      const expected = withoutHashes(shown.join("\n"));
      const printed = withoutHashes(await verlauf(call));
      expect.soft(cutAs(expected, printed), `${datei}, line ${line}: ${command}`).toBe(expected);
    }
  });
});

test("the handbook shows every command", async () => {
  const chapters = await Promise.all(HANDBUCH.map(read));
  const typed = chapters
    .flatMap(codeblocksOf)
    .flatMap(({ text }) => [...text.matchAll(/pnpm --silent verlauf (\w+)/g)]);
  const shown = new Set(typed.map(([, befehl]) => befehl));
  expect([...shown].sort()).toEqual(befehle.map(({ command }) => /^\w+/.exec(command)?.[0]).sort());
});

const LINKING = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...(await markdownIn("docs", true))];

test.for(LINKING)("every link of %s leads somewhere", async (datei) => {
  const broken: string[] = [];
  for (const link of linksOf(await read(datei))) {
    if (/^(?:https?|mailto):/.test(link)) continue;
    const [path = "", anchor] = link.split("#");
    const target = path === "" ? datei : join(dirname(datei), decodeURI(path));
    const found =
      !target.startsWith("..") &&
      existsSync(join(PROJEKT, target)) &&
      (anchor === undefined || anchorsOf(await read(target)).has(decodeURI(anchor)));
    if (!found) broken.push(link);
  }
  expect(broken).toEqual([]);
});
