import type { Alignment, Style } from "exceljs";
import { LOOK } from "../../look.ts";

// The looks of a review workbook, made of those of a list. Shared objects: the writer recognises a style by identity.

export type Look = Partial<Style>;

const aligned = (look: Look, alignment: Partial<Alignment>): Look => ({
  ...look,
  alignment: { ...look.alignment, ...alignment },
});

const bold = (look: Look): Look => ({ ...look, font: { ...look.font, bold: true } });

const paper = (look: Look, argb: string): Look => ({
  ...look,
  fill: { type: "pattern", pattern: "solid", fgColor: { argb } },
});

const middle = (look: Look): Look => aligned(look, { vertical: "middle" });

const INPUT = "FFFFF8DC";
const SUM = "FFE8EBF0";

/** Outside of tables: no border. */
const plain: Look = { ...LOOK.text, border: {}, alignment: { vertical: "top", horizontal: "left" } };
const wrapped = middle(LOOK.wrapped);
const integer = middle(LOOK.integer);
const percent: Look = { ...integer, numFmt: "0 %" };
const centred = aligned(middle(LOOK.text), { horizontal: "center", indent: 0 });

export const LOOKS = {
  title: LOOK.title,
  subtitle: LOOK.subtitle,
  heading: {
    font: { ...LOOK.title.font, size: 13 },
    alignment: { vertical: "middle", horizontal: "left" },
  },
  note: { ...LOOK.subtitle, alignment: { vertical: "top", horizontal: "left", wrapText: true } },
  paragraph: aligned(plain, { wrapText: true }),
  head: LOOK.head.text,
  headNumber: LOOK.head.zahl,
  headCentre: aligned(LOOK.head.text, { horizontal: "center", indent: 0 }),
  text: middle(LOOK.text),
  wrapped,
  centred,
  day: middle(LOOK.day),
  integer,
  /** A whole number of per cent. */
  percent,
  ratio: { ...integer, numFmt: "0.00" },
  sumText: paper(bold(wrapped), SUM),
  sumInteger: paper(bold(integer), SUM),
  sumPercent: paper(bold(percent), SUM),
  /** In lists with long texts, which are read from the top. */
  line: LOOK.text,
  lineWrapped: LOOK.wrapped,
  lineDay: LOOK.day,
  input: paper(LOOK.wrapped, INPUT),
  inputNumber: paper(aligned(LOOK.integer, { horizontal: "center", indent: 0 }), INPUT),
  inputDay: paper(LOOK.day, INPUT),
  /** Excel leaves alone what is typed here; "2026-10" would become a day. */
  inputText: paper({ ...LOOK.text, numFmt: "@" }, INPUT),
} as const satisfies Record<string, Look>;
