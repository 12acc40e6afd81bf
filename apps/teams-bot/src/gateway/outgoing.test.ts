import { expect, test } from "vitest";
import { activityOf } from "./outgoing.ts";

test("a text is no Markdown: what somebody typed becomes no link", () => {
  expect(activityOf({ kind: "text", text: "[hier](https://example.org)" })).toEqual({
    type: "message",
    text: "[hier](https://example.org)",
    textFormat: "plain",
  });
});

test("a notice tells a card's heading and nothing of what stands in it", () => {
  const card = { type: "AdaptiveCard" } as const;
  const { summary } = activityOf({ kind: "card", card, fallback: "Team 412\n412-7QK3ZD · 47 Tage" });
  expect(summary).toBe("Team 412");
});
