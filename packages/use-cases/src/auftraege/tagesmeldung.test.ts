import { afterAll, beforeAll, expect, test } from "vitest";
import type { Nachricht } from "../postausgang/nachricht.ts";
import { deliver, kundensatz, teamleitung } from "../testing/delivery.ts";
import { testhaus } from "../testing/pruefhaus.ts";
import { openRealStore, type RealStore } from "../testing/real-store.ts";
import { neueSendung } from "../testing/sendung.ts";
import { nurSatz } from "./auftragsdeps.ts";
import { tagesmeldung } from "./handler/tagesmeldung.ts";
import { type Auftragswelt, auftragswelt } from "./testing/auftragswelt.ts";

const lead = (team: string): string => `leitung.${team}@example.org`;

let real: RealStore;
let welt: Auftragswelt;
const told: { readonly an: string; readonly inhalt: Nachricht }[] = [];

beforeAll(async () => {
  real = await openRealStore();
  await deliver(real.store, "2026-10-31", {
    organisation: [
      ...["412", "413", "414", "415"].map((team) => teamleitung(`Leitung ${team}`, { team })),
      teamleitung("Verwaltung", { team: null, bereich: null, rolle: "Verwaltung" }),
    ],
    vertretungen: [
      // begins on a Saturday
      { email: lead("412"), vertretung: lead("413"), von: "2026-11-07", bis: "2026-11-20" },
      // was there on the day of the issue, and told then
      { email: lead("413"), vertretung: lead("415"), von: "2026-11-02", bis: "2026-11-04" },
      // has no cases this month
      { email: lead("414"), vertretung: lead("415"), von: "2026-11-05", bis: "2026-11-20" },
      // absent in their turn
      { email: lead("415"), vertretung: "fern@example.org", von: "2026-11-09", bis: "2026-11-20" },
      { email: "fern@example.org", vertretung: lead("412"), von: "2026-11-01", bis: "2026-11-30" },
    ],
    kunden: ["412", "413", "415"].flatMap((team) => [1, 2].map((nr) => kundensatz(`${team}H00000${nr}`, { team }))),
  });
  welt = auftragswelt({ ...real.store, eingebettet: false }, [testhaus(real.ordner)], {
    handler: {
      loeschung: async () => nurSatz("Nichts war zu löschen."),
      tagesmeldung: async (...given) => {
        const result = await tagesmeldung(...given);
        told.push(...result.sendungen.map(({ an, inhalt }) => ({ an, inhalt: inhalt as Nachricht })));
        return result;
      },
    },
  });
});
afterAll(() => real.close());

const failAt = async (um: string, zustand: "gescheitert" | "unbekannt"): Promise<void> => {
  await real.store.plane([neueSendung(`probe/${um}`, { kanal: "chat", ab: um })]);
  const sendung = await real.store.naechste("chat", um, um);
  if (sendung === undefined) throw new Error("nothing was due");
  const vermerk = { zustand, naechsterVersuch: null, grund: "Der Chat antwortet nicht.", beleg: null, pause: null };
  await real.store.vermerke(sendung, vermerk, um);
};

/** One morning, and who was told what in it. */
const morning = async (tag: string): Promise<readonly string[]> => {
  told.length = 0;
  welt.stelle(`2026-11-${tag}T07:20:00Z`);
  await welt.arbeite();
  return told.map(({ an, inhalt }) => {
    switch (inhalt.art) {
      case "vertretung.uebernommen":
        return `${an} ${inhalt.team} ${inhalt.von} ${inhalt.bis}`;
      case "postausgang.liegengeblieben":
        return `${an} ${inhalt.gescheitert} ${inhalt.unbekannt}`;
      default:
        return inhalt.art;
    }
  });
};

test("substitutes hear of open cases when they begin, and the administration of what didn't arrive (VK-43)", async () => {
  expect(await morning("02")).toEqual([]);
  await failAt("2026-11-02T10:00:00.000Z", "gescheitert");
  expect(await morning("03")).toEqual(["verwaltung@example.org 1 0"]);
  expect(await morning("05")).toEqual([]);
  await failAt("2026-11-06T10:00:00.000Z", "unbekannt");
  // nobody works on Saturday and Sunday
  expect(await morning("07")).toEqual([]);
  expect(await morning("08")).toEqual([]);
  expect(await morning("09")).toEqual([`${lead("413")} 412 2026-11-07 2026-11-20`, "verwaltung@example.org 0 1"]);
  await failAt("2026-11-09T10:00:00.000Z", "gescheitert");
  // the server was away for three days
  expect(await morning("13")).toEqual([`${lead("413")} 412 2026-11-07 2026-11-20`, "verwaltung@example.org 1 0"]);
  expect(welt.fehler).toEqual([]);
});

test("who was told once isn't told again", async () => {
  const mails = await real.store.sendungen({ kanal: "mail", an: lead("413"), hoechstens: 99 });
  expect(mails.filter(({ schluessel }) => schluessel.startsWith("vertretung.uebernommen/"))).toHaveLength(1);
});
