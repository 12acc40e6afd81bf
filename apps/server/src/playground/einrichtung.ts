import type { Beispielperson } from "./beispielperson.ts";

/** Made-up directory, the same in every instance: the bot tells people of different directories apart. */
const MANDANT = "11111111-2222-4333-8444-555555555555";

// with fewer the Playground ends without a word
const FEWEST_OTHERS = 5;

const filler = (place: number): Beispielperson => ({
  name: `Gast ${place}`,
  anmeldename: `gast${place}@example.invalid`,
  objektId: `00000000-0000-4000-8000-00000000000${place}`,
  aufgabe: "",
});

const userOf = ({ name, anmeldename, objektId }: Beispielperson) => {
  const [givenName = name, ...rest] = name.split(" ");
  return {
    id: `29:${objektId}`,
    name,
    givenName,
    surname: rest.join(" ") || givenName,
    email: anmeldename,
    // the Playground's own spelling
    userPrincipleName: anmeldename,
    aadObjectId: objektId,
  };
};

/** What the Playground is told of its world, one person's view of it. JSON is YAML. */
export const einrichtungOf = (person: Beispielperson, andere: readonly Beispielperson[]): string => {
  const others = andere.filter(({ anmeldename }) => anmeldename !== person.anmeldename).slice(0, FEWEST_OTHERS);
  while (others.length < FEWEST_OTHERS) others.push(filler(others.length + 1));
  return `${JSON.stringify(
    {
      version: "0.1.1",
      tenantId: MANDANT,
      bot: { id: "28:verlauf", name: "Verlauf" },
      currentUser: userOf(person),
      users: others.map(userOf),
      personalChat: { id: `a:${person.objektId}` },
      groupChat: { id: "19:gruppe@thread.v2", name: "Gruppe" },
      team: {
        id: "19:team@thread.tacv2",
        name: "Musterteam",
        aadGroupId: "00000000-0000-4000-8000-000000000031",
        channels: [{ id: "19:kanal@thread.tacv2", name: "Fallprüfung" }],
      },
    },
    null,
    2,
  )}\n`;
};
