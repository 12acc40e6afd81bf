import { readdirSync, readFileSync } from "node:fs";
import type { IsoDate } from "@verlauf/core";
import { expect, test } from "vitest";
import type { Absicht, Verstanden } from "./absicht.ts";
import { verstehe } from "./verstehe.ts";

// The sheets in conversation/: what people write, who, on which day, after what, and what it has to be understood as.
// A phrase that holds a semicolon stands in quotation marks; several phrases before are separated by " > ".

const ORDNER = new URL("../../conversation/", import.meta.url);
const SCHREIBENDE: ReadonlySet<string> = new Set([
  "vertretung",
  "ausnahme",
  "abwesend",
  "erinnerungen_aus",
  "bestaetigen",
  "verwerfen",
]);
const MINDESTENS = 0.97;

interface Zeile {
  readonly bogen: string;
  readonly phrase: string;
  readonly heute: IsoDate;
  readonly vorher: readonly string[];
  readonly soll: Absicht | "unklar" | "hinweis";
}

const zeileOf = (bogen: string, line: string): Zeile => {
  const quoted = /^"([^"]*)";(.*)$/.exec(line);
  const [phrase = "", , heute, vorher = "", ...absicht] =
    quoted === null ? line.split(";") : [quoted[1], ...(quoted[2] ?? "").split(";")];
  const soll = absicht.join(";");
  return {
    bogen,
    phrase,
    heute: heute as IsoDate,
    vorher: vorher === "" ? [] : vorher.split(" > "),
    soll: soll === "unklar" || soll === "hinweis" ? soll : (JSON.parse(soll) as Absicht),
  };
};

const zeilen = readdirSync(ORDNER)
  .filter((name) => name.endsWith(".csv"))
  .toSorted()
  .flatMap((name) => {
    const [head, ...lines] = readFileSync(new URL(name, ORDNER), "utf8").trimEnd().split("\n");
    expect(head, name).toBe("phrase;wer;heute;vorher;absicht");
    return lines.map((line) => zeileOf(name, line));
  });

const verstanden = ({ phrase, heute, vorher }: Zeile): Verstanden => {
  let before: Absicht | undefined;
  for (const text of vorher) {
    const answer = verstehe(text, { heute, vorher: before });
    if (answer.art === "verstanden") before = answer.absicht;
  }
  return verstehe(phrase, { heute, vorher: before });
};

const istOf = (answer: Verstanden): Zeile["soll"] => (answer.art === "verstanden" ? answer.absicht : answer.art);

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const ergebnisse = zeilen.map((zeile) => ({ zeile, ist: istOf(verstanden(zeile)) }));

test("the sheets are many, and enough of them must not match", () => {
  expect(zeilen.length).toBeGreaterThanOrEqual(700);
  expect(
    zeilen.filter(({ bogen, soll }) => bogen === "unpassend.csv" && soll === "unklar").length,
  ).toBeGreaterThanOrEqual(80);
});

test("at least 97 of 100 phrases are understood as they were meant", () => {
  const misses = ergebnisse.filter(({ zeile, ist }) => sorted(ist) !== sorted(zeile.soll));
  const share = 1 - misses.length / ergebnisse.length;
  const report = misses.map(
    ({ zeile, ist }) => `${zeile.bogen}: „${zeile.phrase}“ soll ${sorted(zeile.soll)}, ist ${sorted(ist)}`,
  );
  expect(share, report.join("\n")).toBeGreaterThanOrEqual(MINDESTENS);
});

test("nothing that changes something is understood where nobody wanted it", () => {
  const artOf = (value: Zeile["soll"]): string => (typeof value === "string" ? value : value.art);
  const dangerous = ergebnisse.filter(
    ({ zeile, ist }) => SCHREIBENDE.has(artOf(ist)) && artOf(ist) !== artOf(zeile.soll),
  );
  expect(dangerous.map(({ zeile }) => zeile.phrase)).toEqual([]);
});
