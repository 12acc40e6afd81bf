import { createRequire } from "node:module";
import type * as Renderer from "adaptivecards";
import type { CardJson } from "../../gateway/chat-gateway.ts";

// the package's ESM files import without extensions, which Node doesn't resolve; its bundle is complete
const { AdaptiveCard, HostConfig, SerializationContext, Versions } = createRequire(import.meta.url)(
  "adaptivecards/dist/adaptivecards.js",
) as typeof Renderer;

/** What the renderer finds wrong with a card, in its own words; unknown properties and elements too. */
export const faultsOf = (json: CardJson): readonly string[] => {
  forgetLastLang();
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  card.parse(json, context);
  const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...parsed, ...card.validateProperties().validationEvents.map(({ message }) => message)];
};

/** The renderer checks the language by a pattern that remembers where it stopped, and so refuses every second card. */
const forgetLastLang = (): void => {
  const { regEx } = Reflect.get(AdaptiveCard, "langProperty") as { readonly regEx: RegExp };
  regEx.lastIndex = 0;
};
