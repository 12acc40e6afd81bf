import type { Absicht, Verstanden } from "../absicht.ts";
import type { Lesung } from "../lesung.ts";

// Where a card's buttons can't be pressed, what waits is confirmed in writing. Only a text that says nothing else does it:
// "ja, aber erst ab Montag" confirms nothing.

type Offen = Extract<Absicht, { readonly art: "bestaetigen" }>;

const TUN = "(?:eintragen|melden|best(?:ä|ae)tigen)";

const JA = new RegExp(
  `^(?:(?:ja|jawohl)(?:,? (?:bitte|gern|gerne|genau|richtig|stimmt|stimmt so|passt|passt so))?(?:,? (?:bitte )?${TUN})?|(?:bitte )?${TUN})[.! ]*$`,
  "iu",
);

const NEIN = new RegExp(
  `^(?:nein|nee|nö|doch nicht|lieber nicht|(?:bitte )?nicht ${TUN}|verwerfen|abbrechen|abbruch)(?:,? (?:danke|bitte nicht|doch nicht|lieber nicht|(?:bitte )?nicht ${TUN}|verwerfen|abbrechen))?[.! ]*$`,
  "iu",
);

/** "ja" or "nein" to what waits for its confirmation. */
export const erkenneBestaetigung = ({ text }: Lesung, { vorgang }: Offen): Absicht | undefined => {
  if (JA.test(text)) return { art: "bestaetigen", vorgang };
  return NEIN.test(text) ? { art: "verwerfen", vorgang } : undefined;
};

const OFFEN = "Ihre Bestätigung steht noch aus: Schreiben Sie „ja“ oder „nein“.";

/** What is asked back while something waits says so: a "ja" after it means nothing else. */
export const mitOffenem = (verstanden: Verstanden): Verstanden => {
  if (verstanden.art === "verstanden") return verstanden;
  const satz = verstanden.art === "hinweis" ? verstanden.satz : "Das kann ich nicht.";
  return { art: "hinweis", satz: `${satz} ${OFFEN}`, vorschlaege: verstanden.vorschlaege };
};
