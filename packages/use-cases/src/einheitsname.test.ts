import { expect, test } from "vitest";
import { bereichName, rdName } from "./einheitsname.ts";

test.for([
  ["41", "Bereich 41"],
  ["Bereich 41", "Bereich 41"],
  ["bereich Nord", "bereich Nord"],
  ["Bereichsleitung Nord", "Bereich Bereichsleitung Nord"],
] as const)("the area %s is %s", ([given, name]) => {
  expect(bereichName(given)).toBe(name);
});

test.for(["Hessen", "RD Hessen"])("the RD %s is RD Hessen", (given) => {
  expect(rdName(given)).toBe("RD Hessen");
});
