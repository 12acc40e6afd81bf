import type { Alignment, Border, Style } from "exceljs";
import type { Ton } from "./liste.ts";

// How a list looks. Shared objects: the writer recognises a style by identity, and a new object for each cell would
// cost more than the cells.

const INK = "FF1F2937";
const HEAD = "FF1F3864";
const QUIET = "FF4B5563";
const WHITE = "FFFFFFFF";

const line: Partial<Border> = { style: "thin", color: { argb: "FFD0D7E2" } };
const border = { top: line, bottom: line, left: line, right: line };

const font = (more: Style["font"] | object = {}): Style["font"] => ({
  name: "Calibri",
  size: 11,
  family: 2,
  color: { argb: INK },
  ...more,
});
const solid = (argb: string) => ({ type: "pattern", pattern: "solid", fgColor: { argb } }) as const;

const cell = (alignment: Partial<Alignment>, more: Partial<Style> = {}): Partial<Style> => ({
  font: font(),
  border,
  alignment: { vertical: "top", horizontal: "left", indent: 1, ...alignment },
  ...more,
});

const head = (alignment: Partial<Alignment>): Partial<Style> => ({
  font: font({ bold: true, color: { argb: WHITE } }),
  fill: solid(HEAD),
  border,
  alignment: { vertical: "middle", horizontal: "left", wrapText: true, indent: 1, ...alignment },
});

export const LOOK = {
  title: { font: font({ size: 16, bold: true, color: { argb: HEAD } }), alignment: { vertical: "middle" } },
  subtitle: { font: font({ color: { argb: QUIET } }), alignment: { vertical: "middle" } },
  // the filter's button covers the right edge
  head: { text: head({}), datum: head({}), zahl: head({ horizontal: "right", indent: 2 }) },
  text: cell({}),
  wrapped: cell({ wrapText: true }),
  day: cell({}, { numFmt: "dd.mm.yyyy" }),
  integer: cell({ horizontal: "right" }, { numFmt: "#,##0" }),
  decimal: cell({ horizontal: "right" }, { numFmt: "#,##0.##" }),
} as const satisfies Record<string, Partial<Style> | Record<string, Partial<Style>>>;

const guardedLooks = new Map<Partial<Style>, Partial<Style>>();

/**
 * The same look for a text that begins like a formula. Its number format is the built-in "Text"; no other cell has it,
 * and the finishing step relies on that.
 */
export const guarded = (look: Partial<Style>): Partial<Style> => {
  const known = guardedLooks.get(look);
  if (known !== undefined) return known;
  const made = { ...look, numFmt: "@" };
  guardedLooks.set(look, made);
  return made;
};

/** Text on background; each pair has a contrast of at least 4.5:1. */
export const TONES: Readonly<Record<Ton, { readonly ink: string; readonly paper: string }>> = {
  warnung: { ink: "FF8B0A14", paper: "FFFAD4D4" },
  achtung: { ink: "FF6B4400", paper: "FFFFEBB0" },
  gut: { ink: "FF14532D", paper: "FFDDF2E3" },
  neutral: { ink: "FF374151", paper: "FFE8EBF0" },
};
