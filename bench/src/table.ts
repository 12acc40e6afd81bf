import { type Bound, isMet, type Result } from "./result.ts";

const HEAD = ["What", "Measured", "Bound", "Met", "Medians"] as const;

type Line = readonly string[];

const boundText = (bound: Bound | null, unit: string): string =>
  bound === null ? "–" : "atMost" in bound ? `at most ${bound.atMost} ${unit}` : `at least ${bound.atLeast} ${unit}`;

const lineOf = (result: Result): Line => [
  result.what,
  `${result.value >= 100 ? Math.round(result.value) : Number(result.value.toPrecision(3))} ${result.unit}`,
  boundText(result.bound, result.unit),
  result.bound === null ? "–" : isMet(result) ? "yes" : "NO",
  result.detail,
];

/** The results in columns, for a terminal. */
export const textTable = (results: readonly Result[]): string => {
  const lines: readonly Line[] = [HEAD, ...results.map(lineOf)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
};

/** The results as a table in Markdown. */
export const markdownTable = (results: readonly Result[]): string =>
  [HEAD, HEAD.map(() => "---"), ...results.map(lineOf)].map((line) => `| ${line.join(" | ")} |`).join("\n");
