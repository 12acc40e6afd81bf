import type { BotEvent, Outgoing, Scope } from "../../gateway/chat-gateway.ts";

export const MANDANT = "11111111-1111-4111-8111-111111111111";

/** Something that somebody sends, in their own chat or in one with others. */
export const eventOf = (objektId: string, scope: Scope = "personal", given: Partial<BotEvent> = {}): BotEvent => ({
  activityId: "1",
  tenantId: MANDANT,
  scope,
  sender: { objectId: objektId, teamsId: `29:${objektId}` },
  chat: { v: 1, ref: { conversationId: scope === "personal" ? `a:${objektId}` : "19:gruppe", scope } },
  ...given,
});

/** Everything that would be read on a screen or sent back by a button. */
export const allText = (outgoings: readonly Outgoing[]): string => JSON.stringify(outgoings);

const plainOf = (outgoing: Outgoing): string => {
  switch (outgoing.kind) {
    case "text":
      return outgoing.text;
    case "card":
      return outgoing.fallback;
    case "file-offer":
      return `[Datei ${outgoing.name}: ${outgoing.description}]`;
    case "file-info":
      return `[abgelegt ${outgoing.upload.name}]`;
  }
};

/** What is read first: the text, or what a card says without one. */
export const plainText = (outgoings: readonly Outgoing[]): string => outgoings.map(plainOf).join("\n");

interface Knopf {
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const isKnopf = (value: object): value is Knopf =>
  "type" in value && value.type === "Action.Execute" && "title" in value && "data" in value;

/** The buttons of cards and of their cells, in order. */
export const knoepfeOf = (value: unknown): readonly Knopf[] => {
  if (typeof value !== "object" || value === null) return [];
  if (isKnopf(value)) return [value];
  return Object.values(value).flatMap(knoepfeOf);
};

/** The data of the button with that title. */
export const knopf = (outgoings: readonly Outgoing[], titel: string): Readonly<Record<string, unknown>> => {
  const found = knoepfeOf(outgoings).find(({ title }) => title === titel);
  if (found === undefined)
    throw new Error(`no button „${titel}“ among ${knoepfeOf(outgoings).map((each) => each.title)}`);
  return found.data;
};
