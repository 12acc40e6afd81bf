/** How the sentences begin that are completed where the call itself is at hand. */
export const UNBEKANNT = "Unbekannt ist ";
export const VORSCHLAG = "Meinten Sie ";
export const ANGABE_FEHLT = "Es fehlt eine Angabe: ";

/** yargs' own texts in German; every sentence that it can say has its counterpart here. */
export const yargsTexte = {
  "Commands:": "Befehle:",
  "Options:": "Optionen:",
  "Examples:": "Beispiele:",
  "Positionals:": "Angaben:",
  boolean: "ja/nein",
  count: "Anzahl",
  string: "Text",
  number: "Zahl",
  array: "mehrere",
  required: "nötig",
  default: "Standard",
  "default:": "Standard:",
  "choices:": "möglich:",
  "aliases:": "auch:",
  "generated-value": "wird ermittelt",
  deprecated: "veraltet",
  "deprecated: %s": "veraltet: %s",
  // the numbers that yargs adds say nothing to whoever forgot the one thing; %c swallows them
  "Not enough non-option arguments: got %s, need at least %s": {
    one: `${ANGABE_FEHLT}%c%c`,
    other: `${ANGABE_FEHLT}%c%c`,
  },
  "Too many non-option arguments: got %s, maximum of %s": {
    one: "Das sind zu viele Angaben: %s statt höchstens %s.",
    other: "Das sind zu viele Angaben: %s statt höchstens %s.",
  },
  "Missing argument value: %s": { one: "Es fehlt ein Wert: %s.", other: "Es fehlen Werte: %s." },
  "Missing required argument: %s": { one: "Es fehlt die Angabe --%s.", other: "Es fehlen Angaben: %s." },
  "Unknown argument: %s": { one: `${UNBEKANNT}%s.`, other: `${UNBEKANNT}%s.` },
  "Unknown command: %s": { one: `${UNBEKANNT}%s.`, other: `${UNBEKANNT}%s.` },
  "Invalid values:": "Diese Werte passen nicht:",
  "Argument: %s, Given: %s, Choices: %s": "%s: „%s“ steht dort, möglich ist %s.",
  "Argument check failed: %s": "Diese Angabe passt nicht: %s",
  "Implications failed:": "Dazu fehlt eine weitere Angabe:",
  "Not enough arguments following: %s": "Nach --%s fehlt ein Wert.",
  "Invalid JSON config file: %s": "Diese Datei ist nicht lesbar: %s",
  "Path to JSON config file": "Datei mit Angaben",
  "Show help": "Diese Hilfe zeigen",
  "Show version number": "Version zeigen",
  "Did you mean %s?": `${VORSCHLAG}„%s“?`,
  "Arguments %s and %s are mutually exclusive": "--%s und --%s lassen sich nicht zusammen angeben.",
} as const;
