import { anzahl, datum, letzterTag, monatText, zahl } from "@verlauf/core";
import type { NachrichtVon } from "./nachricht.ts";
import { gruss, type Nachrichtentext } from "./worte.text.ts";

export const lieferungUebernommen = (
  { lieferung, datenstand, personen, abgelehnteZeilen }: NachrichtVon<"lieferung.uebernommen">,
  stunde: number,
): Nachrichtentext => ({
  betreff: `Lieferung zum ${datum(datenstand)} übernommen`,
  absaetze: [
    `${gruss(stunde)}, die Lieferung ${lieferung} mit dem Datenstand ${datum(datenstand)} ist übernommen: ${anzahl(personen, "Person", "Personen")}.`,
    abgelehnteZeilen === 0
      ? "Alle Zeilen waren lesbar."
      : `${anzahl(abgelehnteZeilen, "Zeile wurde", "Zeilen wurden")} nicht übernommen. ${abgelehnteZeilen === 1 ? "Sie steht" : "Sie stehen"} unverändert im Ordner abgelehnt, mit dem Grund dazu.`,
  ],
  ablage: null,
});

export const lieferungAbgewiesen = (
  { lieferung, datenstand, bisher, meldungen }: NachrichtVon<"lieferung.abgewiesen">,
  stunde: number,
): Nachrichtentext => ({
  betreff: "Eine Lieferung wurde nicht übernommen",
  absaetze: [
    `${gruss(stunde)}, die Lieferung ${lieferung}${datenstand === null ? "" : ` mit dem Datenstand ${datum(datenstand)}`} wurde nicht übernommen. ${
      meldungen === 1
        ? "Den Grund nennt die Meldung bei der Lieferung."
        : `${zahl(meldungen)} Meldungen bei der Lieferung nennen die Gründe.`
    }`,
    bisher === null
      ? "Einen früheren Datenstand gibt es nicht."
      : `Der bisherige Datenstand vom ${datum(bisher)} gilt weiter.`,
  ],
  ablage: null,
});

export const eingangGescheitert = (
  { eingang, was, am, kennung }: NachrichtVon<"eingang.gescheitert">,
  stunde: number,
): Nachrichtentext => ({
  betreff: was === "lieferung" ? "Eine Lieferung wurde nicht eingelesen" : "Arbeitsmappen wurden nicht eingelesen",
  absaetze: [
    `${gruss(stunde)}, ${
      was === "lieferung" ? `die Lieferung ${eingang}` : `eine Abgabe von Arbeitsmappen (${eingang})`
    } konnte am ${datum(am)} nicht eingelesen werden. Der Fehler liegt in Verlauf; die Dateien sind noch da.`,
    `Die Kennung ${kennung} führt in den Meldungen des Servers zum Grund.`,
  ],
  ablage: null,
});

export const auftragGescheitert = (
  { auftrag, am, kennung }: NachrichtVon<"auftrag.gescheitert">,
  stunde: number,
): Nachrichtentext => ({
  betreff: "Ein Auftrag ist nicht gelungen",
  absaetze: [
    `${gruss(stunde)}, der Auftrag „${auftrag}“ vom ${datum(am)} ist auch nach mehreren Versuchen nicht gelungen. Von selbst wird er nicht noch einmal begonnen.`,
    `Die Kennung ${kennung} führt in den Meldungen des Servers zum Grund.`,
  ],
  ablage: null,
});

const wartegrund = ({ monat, grund }: NachrichtVon<"ziehung.wartet">): readonly string[] => {
  switch (grund) {
    case "beteiligung":
      return [
        "Es ist nicht hinterlegt, wann und wie die Personalvertretung beteiligt wurde.",
        "Tragen Sie das bitte in verlauf.yaml ein, Abschnitt fallpruefung: beteiligung: { dokumentiert: JJJJ-MM-TT, art: Dienstvereinbarung }.",
      ];
    case "datenstand":
      return [
        `Es fehlt die Lieferung mit dem Datenstand ${datum(letzterTag(monat))}.`,
        "Bitte spielen Sie die Exporte dieses Tages ein.",
      ];
    case "regel":
      return [
        "Für diesen Monat schreibt keine Weisung die Fallprüfung vor, und eine Hausregel ist nicht hinterlegt.",
        "Soll das Haus die Fallprüfung fortführen, gehört die Hausregel in verlauf.yaml, Abschnitt fallpruefung.",
      ];
  }
};

export const ziehungWartet = (nachricht: NachrichtVon<"ziehung.wartet">, stunde: number): Nachrichtentext => {
  const [warum, was] = wartegrund(nachricht);
  return {
    betreff: `Fälle des Datenstands ${monatText(nachricht.monat)} sind noch nicht gezogen`,
    absaetze: [
      `${gruss(stunde)}, die Fälle des Datenstands ${monatText(nachricht.monat)} sind noch nicht gezogen. ${warum}`,
      `${was} Gezogen wird danach mit „verlauf stichprobe ziehen --monat ${nachricht.monat}“.`,
    ],
    ablage: null,
  };
};

export const postausgangLiegengeblieben = (
  { gescheitert, unbekannt }: NachrichtVon<"postausgang.liegengeblieben">,
  stunde: number,
): Nachrichtentext => {
  const nichtAngekommen = `${anzahl(gescheitert, "Nachricht ist", "Nachrichten sind")} nicht angekommen`;
  const ungewiss = `bei ${anzahl(unbekannt, "Nachricht", "Nachrichten")} ist es ungewiss`;
  const was =
    unbekannt === 0
      ? nichtAngekommen
      : gescheitert === 0
        ? `${ungewiss}, ob sie angekommen ${unbekannt === 1 ? "ist" : "sind"}`
        : `${nichtAngekommen}, ${ungewiss}`;
  return {
    betreff: "Nachrichten im Postausgang",
    absaetze: [
      `${gruss(stunde)}, ${was}.`,
      "Die Liste zeigt „verlauf postausgang“; noch einmal auf den Weg bringt sie „verlauf postausgang erneut NUMMER“.",
    ],
    ablage: null,
  };
};
