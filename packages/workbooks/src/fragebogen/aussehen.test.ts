import type { Style } from "exceljs";
import { expect, test } from "vitest";
import { contrast } from "../testing/contrast.ts";
import { AUSSEHEN } from "./aussehen.ts";

const paperOf = ({ fill }: Partial<Style>): string =>
  (fill?.type === "pattern" ? fill.fgColor?.argb : undefined) ?? "FFFFFFFF";

test.for(Object.entries<Partial<Style>>(AUSSEHEN))("%s can be read", ([, look]) =>
  expect(contrast(look.font?.color?.argb ?? "FFFFFFFF", paperOf(look))).toBeGreaterThanOrEqual(4.5),
);
