import { expect, test } from "vitest";
import { rulebookPage } from "./rulebook.ts";

test("the rulebook is the page that reviewers read", async () => {
  await expect(rulebookPage()).toMatchFileSnapshot("../REGELWERK.md");
});
