import { expect, test } from "vitest";
import { fall, persoenlich } from "../testing/fall.ts";
import { memoryStore } from "../testing/memory-store.ts";
import { zaehle } from "./zahlen.ts";

const store = () =>
  memoryStore([
    {
      dienststelle: "1",
      datenstand: "2016-05-31",
      faelle: [
        fall("a", { kontakte: persoenlich("2016-04-10"), team: "412" }),
        fall("b", { kontakte: persoenlich("2016-05-25"), team: "412" }),
        fall("c", { betreuungBis: "2016-01-31", team: "412" }),
        fall("d", { kontakte: persoenlich("2016-04-10"), team: "413" }),
        fall("e", { beschaeftigtenfall: true, team: "413" }),
        fall("f", { beschaeftigtenfall: true, betreuungBis: "2016-01-31", team: "413" }),
      ],
    },
  ]);

const counts = async (nur: Parameters<typeof zaehle>[1]["nur"]) => {
  const { teams, gesamt } = await zaehle({ store: store(), haeuser: [] }, { stichtag: "2016-06-01", nur });
  return [
    ...teams.map(({ team, zaehlung, nichtInBetreuung }) => [
      team,
      zaehlung.ueberfaellig,
      zaehlung.im_soll,
      nichtInBetreuung,
    ]),
    [gesamt.ueberfaellig, gesamt.im_soll],
  ];
};

test("each team is counted, and all of them together", async () => {
  expect(await counts(undefined)).toEqual([
    ["412", 1, 1, 1],
    ["413", 1, 0, 1],
    [2, 1],
  ]);
});

test("nobody else counts a Beschäftigtenfall, in service or not (§ 35 SGB I)", async () => {
  expect(await counts([{ dienststelle: "1", team: null }])).toEqual([
    ["412", 1, 1, 1],
    ["413", 1, 0, 0],
    [2, 1],
  ]);
});

test("only teams that may be looked at are counted", async () => {
  expect(await counts([{ dienststelle: "1", team: "412" }])).toEqual([
    ["412", 1, 1, 1],
    [1, 1],
  ]);
  expect(await counts([{ dienststelle: "2", team: null }]).catch((error: Error) => error.name)).toBe("Refusal");
});
