import type { Chatadresse, Chatstand } from "@verlauf/store";
import type { Anmeldung, Person } from "@verlauf/use-cases";
import { expect, test } from "vitest";
import { identify } from "./anwender.ts";
import { eventOf, MANDANT } from "./testing/events.ts";
import { memorySpeicher } from "./testing/memory-speicher.ts";

const objektId = "aaaaaaaa-0000-4000-8000-000000000001";
const event = eventOf(objektId);

/** A house whose organisation knows one person, by sign-in name alone. */
const openHaus = (heisst: string) => {
  const speicher = memorySpeicher();
  let asked = 0;
  const haus = {
    speicher,
    personAls: async ({ anmeldename = "" }: Anmeldung): Promise<Person> => ({
      art: "person",
      kennung: anmeldename,
      befugnisse:
        anmeldename === heisst
          ? [{ rolle: "TL", dienststelle: "63504", rd: "Hessen", bereich: "B1", team: "412", inVertretung: false }]
          : [],
    }),
    member: async () => {
      asked += 1;
      return { upn: heisst, objectId: objektId, tenantId: MANDANT, isGuest: false };
    },
  };
  return { haus, speicher, asked: () => asked };
};

const kept = (anmeldename: string, rest: Partial<Chatadresse> = {}): Chatadresse => ({
  objektId,
  anmeldename,
  mandant: MANDANT,
  adresse: event.chat,
  gesperrt: false,
  ...rest,
});

const standOf = (anmeldename: string, rest: Partial<Chatstand> = {}): Chatstand => ({
  adresse: kept(anmeldename),
  isFrisch: true,
  gespraech: undefined,
  ...rest,
});

test("whoever is kept as the house knows them costs no question and nothing is written", async () => {
  const { haus, speicher, asked } = openHaus("muster@example.org");
  expect(await identify(haus, event, standOf("muster@example.org"))).toMatchObject({ art: "bekannt" });
  expect({ asked: asked(), kept: speicher.adressen.size }).toEqual({ asked: 0, kept: 0 });
});

test.each([
  ["would soon run out", standOf("muster@example.org", { isFrisch: false })],
  ["leads elsewhere", standOf("muster@example.org", { adresse: kept("muster@example.org", { adresse: "anders" }) })],
])("an address that %s is kept anew", async (_why, stand) => {
  const { haus, speicher, asked } = openHaus("muster@example.org");
  expect(await identify(haus, event, stand)).toMatchObject({ art: "bekannt" });
  expect(asked()).toBe(0);
  expect(speicher.adressen.get(objektId)).toMatchObject({ adresse: event.chat });
});

test("somebody with a new sign-in name is found by it, and it is kept", async () => {
  const { haus, speicher, asked } = openHaus("neu@example.org");
  expect(await identify(haus, event, standOf("alt@example.org"))).toMatchObject({ art: "bekannt" });
  expect(asked()).toBe(1);
  expect(speicher.adressen.get(objektId)?.anmeldename).toBe("neu@example.org");
});

test("what was kept in another directory vouches for nobody", async () => {
  const { haus, asked } = openHaus("muster@example.org");
  const stand = standOf("muster@example.org", { adresse: kept("muster@example.org", { mandant: "andere" }) });
  await identify(haus, event, stand);
  expect(asked()).toBe(1);
});
