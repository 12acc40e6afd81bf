import { zahl } from "@verlauf/core";
import Table from "cli-table3";

const NONE = "";

/** Columns for a terminal, numbers to the right; no lines that a screen reader would spell out. */
export const tabelle = (kopf: readonly string[], zeilen: readonly (readonly (string | number | null)[])[]): string => {
  const isNumber = kopf.map((_, place) => zeilen.some((zeile) => typeof zeile[place] === "number"));
  const table = new Table({
    head: [...kopf],
    colAligns: isNumber.map((number) => (number ? "right" : "left")),
    chars: {
      top: NONE,
      "top-mid": NONE,
      "top-left": NONE,
      "top-right": NONE,
      bottom: NONE,
      "bottom-mid": NONE,
      "bottom-left": NONE,
      "bottom-right": NONE,
      left: NONE,
      "left-mid": NONE,
      mid: NONE,
      "mid-mid": NONE,
      right: NONE,
      "right-mid": NONE,
      middle: "  ",
    },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
  table.push(
    ...zeilen.map((zeile) =>
      zeile.map((value) => (value === null ? "" : typeof value === "number" ? zahl(value) : value)),
    ),
  );
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
};
