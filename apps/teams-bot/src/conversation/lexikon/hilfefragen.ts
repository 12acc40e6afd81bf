/** How people ask what can be asked, when they ask about nothing else. */
export const HILFEFRAGEN: readonly RegExp[] = [
  /was (?:gibt es|geht|kann man|läuft) (?:hier|da|alles|so)(?!\p{L})/iu,
  /(?:bietest|verstehst|beherrschst) du(?!\p{L})/iu,
  /(?:wo|wie|womit) (?:fange|fang|beginne|starte) ich/iu,
  /welche (?:fragen|möglichkeiten|befehle|funktionen|aufgaben|kommandos)(?!\p{L})/iu,
  /deine (?:aufgaben|aufgabe|fähigkeiten|funktionen)(?!\p{L})/iu,
  /wie (?:geht|funktioniert|läuft) (?:das|es) (?:hier|mit dir|denn|eigentlich)/iu,
  /erklär\p{L}* (?:\p{L}+ )?(?:mir|uns)(?: bitte| mal)* (?:das|alles|es|wie|was du)(?!\p{L})/iu,
  /mir (?:\p{L}+ )?erklären,? wie (?:das|es|du)(?!\p{L})/iu,
  /blicke? (?:\p{L}+ ){0,3}nicht (?:mehr )?durch/iu,
  /weiß (?:gar |überhaupt )?nicht,? (?:was|wie) ich/iu,
  /kenne? mich (?:\p{L}+ ){0,2}nicht (?:gut |so gut |richtig )?aus/iu,
  /was (?:du|sie|ihr) (?:\p{L}+ ){0,2}(?:kannst|können|könnt)(?!\p{L})/iu,
  /(?<!\p{L})(?:überfordert|handbuch|sos|tutorial|einweisung|einführung)(?!\p{L})/iu,
  /^h(?:ä|ae)+[\s?!.]*$/iu,
];
