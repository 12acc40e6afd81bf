import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Monat, ROLLEN, type Rolle } from "@verlauf/core";
import { expect, test } from "vitest";
import type { Akteur } from "./rechte/akteur.ts";
import { darf } from "./rechte/darf.ts";
import { type Gegenstand, HANDLUNGEN, type Handlung } from "./rechte/handlung.ts";

// "Who sees what" stands twice: in the handbook for people, in `darf` for the program. This holds them together.

const page = readFileSync(
  fileURLToPath(new URL("../../../docs/handbuch/16-rollen-und-rechte.md", import.meta.url)),
  "utf8",
);

const cellsOf = (line: string): readonly string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

const table = page.split("\n").filter((line) => line.startsWith("|") && /^\| (?:was|[^|]*\(`[a-z.]+`\)) \|/.test(line));
const [head = [], ...rows] = table.map(cellsOf);
const rowOf = (handlung: Handlung) => rows.filter(([what = ""]) => what.endsWith(`(\`${handlung}\`)`));

const HIER = { dienststelle: "63504", bereich: "Bereich 41" } as const;
const EINHEITEN: Readonly<Record<string, Gegenstand>> = {
  team: { ebene: "team", ...HIER, team: "412" },
  nachbarteam: { ebene: "team", ...HIER, team: "413" },
  bereich: { ebene: "bereich", ...HIER },
  fremderBereich: { ebene: "bereich", dienststelle: "63504", bereich: "Bereich 42" },
  dienststelle: { ebene: "dienststelle", dienststelle: "63504" },
  nachbarhaus: { ebene: "dienststelle", dienststelle: "63510" },
  rd: { ebene: "rd", rd: "Hessen" },
  nachbarRd: { ebene: "rd", rd: "Bayern" },
  zentrale: { ebene: "zentrale" },
};

/** How the page says how far a role reaches. */
const WORTE: Readonly<Record<string, string>> = {
  "": "–",
  team: "Team",
  "team nachbarteam bereich": "Bereich",
  "team nachbarteam bereich fremderBereich dienststelle": "Haus",
  rd: "RD",
  zentrale: "Zentrale",
  "rd nachbarRd zentrale": "alle RD",
};

const reachOf = (rolle: Rolle, handlung: Handlung, monat: Monat): string => {
  const akteur: Akteur = {
    art: "person",
    kennung: "erika.muster@example.org",
    befugnisse: [{ rolle, ...HIER, rd: "Hessen", team: "412", inVertretung: false }],
  };
  const reached = Object.keys(EINHEITEN).filter((name) => {
    const einheit = EINHEITEN[name];
    return einheit !== undefined && darf(akteur, handlung, einheit, monat);
  });
  return WORTE[reached.join(" ")] ?? reached.join(" ");
};

/** With a mark where it holds for the months of 2017 only in which RD and Zentrale had samples of their own. */
const cellOf = (rolle: Rolle, handlung: Handlung): string => {
  const [now, then] = [reachOf(rolle, handlung, "2026-10"), reachOf(rolle, handlung, "2017-06")];
  return now === then ? now : `${then} ¹`;
};

test("the page has a column for each role and a row for each right", () => {
  expect(head).toEqual(["was", ...ROLLEN]);
  expect(HANDLUNGEN.map((handlung) => rowOf(handlung).length)).toEqual(HANDLUNGEN.map(() => 1));
  expect(rows).toHaveLength(HANDLUNGEN.length);
});

test.for(HANDLUNGEN)("%s: the page says what `darf` does", (handlung) => {
  const [, ...cells] = rowOf(handlung)[0] ?? [];
  expect(cells).toEqual(ROLLEN.map((rolle) => cellOf(rolle, handlung)));
});
