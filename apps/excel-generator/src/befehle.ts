import type { Befehlseintrag } from "./befehl.ts";

/** Every command of `verlauf`, in the help's order. */
export const befehle: readonly Befehlseintrag[] = [
  {
    command: "import <pfad..>",
    describe: "Exportdateien einlesen (Dateien oder Ordner)",
    load: async () => (await import("./befehle/import.ts")).importBefehl,
  },
  {
    command: "ueberfaellig",
    describe: "Wer ist überfällig, seit wann und nach welcher Regel?",
    load: async () => (await import("./befehle/ueberfaellig.ts")).ueberfaelligBefehl,
  },
  {
    command: "erklaere <kundennummer>",
    describe: "Warum ist eine Person überfällig oder nicht?",
    load: async () => (await import("./befehle/erklaere.ts")).erklaereBefehl,
  },
  {
    command: "vorschau",
    describe: "Wie viele Gespräche werden je Woche und Team fällig?",
    load: async () => (await import("./befehle/vorschau.ts")).vorschauBefehl,
  },
  {
    command: "regelwerk",
    describe: "Alle Regeln mit Quelle und Geltung, oder was an einem Tag gilt",
    load: async () => (await import("./befehle/regelwerk.ts")).regelwerkBefehl,
  },
  {
    command: "konfiguration <was>",
    describe: "verlauf.yaml prüfen, oder erklären, was heute gilt",
    load: async () => (await import("./befehle/konfiguration.ts")).konfigurationBefehl,
  },
  {
    command: "beispiel <ordner>",
    describe: "Ein erfundenes Haus als sieben Exportdateien schreiben",
    load: async () => (await import("./befehle/beispiel.ts")).beispielBefehl,
  },
  {
    command: "daten <was>",
    describe: "Den Datenbestand in ein PostgreSQL umziehen",
    load: async () => (await import("./befehle/daten.ts")).datenBefehl,
  },
];
