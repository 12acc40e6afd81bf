import { expect, test } from "vitest";
import { fall, persoenlich } from "../testing/fall.ts";
import { haeuser } from "../testing/haus.ts";
import { type MemoryDelivery, memoryStore } from "../testing/memory-store.ts";
import { findUeberfaellige, type Ueberfaelligfrage } from "./ueberfaellig.ts";

const STICHTAG = "2016-06-01";

const lieferung: MemoryDelivery = {
  dienststelle: "1",
  datenstand: "2016-05-31",
  faelle: [
    fall("c", { kontakte: persoenlich("2016-04-16") }), // 1 day overdue
    fall("b", { kontakte: persoenlich("2016-04-10") }), // 7 days
    fall("a", { kontakte: persoenlich("2016-04-10"), team: "413" }),
    fall("d", { kontakte: persoenlich("2016-05-25") }),
    fall("e", { rechtskreis: "SGB III" }),
    fall("f", { betreuungBis: "2016-01-31" }),
    fall("g", { beschaeftigtenfall: true }),
    fall("h", { beschaeftigtenfall: true, team: "413" }),
    fall("i", { beschaeftigtenfall: true, betreuungBis: "2016-01-31" }),
    fall("j", { teamart: "Reha", team: "414" }),
  ],
};

const frage = async (more: Partial<Ueberfaelligfrage> = {}, deliveries: readonly MemoryDelivery[] = [lieferung]) =>
  findUeberfaellige({ store: memoryStore(deliveries), haeuser: [] }, { stichtag: STICHTAG, ...more });

const numbers = async (more: Partial<Ueberfaelligfrage>): Promise<string> =>
  (await frage(more)).personen.map(({ eintrag }) => eintrag.kundennummer).join("");

test("the overdue come with most days first, then by Kundennummer", async () => {
  expect(await numbers({})).toBe("abc");
});

test("other statuses come by due date, those without one last", async () => {
  expect(await numbers({ status: ["nicht_geregelt", "im_soll", "ueberfaellig"] })).toBe("abcde");
});

test("counts are of those asked for, whatever status; Beschäftigtenfälle of the whole office (§ 35 SGB I)", async () => {
  const counts = async (more: Partial<Ueberfaelligfrage>) => {
    const { zaehlung, nichtInBetreuung, beschaeftigtenfaelle } = await frage(more);
    const { ueberfaellig, im_soll, nicht_geregelt } = zaehlung;
    return [ueberfaellig, im_soll, nicht_geregelt, nichtInBetreuung, beschaeftigtenfaelle];
  };
  // out of service comes before Beschäftigtenfall: "i" is one of the former
  expect(await counts({})).toEqual([3, 1, 1, 3, 2]);
  expect(await counts({ status: ["im_soll"] })).toEqual([3, 1, 1, 3, 2]);
  expect(await counts({ team: "412" })).toEqual([2, 1, 1, 2, 2]);
  expect(await counts({ team: "413", status: [] })).toEqual([1, 0, 0, 0, 2]);
});

test("a benefit community stands together at the place of the one due first; those without one stay apart", async () => {
  const faelle = [
    fall("1", { kontakte: persoenlich("2016-01-01"), bgNummer: "X" }),
    fall("2", { kontakte: persoenlich("2016-01-02") }),
    fall("3", { kontakte: persoenlich("2016-01-03"), bgNummer: "X" }),
    fall("4", { kontakte: persoenlich("2016-01-04") }),
    fall("5", { kontakte: persoenlich("2016-01-05"), bgNummer: "X", dienststelle: "2" }),
  ];
  const deliveries = ["1", "2"].map((dienststelle) => ({
    dienststelle,
    datenstand: "2016-05-31",
    faelle: faelle.filter((person) => person.dienststelle === dienststelle),
  })) satisfies readonly MemoryDelivery[];
  const order = async (nachBg: boolean) =>
    (await frage({ nachBg }, deliveries)).personen.map(({ eintrag }) => eintrag.kundennummer).join("");
  expect(await order(false)).toBe("12345");
  expect(await order(true)).toBe("13245");
});

test("each office is answered from its own delivery by its own rules, and the oldest day is named", async () => {
  const zwei: readonly MemoryDelivery[] = [
    { dienststelle: "1", datenstand: "2016-05-31", faelle: [fall("a", { kontakte: persoenlich("2016-05-20") })] },
    { dienststelle: "1", datenstand: "2016-06-30", faelle: [] },
    {
      dienststelle: "2",
      datenstand: "2016-05-30",
      faelle: [fall("b", { dienststelle: "2", kontakte: persoenlich("2016-05-20") })],
    },
  ];
  const eigene = haeuser(
    'haus: { dienststelle: "2" }\nkontaktdichte: [{ quelle: HV, ab: 2016-01-01, pflichten: [{ hoechstens: { tage: 7 } }] }]\n',
  );
  const antwort = await findUeberfaellige({ store: memoryStore(zwei), haeuser: eigene }, { stichtag: STICHTAG });
  expect(antwort.personen.map(({ eintrag }) => [eintrag.kundennummer, eintrag.regel?.id])).toEqual([["b", "haus:1"]]);
  expect(antwort.datenstand).toBe("2016-05-30");
  expect(antwort.bemerkungen).toEqual(["Die Dienststellen haben verschiedene Datenstände: 30.05.2016, 31.05.2016."]);
});

test("data later than the day, or more than a week before it, are said", async () => {
  expect((await frage({ stichtag: "2016-06-07" })).bemerkungen).toEqual([]);
  expect((await frage({ stichtag: "2016-06-08" })).bemerkungen).toEqual([
    "Der Datenstand 31.05.2016 liegt 8 Tage vor dem Stichtag 08.06.2016. Kontakte danach sind noch nicht berücksichtigt.",
  ]);
  expect((await frage({ stichtag: "2016-05-30" })).bemerkungen).toEqual([
    "Für den 30.05.2016 liegt keine Lieferung vor; die Antwort stammt aus dem Datenstand 31.05.2016. Spätere Kontakte zählen nicht.",
  ]);
});

test("what can't be answered is refused in a sentence", async () => {
  await expect(frage({ team: "499" })).rejects.toThrow(
    "Das Team 499 kommt in der Lieferung nicht vor. Es gibt: 412, 413, 414.",
  );
  await expect(frage({ dienststelle: "9" })).rejects.toThrow("Zur Dienststelle 9 liegen keine Daten vor.");
  await expect(frage({}, [])).rejects.toThrow("Es liegen noch keine Daten vor.");
});

test("contacts of the benefit community are asked for only where a house counts them", async () => {
  const gemeinsam = haeuser("kontaktdichte: [{ quelle: HV, ab: 2016-01-01, bedarfsgemeinschaft: gemeinsam }]\n");
  for (const [eigene, mitBg] of [
    [[], false],
    [gemeinsam, true],
  ] as const) {
    const store = memoryStore([lieferung]);
    await findUeberfaellige({ store, haeuser: eigene }, { stichtag: STICHTAG, team: "412" });
    expect(store.queries).toEqual([{ team: "412", mitBg }]);
  }
});

test("progress counts the people looked at", async () => {
  const seen: number[] = [];
  await frage({ onPersonen: (count) => seen.push(count) });
  expect(seen).toEqual([2, 4, 6, 8, 10]);
});
