import { expect, test } from "vitest";
import { createInstallationNews } from "./installations.ts";

test("the same of the same chat is no news, another chat's is", () => {
  const isNews = createInstallationNews();
  expect([isNews("a", true), isNews("a", true), isNews("b", true), isNews("a", false), isNews("a", true)]).toEqual([
    true,
    false,
    true,
    true,
    true,
  ]);
});

test("a chat of long ago is forgotten", () => {
  const isNews = createInstallationNews();
  isNews("first", true);
  for (let nth = 0; nth < 1000; nth += 1) isNews(`chat-${nth}`, true);
  expect([isNews("chat-999", true), isNews("first", true)]).toEqual([false, true]);
});
