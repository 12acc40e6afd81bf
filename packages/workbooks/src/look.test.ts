import { expect, test } from "vitest";
import { LOOK, TONES } from "./look.ts";

// Relative luminance and contrast as WCAG 2.2 defines them.
const luminance = (argb: string): number => {
  const [red = 0, green = 0, blue = 0] = [2, 4, 6]
    .map((at) => Number.parseInt(argb.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

test("black on white has the contrast that the definition says", () => {
  expect(contrast("FF000000", "FFFFFFFF")).toBeCloseTo(21);
});

test.for(Object.entries(TONES))("tone %s can be read", ([, { ink, paper }]) =>
  expect(contrast(ink, paper)).toBeGreaterThanOrEqual(4.5),
);

test.for(["title", "subtitle", "text"] as const)("%s can be read on white", (part) =>
  expect(contrast(LOOK[part].font?.color?.argb ?? "FFFFFFFF", "FFFFFFFF")).toBeGreaterThanOrEqual(4.5),
);

test("the heads can be read", () => {
  const { font, fill } = LOOK.head.text;
  const paper = fill?.type === "pattern" ? fill.fgColor?.argb : undefined;
  expect(contrast(font?.color?.argb ?? "", paper ?? "")).toBeGreaterThanOrEqual(4.5);
});
