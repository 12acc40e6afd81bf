import { aufzaehlung, zahl } from "@verlauf/core";
import { KANAELE, type Kanalname, SENDUNGSZUSTAENDE, type Sendungszahl, type Sendungszustand } from "@verlauf/store";
import { type Postausgangsverwaltung, postausgangFuer, type Sendungszeile } from "@verlauf/use-cases";
import { Aufruffehler, wortOf } from "../aufruf.ts";
import { tabelle } from "../ausgabe/tabelle.ts";
import { uhrzeit } from "../ausgabe/uhrzeit.ts";
import { type Befehl, text } from "../befehl.ts";
import { withDaten } from "../datenort.ts";
import type { Umgebung } from "../umgebung.ts";
import { ANZAHL, asBetrieb, type Listenoptionen, neuesteText, withListe, zustandOption } from "./betriebsliste.ts";

interface Optionen extends Listenoptionen {
  readonly was: "erneut" | undefined;
  readonly nr: number | undefined;
  readonly zustand: Sendungszustand | undefined;
  readonly kanal: Kanalname | undefined;
}

const ZUSTAND: Readonly<Record<Sendungszustand, string>> = {
  geplant: "geplant",
  wird_gesendet: "wird gesendet",
  gesendet: "gesendet",
  unbekannt: "unbekannt",
  gesperrt: "gesperrt",
  gescheitert: "gescheitert",
};

const KOPF = [
  "Nummer",
  "Zustand",
  "Kanal",
  "Dienststelle",
  "Nachricht",
  "seit",
  "Versuche",
  "nächster Versuch",
  "Grund",
];

const zeileOf = (sendung: Sendungszeile): readonly (string | number)[] => [
  // a number to be typed, so without a point in it
  String(sendung.nr),
  ZUSTAND[sendung.zustand],
  sendung.kanal,
  sendung.dienststelle,
  sendung.schluessel,
  uhrzeit(sendung.seit),
  sendung.versuche,
  sendung.naechsterVersuch === null ? "" : uhrzeit(sendung.naechsterVersuch),
  sendung.grund ?? "",
];

/** As the list shows it. */
const nummerOf = (eingabe: string): number => {
  if (/^[1-9]\d{0,14}$/.test(eingabe)) return Number(eingabe);
  throw new Aufruffehler(`„${eingabe}“ ist keine Nummer einer Nachricht. Die Nummern zeigt: verlauf postausgang`);
};

/** "Im Postausgang: 3 geplant, 1 unbekannt." */
const zahlenText = (zahlen: readonly Sendungszahl[]): string => {
  const counts = SENDUNGSZUSTAENDE.flatMap((zustand) => {
    const all = zahlen.filter((count) => count.zustand === zustand).reduce((sum, { anzahl }) => sum + anzahl, 0);
    return all === 0 ? [] : [`${zahl(all)} ${ZUSTAND[zustand]}`];
  });
  return counts.length === 0 ? "Der Postausgang ist leer." : `Im Postausgang: ${aufzaehlung(counts, "und")}.`;
};

const zeige = async (verwaltung: Postausgangsverwaltung, options: Optionen, umgebung: Umgebung): Promise<void> => {
  const { dienststelle, zustand, kanal, anzahl: hoechstens = ANZAHL, json } = options;
  const { zahlen, sendungen } = await verwaltung.liste({ dienststelle, zustand, kanal, hoechstens });
  if (json === true) {
    umgebung.out(`${JSON.stringify({ zahlen, sendungen }, null, 1)}\n`);
    return;
  }
  const more = neuesteText(sendungen.length, hoechstens, { eine: "die neueste Nachricht", viele: "Nachrichten" });
  const list =
    sendungen.length > 0
      ? ["", tabelle(KOPF, sendungen.map(zeileOf))]
      : zahlen.length > 0
        ? ["Keine davon passt zur Auswahl."]
        : [];
  umgebung.out(`${[zahlenText(zahlen), ...more, ...list].join("\n")}\n`);
};

const sendeErneut = async (verwaltung: Postausgangsverwaltung, { nr, json }: Optionen, umgebung: Umgebung) => {
  if (nr === undefined) throw new Aufruffehler("Welche Nachricht? Zum Beispiel: verlauf postausgang erneut 12");
  const sendung = await verwaltung.erneut(nr);
  umgebung.out(
    json === true
      ? `${JSON.stringify(sendung, null, 1)}\n`
      : `Die Nachricht ${nr} ist wieder geplant. Der Server schickt sie in der nächsten Runde.\n`,
  );
};

export const postausgangBefehl: Befehl<Optionen> = {
  builder: (argv) =>
    withListe(
      withDaten(argv)
        .positional("was", { type: "string", describe: "erneut: noch einmal senden", coerce: wortOf(["erneut"]) })
        .positional("nr", { type: "string", describe: "Nummer der Nachricht", coerce: nummerOf })
        .option("zustand", zustandOption(SENDUNGSZUSTAENDE))
        .option("kanal", text(`Nur dieser Kanal: ${KANAELE.join(", ")}`, { coerce: wortOf(KANAELE) })),
    ),
  run: (options, umgebung) =>
    asBetrieb(options, umgebung, (deps, akteur) => {
      const verwaltung = postausgangFuer(deps, akteur);
      return options.was === "erneut"
        ? sendeErneut(verwaltung, options, umgebung)
        : zeige(verwaltung, options, umgebung);
    }),
};
