import { expect, test } from "vitest";
import { fault, memoryFiles } from "../testing/memory-files.ts";
import type { FileLayer } from "./file-layer.ts";
import { listFiles } from "./list-files.ts";

const folder = memoryFiles({
  "mai/kunden.csv": "a",
  "mai/Kontakte.XLSX": "b",
  "mai/liesmich.docx": "c",
  "mai/~$kunden.xlsx": "d",
  "mai/.~lock.kunden.csv#": "e",
  "mai/alt/kunden.csv": "f",
  "leer/notiz.md": "g",
});

// memoryFiles lists files only; a real folder names its subfolders as well
const withSubfolders: FileLayer = {
  ...folder,
  list: async (path) => [...(await folder.list(path)), ...(path === "mai" ? ["alt"] : [])],
};

test("a folder is read without its subfolders; what else lies there is named", async () => {
  const { files, notRead } = await listFiles(["mai"], withSubfolders);
  expect(files.map(({ path }) => path)).toEqual(["mai/Kontakte.XLSX", "mai/kunden.csv"]);
  expect(notRead).toEqual([".~lock.kunden.csv#", "liesmich.docx", "~$kunden.xlsx"]);
});

test("a file that is named twice is read once", async () => {
  const { files } = await listFiles(["mai/kunden.csv", "mai", "mai/kunden.csv"], folder);
  expect(files.map(({ path }) => path)).toEqual(["mai/kunden.csv", "mai/Kontakte.XLSX"]);
});

test.for<readonly [string, readonly string[], FileLayer, string]>([
  ["nothing", [], folder, "Bitte eine Datei oder einen Ordner angeben, der eingelesen werden soll."],
  ["an empty path", [""], folder, "Bitte eine Datei oder einen Ordner angeben, der eingelesen werden soll."],
  ["a path that isn't there", ["juni"], folder, "„juni“ gibt es nicht. Bitte den Pfad prüfen."],
  [
    "a lock file",
    ["mai/~$kunden.xlsx"],
    folder,
    "„~$kunden.xlsx“ ist nur die Sperrdatei eines Büroprogramms. Bitte die Datei dort schließen und sie selbst angeben.",
  ],
  [
    "a folder without tables",
    ["leer"],
    folder,
    "Der Ordner „leer“ enthält keine Datei mit der Endung .csv, .txt oder .xlsx. Nicht gelesen: notiz.md.",
  ],
  [
    "an empty folder named like a file",
    ["kunden.csv"],
    { ...folder, stat: async () => ({ kind: "folder", size: 0, id: "x" }) },
    "Der Ordner „kunden.csv“ ist leer.",
  ],
  [
    "a device",
    ["/dev/null"],
    { ...folder, stat: async () => ({ kind: "other", size: 0, id: "x" }) },
    "„null“ ist weder eine Datei noch ein Ordner.",
  ],
  [
    "a folder without permission",
    ["mai"],
    { ...folder, list: async () => Promise.reject(fault("EACCES")) },
    "„mai“ darf nicht gelesen werden. Bitte die Rechte der Datei oder des Ordners prüfen.",
  ],
])("refused: %s", async ([, paths, layer, sentence]) => {
  await expect(listFiles(paths, layer)).rejects.toMatchObject({ name: "Refusal", message: sentence });
});

test("a folder inside the folder that is named like a table is named", async () => {
  const layer: FileLayer = {
    ...folder,
    list: async () => ["kunden.csv", "kontakte.csv"],
    stat: async (path) => ({
      kind: path === "mai" || path.endsWith("kunden.csv") ? "folder" : "file",
      size: 1,
      id: path,
    }),
  };
  expect(await listFiles(["mai"], layer)).toEqual({
    files: [{ path: "mai/kontakte.csv", size: 1 }],
    notRead: ["kunden.csv"],
  });
});

test("a fault without a code is a bug and goes on as it is", async () => {
  const bug = new TypeError("bug");
  await expect(listFiles(["x"], { ...folder, stat: async () => Promise.reject(bug) })).rejects.toBe(bug);
});
