import type { Beispielperson } from "./beispielperson.ts";

/** Made-up directory, the same in every instance: the bot tells people of different directories apart. */
const MANDANT = "11111111-2222-4333-8444-555555555555";

const BOT = { id: "28:verlauf", name: "Verlauf" } as const;

const teamsId = ({ objektId }: Beispielperson): string => `29:${objektId}`;
const chatId = ({ objektId }: Beispielperson): string => `a:${objektId}`;

// with fewer the Playground ends without a word
const FEWEST_OTHERS = 5;

const filler = (place: number): Beispielperson => ({
  name: `Gast ${place}`,
  anmeldename: `gast${place}@example.invalid`,
  objektId: `00000000-0000-4000-8000-00000000000${place}`,
  aufgabe: "",
});

const userOf = (person: Beispielperson) => {
  const { name, anmeldename, objektId } = person;
  const [givenName = name, ...rest] = name.split(" ");
  return {
    id: teamsId(person),
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
      bot: BOT,
      currentUser: userOf(person),
      users: others.map(userOf),
      personalChat: { id: chatId(person) },
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

/** What every message in that person's own chat has, as the Playground sends it; for those that it can't make itself. */
export const eigenerChat = (person: Beispielperson, playground: string) => ({
  channelId: "msteams",
  serviceUrl: `${playground}/_connector`,
  recipient: BOT,
  conversation: { id: chatId(person), conversationType: "personal", tenantId: MANDANT },
  from: { id: teamsId(person), aadObjectId: person.objektId },
});
