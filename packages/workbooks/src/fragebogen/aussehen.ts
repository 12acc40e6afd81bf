import type { Border, Style } from "exceljs";
import { guarded, LOOK, TONES } from "../look.ts";

// How the questionnaire looks beyond a plain list. Shared objects, as in look.ts.

/** Light yellow: what is to be filled in. */
const EINGABE = "FFFFF8DC";
const EINGABE_HEAD = "FF6B4400";
const CASE_LINE: Partial<Border> = { style: "medium", color: { argb: "FF1F3864" } };

const solid = (argb: string) => ({ type: "pattern", pattern: "solid", fgColor: { argb } }) as const;
const head = LOOK.head.text;

// unlocked, and text whatever it begins with: "- keine EinV" is no formula
const input: Partial<Style> = { ...LOOK.wrapped, fill: solid(EINGABE), protection: { locked: false }, numFmt: "@" };
const entfaellt: Partial<Style> = {
  ...LOOK.wrapped,
  font: { ...LOOK.wrapped.font, color: { argb: TONES.neutral.ink } },
  fill: solid(TONES.neutral.paper),
};

export const AUSSEHEN = {
  title: LOOK.title,
  label: { font: { ...LOOK.text.font, bold: true }, alignment: { vertical: "top", wrapText: true } },
  prose: { font: LOOK.text.font ?? {}, alignment: { vertical: "top", wrapText: true } },
  section: { font: { ...LOOK.title.font, size: 13 }, alignment: { vertical: "middle" } },
  head,
  headNumber: LOOK.head.zahl,
  inputHead: { ...head, fill: solid(EINGABE_HEAD) },
  text: LOOK.text,
  wrapped: LOOK.wrapped,
  integer: LOOK.integer,
  day: LOOK.day,
  total: { ...LOOK.text, font: { ...LOOK.text.font, bold: true } },
  totalInteger: { ...LOOK.integer, font: { ...LOOK.integer.font, bold: true } },
  input,
  inputDay: { ...input, numFmt: "dd.mm.yyyy" },
  entfaellt,
} as const satisfies Record<string, Partial<Style>>;

const firstRows = new Map<Partial<Style>, Partial<Style>>();

/** The same look with a line above it, where a case begins. */
export const fallbeginn = (look: Partial<Style>): Partial<Style> => {
  const known = firstRows.get(look);
  if (known !== undefined) return known;
  const made = { ...look, border: { ...look.border, top: CASE_LINE } };
  firstRows.set(look, made);
  return made;
};

/** For texts that come with a case: kept as text, whatever they begin with. */
export const TEXT = guarded(AUSSEHEN.text);
export const WRAPPED = guarded(AUSSEHEN.wrapped);
export const PROSE = guarded(AUSSEHEN.prose);
export const TITLE = guarded(AUSSEHEN.title);
