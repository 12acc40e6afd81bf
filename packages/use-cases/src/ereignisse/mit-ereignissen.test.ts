import type { NeueRueckgabe, Store } from "@verlauf/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "../fallpruefung/sha256.ts";
import { zieheStichproben } from "../fallpruefung/stichprobe/ziehe-stichproben.ts";
import { deliver, teamleitung } from "../testing/delivery.ts";
import { testhaus } from "../testing/pruefhaus.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import { fuelle } from "../testing/zugangshaus.ts";
import { mitEreignissen } from "./mit-ereignissen.ts";
import { webhookinhaltOf } from "./zustellung.ts";

const UHR = () => new Date("2026-11-03T09:00:00Z");

let real: RealStore;
beforeAll(async () => {
  real = await openRealStore();
  await fuelle(real.store);
  await real.store.bewahreAbonnement({
    id: "abo",
    dienststelle: "63504",
    name: "Terminplanung",
    ereignisse: ["stichprobe.gezogen", "fragebogen.eingegangen", "bereich.vollstaendig"],
    adresse: "versiegelt",
    geheimnisse: [],
    zustand: "aktiv",
    grund: null,
    angelegtUm: "2026-11-01T00:00:00.000Z",
    geaendertUm: "2026-11-01T00:00:00.000Z",
  });
});
afterAll(() => real.close());

interface Told {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The real store, and what it newly plans for the subscriber. */
const listening = (): { readonly store: Store; readonly told: Told[] } => {
  const told: Told[] = [];
  const transaktion: Store["transaktion"] = (work) =>
    real.store.transaktion((its) =>
      work({
        ...its,
        plane: async (sendungen) => {
          const neu = await its.plane(sendungen);
          if (neu > 0) told.push(...sendungen.map((each) => JSON.parse(webhookinhaltOf(each).koerper) as Told));
          return neu;
        },
      }),
    );
  return { store: { ...real.store, transaktion }, told };
};

const planned = async (): Promise<number> => (await real.store.sendungen({ kanal: "webhook", hoechstens: 100 })).length;

const rueckgabe = (team: string, open: number, given: Partial<NeueRueckgabe> = {}): NeueRueckgabe => {
  const inhalt = new TextEncoder().encode(`${team} ${open}`);
  return {
    ebene: "team",
    dienststelle: "63504",
    einheit: team,
    zeitraum: "2026-10",
    datei: `Fragebogen_${team}.xlsx`,
    sha256: sha256(inhalt),
    inhalt,
    am: "2026-11-10",
    von: "system:eingang",
    status: "angenommen",
    zuKlaeren: 0,
    katalog: { id: "standard", version: "1" },
    inVertretung: false,
    faelle: Array.from({ length: 10 }, (_, nr) => {
      const fall = String(nr + 1).padStart(2, "0");
      return {
        fall,
        referenz: `2026-10-63504-${team}-${fall}`,
        rechtskreis: "SGB II" as const,
        vollstaendig: nr >= open,
        nichtBewertet: false,
        antworten: [],
        gesamt: {
          gesamturteil: null,
          ursachen: [],
          ansatz: "",
          ebene: null,
          gutePraxis: "",
          paragraf16a: false,
          verlaengertBis: null,
          begruendung: "",
        },
      };
    }),
    loeschenAm: "2028-12-31",
    ...given,
  };
};

test("draws, returns and a complete area are told, each once, and nothing of a change that wasn't made", async () => {
  const haeuser = [testhaus(real.ordner)];
  const { store: base, told } = listening();
  const store = mitEreignissen(base, { haeuser, uhr: UHR });
  const auftrag = {
    monat: "2026-10",
    ziel: { art: "teams", dienststelle: "63504" },
    heute: "2026-11-02",
    von: "system:auftraege",
    zufall: () => "01382438112797316654",
  } as const;
  await zieheStichproben({ store, haeuser }, auftrag);
  await zieheStichproben({ store, haeuser }, auftrag);
  expect(told.splice(0).map(({ type }) => type)).toEqual(Array(3).fill("stichprobe.gezogen"));

  const returned = async (neue: NeueRueckgabe) => {
    await store.bewahre(neue);
    return told.splice(0);
  };
  expect(await returned(rueckgabe("412", 2))).toMatchObject([
    { type: "fragebogen.eingegangen", data: { team: "412", vollstaendig: 8, faelle: 10 } },
  ]);
  expect((await returned(rueckgabe("412", 0))).map(({ type }) => type)).toEqual(["fragebogen.eingegangen"]);
  // refused, of a quarter: nothing to tell
  expect(await returned(rueckgabe("413", 0, { status: "abgelehnt" }))).toEqual([]);
  expect(await returned(rueckgabe("413", 0, { ebene: "kalibrierung", zeitraum: "2026-Q4" }))).toEqual([]);
  expect(await returned(rueckgabe("413", 0))).toMatchObject([
    { type: "fragebogen.eingegangen" },
    { type: "bereich.vollstaendig", data: { bereich: "Bereich 41", teams: 2 } },
  ]);

  const before = await planned();
  const stopped = store.transaktion(async (its) => {
    await its.bewahre(rueckgabe("421", 3));
    throw new Error("stopped");
  });
  await expect(stopped).rejects.toThrow("stopped");
  expect(await planned()).toBe(before);
});

test("in the chat the lead hears of a workbook that came by another way, and the area manager of the last one (VK-42)", async () => {
  const id = "aaaaaaaa-0000-4000-8000-000000000042";
  await deliver(real.store, "2026-10-31", {
    organisation: [
      teamleitung("Leitung 421", { team: "421", bereich: "Bereich 42" }),
      teamleitung("Bereich 42", { team: null, bereich: "Bereich 42", rolle: "BL", objektId: id }),
    ],
    kunden: [],
  });
  const erzaehler = { haeuser: [testhaus(real.ordner)], uhr: UHR };
  const chat = { ruhezeit: null };
  const told = async () =>
    (await real.store.sendungen({ kanal: "chat", hoechstens: 9 }))
      .map(({ schluessel, an, ersatz }) => [schluessel.split("/")[0], an, ersatz])
      .reverse();
  await mitEreignissen(real.store, erzaehler).bewahre(rueckgabe("421", 3));
  expect(await told()).toEqual([]);
  // whoever hands it in reads the answer
  await mitEreignissen(real.store, { ...erzaehler, chat, vonPerson: true }).bewahre(rueckgabe("421", 2));
  expect(await told()).toEqual([]);
  const store = mitEreignissen(real.store, { ...erzaehler, chat });
  await store.bewahre(rueckgabe("421", 1));
  await store.bewahre(rueckgabe("421", 1));
  const eingegangen = ["fragebogen.eingegangen", "leitung.421@example.org", null];
  expect(await told()).toEqual([eingegangen]);
  await store.bewahre(rueckgabe("421", 0));
  expect(await told()).toEqual([eingegangen, eingegangen, ["bereich.vollstaendig", id, null]]);
});
