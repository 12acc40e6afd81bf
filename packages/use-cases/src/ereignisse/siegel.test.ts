import { expect, test } from "vitest";
import { neuesGeheimnis, oeffne, versiegle } from "./siegel.ts";

const KEY = new Uint8Array(32).fill(1);

test("what is sealed opens with the house's key, for its own subscription", async () => {
  const siegel = await versiegle(KEY, "a", "https://flow.example.de/?sig=geheim");
  expect(siegel).not.toContain("geheim");
  expect(await oeffne(KEY, "a", siegel)).toBe("https://flow.example.de/?sig=geheim");
  expect(await versiegle(KEY, "a", "https://flow.example.de/?sig=geheim")).not.toBe(siegel);
});

test("another key, another subscription and damage are told in a sentence", async () => {
  const siegel = await versiegle(KEY, "a", "geheim");
  const sentence = /lassen sich mit dem Schlüssel dieses Datenbestands nicht öffnen/;
  await expect(oeffne(new Uint8Array(32).fill(2), "a", siegel)).rejects.toThrow(sentence);
  await expect(oeffne(KEY, "b", siegel)).rejects.toThrow(sentence);
  await expect(oeffne(KEY, "a", `${siegel.slice(0, -4)}AAAA`)).rejects.toThrow(sentence);
  await expect(oeffne(KEY, "a", "kaputt")).rejects.toThrow(sentence);
});

test("a new secret is as long as Standard Webhooks asks for, and never the same", () => {
  expect(Buffer.from(neuesGeheimnis().slice("whsec_".length), "base64")).toHaveLength(32);
  expect(neuesGeheimnis()).not.toBe(neuesGeheimnis());
});
