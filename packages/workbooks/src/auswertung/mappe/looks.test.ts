import { expect, test } from "vitest";
import { contrast } from "../../testing/contrast.ts";
import { GRAD_FARBEN } from "../diagramm/diagramm.ts";
import { LOOKS } from "./looks.ts";

const WHITE = "FFFFFFFF";

test.for(Object.entries(LOOKS))("%s can be read: 4.5:1 at least", ([, look]) => {
  const paper = "fill" in look && look.fill?.type === "pattern" ? look.fill.fgColor?.argb : undefined;
  expect(contrast(look.font?.color?.argb ?? "", paper ?? WHITE)).toBeGreaterThanOrEqual(4.5);
});

test.for(Object.entries(GRAD_FARBEN))("bars of %s can be seen: 3:1 at least", ([, { farbe }]) => {
  expect(contrast(`FF${farbe}`, WHITE)).toBeGreaterThanOrEqual(3);
});

test("each grade has a pattern of its own", () => {
  expect(new Set(Object.values(GRAD_FARBEN).map(({ muster }) => muster)).size).toBe(4);
});
