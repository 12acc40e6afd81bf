import { expect, test } from "vitest";
import { activityOf } from "./outgoing.ts";

test("a text is no Markdown: what somebody typed becomes no link", () => {
  expect(activityOf({ kind: "text", text: "[hier](https://example.org)" })).toEqual({
    type: "message",
    text: "[hier](https://example.org)",
    textFormat: "plain",
  });
});

test("a notice tells nothing of a card but what may stand on a locked screen", () => {
  const card = { type: "AdaptiveCard" } as const;
  const fallback = "412-7QK3ZD · Team 412 · Marktprofil\n\nüberfällig";
  expect(activityOf({ kind: "card", card, fallback }).summary).toBe("Verlauf hat geantwortet.");
  const notice = "Ihre Fälle liegen bereit";
  expect(activityOf({ kind: "card", card, fallback, notice }).summary).toBe(notice);
});
