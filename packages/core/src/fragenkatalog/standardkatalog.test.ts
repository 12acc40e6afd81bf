import { describe, expect, test } from "vitest";
import { ANTWORTEN } from "./katalog.ts";
import { checkKatalog } from "./katalog-check.ts";
import { katalogAm, standardkatalog, standardkataloge } from "./standardkatalog.ts";

test("the proposal as it is printed", async () => {
  const zeilen = standardkatalog.fragen.map(
    ({ nr, abschnitt, text, hinweis, herkunft, giltFuer, begruendungBei }) =>
      `${[abschnitt, `${nr}. ${text}`, hinweis, herkunft, giltFuer ?? "beide", begruendungBei.join(", ")].join("\n")}\n`,
  );
  const { titel, kennzeichnung, quelle, gesamtfrage, skala, ursachen } = standardkatalog;
  const page = [titel, kennzeichnung, quelle, skala.join(", "), "", ...zeilen, gesamtfrage, "", ...ursachen, ""];
  await expect(page.join("\n")).toMatchFileSnapshot("standardkatalog.txt");
});

test("eighteen questions, the sixth for SGB II only, on a scale of all six answers", () => {
  expect(standardkatalog.fragen.map(({ nr }) => nr)).toEqual(Array.from({ length: 18 }, (_, index) => `${index + 1}`));
  expect(standardkatalog.fragen.filter(({ giltFuer }) => giltFuer !== null)).toMatchObject([
    { nr: "6", giltFuer: "SGB II" },
  ]);
  expect(standardkatalog.skala).toEqual(ANTWORTEN);
});

test("it stands the test that a house's own has to stand", () => {
  expect(checkKatalog(standardkatalog)).toEqual([]);
});

describe("the catalogue of a day (VK-14, GE-07)", () => {
  test.for([
    ["2017-05-21", undefined],
    ["2017-05-22", "1"],
    ["2019-12-31", "1"],
    ["2026-10-31", "1"],
  ] as const)("%s: version %s", ([tag, version]) => {
    expect(katalogAm(tag)?.version).toBe(version);
  });

  test("each begins on the day that it names", () => {
    expect(standardkataloge.map(({ from }) => from)).toEqual(standardkataloge.map(({ value }) => value.ab));
  });
});
