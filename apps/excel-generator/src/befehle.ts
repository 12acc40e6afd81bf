import type { Befehlseintrag, Befehlsgruppe } from "./befehl.ts";

/** Every command of `verlauf`, in the help's order. */
export const befehle: readonly (Befehlseintrag | Befehlsgruppe)[] = [
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
    command: "stichprobe",
    describe: "Fälle eines Monats ziehen, zeigen, ersetzen, nachprüfen",
    unter: [
      {
        command: "ziehen",
        describe: "Zehn Fälle je Team ziehen; ein zweiter Aufruf zeigt dieselben",
        load: async () => (await import("./befehle/stichprobe/ziehen.ts")).ziehenBefehl,
      },
      {
        command: "kalibrierung",
        describe: "Zwei Fälle je Quartal, die alle Teamleitungen eines Bereichs prüfen",
        load: async () => (await import("./befehle/stichprobe/kalibrierung.ts")).kalibrierungBefehl,
      },
      {
        command: "zeigen",
        describe: "Die gezogenen Fälle eines Monats zeigen",
        load: async () => (await import("./befehle/stichprobe/zeigen.ts")).zeigenBefehl,
      },
      {
        command: "ersetzen",
        describe: "Einen Fall, der nicht geprüft werden kann, durch den nächsten ersetzen",
        load: async () => (await import("./befehle/stichprobe/ersetzen.ts")).ersetzenBefehl,
      },
      {
        command: "pruefen",
        describe: "Nachprüfen, ob Ziehungen richtig sind",
        load: async () => (await import("./befehle/stichprobe/pruefen.ts")).pruefenBefehl,
      },
      {
        command: "protokoll",
        describe: "Das Protokoll einer Ziehung als Datei",
        load: async () => (await import("./befehle/stichprobe/protokoll.ts")).protokollBefehl,
      },
    ],
  },
  {
    command: "fragebogen",
    describe: "Die Arbeitsmappen der Teams schreiben und zurücklesen",
    unter: [
      {
        command: "erzeugen",
        describe: "Die Arbeitsmappen eines Monats in die Ablage schreiben",
        load: async () => (await import("./befehle/fragebogen/erzeugen.ts")).erzeugenBefehl,
      },
      {
        command: "einlesen <pfad..>",
        describe: "Ausgefüllte Arbeitsmappen einlesen",
        load: async () => (await import("./befehle/fragebogen/einlesen.ts")).einlesenBefehl,
      },
      {
        command: "freigeben",
        describe: "Einen zurückgehaltenen Freitext nach Durchsicht freigeben",
        load: async () => (await import("./befehle/fragebogen/freigeben.ts")).freigebenBefehl,
      },
    ],
  },
  {
    command: "auswertung",
    describe: "Auswertung eines Monats für Bereich, Dienststelle oder RD",
    load: async () => (await import("./befehle/auswertung.ts")).auswertungBefehl,
  },
  {
    command: "stand",
    describe: "Welche Fragebögen eines Monats sind zurück, was fehlt?",
    load: async () => (await import("./befehle/stand.ts")).standBefehl,
  },
  {
    command: "protokoll",
    describe: "Wer hat was geändert oder gelesen? Prüfen, zeigen, Auskunft geben",
    unter: [
      {
        command: "pruefen",
        describe: "Nachprüfen, ob am Protokoll nichts geändert wurde und nichts fehlt",
        load: async () => (await import("./befehle/protokoll/pruefen.ts")).pruefenBefehl,
      },
      {
        command: "zeigen",
        describe: "Einträge nach Zeit, Handlung, Art und Einheit zeigen",
        load: async () => (await import("./befehle/protokoll/zeigen.ts")).zeigenBefehl,
      },
      {
        command: "export",
        describe: "Auskunft für die Personalvertretung: was über Beschäftigte gespeichert ist",
        load: async () => (await import("./befehle/protokoll/export.ts")).exportBefehl,
      },
      {
        command: "schluessel",
        describe: "Einen der beiden Schlüssel anlegen, mit denen sich Pseudonyme auflösen lassen",
        load: async () => (await import("./befehle/protokoll/schluessel.ts")).schluesselBefehl,
      },
      {
        command: "aufloesen <pseudonym>",
        describe: "Ein Pseudonym auflösen, mit beiden Schlüsseln",
        load: async () => (await import("./befehle/protokoll/aufloesen.ts")).aufloesenBefehl,
      },
      {
        command: "eigene",
        describe: "Einer Person ihre eigenen Einträge zeigen, mit beiden Schlüsseln",
        load: async () => (await import("./befehle/protokoll/eigene.ts")).eigeneBefehl,
      },
    ],
  },
  {
    command: "auftraege [was] [kennung]",
    describe: "Was hat der Server von selbst getan, was steht aus? Gescheitertes nachholen",
    load: async () => (await import("./befehle/auftraege.ts")).auftraegeBefehl,
  },
  {
    command: "postausgang [was] [nr]",
    describe: "Welche Nachrichten sind hinaus, welche nicht? Erneut senden",
    load: async () => (await import("./befehle/postausgang.ts")).postausgangBefehl,
  },
  {
    command: "auskunft <kundennummer>",
    describe: "Alles, was zu einer Person gespeichert ist, als Word-Datei",
    load: async () => (await import("./befehle/auskunft/auskunft.ts")).auskunftBefehl,
  },
  {
    command: "berichtigen <kundennummer>",
    describe: "Eine falsche Angabe zu einer Person berichtigen",
    load: async () => (await import("./befehle/berichtigen/berichtigen.ts")).berichtigenBefehl,
  },
  {
    command: "loeschen",
    describe: "Löschen, was seine Frist erreicht hat, oder die Daten einer Person",
    unter: [
      {
        command: "faellig",
        describe: "Alles löschen, dessen Frist abgelaufen ist (der Server tut das jede Nacht)",
        load: async () => (await import("./befehle/loeschen/faellig.ts")).faelligBefehl,
      },
      {
        command: "person <kundennummer>",
        describe: "Alles zu einer Person zeigen und mit --ja löschen",
        load: async () => (await import("./befehle/loeschen/person.ts")).personBefehl,
      },
    ],
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
  {
    command: "sicherung",
    describe: "Den Datenbestand sichern und wiederherstellen",
    unter: [
      {
        command: "anlegen",
        describe: "Eine geprüfte Sicherung anlegen, auch während der Server läuft",
        load: async () => (await import("./befehle/sicherung/anlegen.ts")).anlegenBefehl,
      },
      {
        command: "liste",
        describe: "Welche Sicherungen gibt es, von wann?",
        load: async () => (await import("./befehle/sicherung/liste.ts")).listeBefehl,
      },
      {
        command: "wiederherstellen <sicherung>",
        describe: "Eine Sicherung in einen leeren oder neuen Ordner zurückspielen",
        load: async () => (await import("./befehle/sicherung/wiederherstellen.ts")).wiederherstellenBefehl,
      },
    ],
  },
  {
    command: "schluessel",
    describe: "Schlüssel für Verfahren, die die Schnittstelle benutzen",
    unter: [
      {
        command: "anlegen",
        describe: "Einen Schlüssel anlegen; er wird einmal gezeigt",
        load: async () => (await import("./befehle/schluessel/anlegen.ts")).anlegenBefehl,
      },
      {
        command: "liste",
        describe: "Alle Schlüssel mit Umfang, Ablauf und letzter Benutzung",
        load: async () => (await import("./befehle/schluessel/liste.ts")).listeBefehl,
      },
      {
        command: "widerrufen <id>",
        describe: "Einen Schlüssel sofort beenden",
        load: async () => (await import("./befehle/schluessel/widerrufen.ts")).widerrufenBefehl,
      },
    ],
  },
  {
    command: "teams",
    describe: "Verlauf in Microsoft Teams",
    unter: [
      {
        command: "paket",
        describe: "Das App-Paket schreiben, das die Verwaltung in Teams hochlädt",
        load: async () => (await import("./befehle/teams/paket.ts")).paketBefehl,
      },
    ],
  },
];
