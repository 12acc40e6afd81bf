import { expect, test } from "vitest";
import { fall, persoenlich } from "../testing/fall.ts";
import { haeuser } from "../testing/haus.ts";
import { memoryStore } from "../testing/memory-store.ts";
import { forecast } from "./vorschau.ts";

const store = memoryStore([
  {
    dienststelle: "1",
    datenstand: "2016-05-31",
    faelle: [
      fall("1", { kontakte: persoenlich("2016-04-01") }),
      fall("2", { kontakte: persoenlich("2016-04-22") }),
      fall("3", { kontakte: persoenlich("2016-04-22"), team: "413" }),
    ],
  },
  {
    dienststelle: "2",
    datenstand: "2016-05-31",
    faelle: [fall("4", { kontakte: persoenlich("2016-04-22"), dienststelle: "2" })],
  },
]);

test("weeks from Monday, teams by name, the backlog in the first; teams of one name in two offices are one", async () => {
  const { stichtag, wochen } = await forecast({ store, haeuser: [] }, { stichtag: "2016-06-01", wochen: 2 });
  expect(stichtag).toBe("2016-06-01");
  expect(wochen).toEqual([
    { ab: "2016-05-30", team: "412", rueckstand: 1, faellig: 0 },
    { ab: "2016-05-30", team: "413", rueckstand: 0, faellig: 0 },
    { ab: "2016-06-06", team: "412", rueckstand: 0, faellig: 2 },
    { ab: "2016-06-06", team: "413", rueckstand: 0, faellig: 1 },
  ]);
});

test("each office is forecast by its own rules, a team alone where one is asked for", async () => {
  const eigene = haeuser(
    'haus: { dienststelle: "2" }\nkontaktdichte: [{ quelle: HV, ab: 2016-01-01, pflichten: [{ hoechstens: { tage: 7 } }] }]\n',
  );
  const frage = { stichtag: "2016-06-01", wochen: 1, team: "412" } as const;
  expect((await forecast({ store, haeuser: eigene }, frage)).wochen).toEqual([
    { ab: "2016-05-30", team: "412", rueckstand: 2, faellig: 0 },
  ]);
  expect((await forecast({ store, haeuser: eigene }, { ...frage, dienststelle: "1" })).wochen).toEqual([
    { ab: "2016-05-30", team: "412", rueckstand: 1, faellig: 0 },
  ]);
});

test("an unknown team is refused", async () => {
  await expect(forecast({ store, haeuser: [] }, { stichtag: "2016-06-01", wochen: 1, team: "9" })).rejects.toThrow(
    "Das Team 9 kommt in der Lieferung nicht vor. Es gibt: 412, 413.",
  );
});
