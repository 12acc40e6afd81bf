import { expect, test } from "vitest";
import { LOOK, TONES } from "./look.ts";
import { contrast } from "./testing/contrast.ts";

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
