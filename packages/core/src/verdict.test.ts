import { expect, test } from "vitest";
import { OUTCOMES, STATUS } from "./kontaktdichte/urteil.ts";

test("each status of contact density is one of the four answers that a rule can give", () => {
  expect(STATUS.map((status) => OUTCOMES[status])).toEqual([
    "breached",
    "met",
    "met",
    "met",
    "undecidable",
    "not-applicable",
  ]);
});
