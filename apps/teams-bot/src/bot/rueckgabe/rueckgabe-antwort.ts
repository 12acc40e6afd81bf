import { anzahl, zahl } from "@verlauf/core";
import type { Eingelesen } from "@verlauf/use-cases";
import type { Absatz, Antwort } from "../../antworten/antwort.ts";
import { woertlich } from "../../antworten/woertlich.ts";
import { ohneKundennummer } from "../kundennummern.ts";
import { type Stelle, stellenOf } from "./stellen.ts";

const MAX_STELLEN = 10;

/** What was understood of a returned workbook, and what wasn't, answer by answer. */
export const rueckgabeAntwort = (gelesen: Eingelesen, datei: string): Antwort =>
  gelesen.status === "abgelehnt" ? refused(gelesen, datei) : accepted(gelesen);

const refused = ({ hinweise }: Eingelesen, datei: string): Antwort => ({
  absaetze: [`${datei} ist **nicht übernommen**.`, ...stellen(hinweise)],
  knoepfe: [],
});

const accepted = ({ bezeichnung, vollstaendig, faelle, hinweise }: Eingelesen): Antwort => {
  const wessen = bezeichnung === null ? "" : ` von ${woertlich(bezeichnung)}`;
  const isFertig = vollstaendig === faelle && hinweise.length === 0;
  return {
    absaetze: [
      `Danke, die Arbeitsmappe${wessen} ist angekommen: **${zahl(vollstaendig)} von ${anzahl(faelle, "Fall", "Fällen")} vollständig.**`,
      ...(hinweise.length === 0 ? [] : ["Zu klären oder zu beachten:", ...stellen(hinweise)]),
      ...(isFertig ? [] : ["Sie können die Mappe ergänzen und noch einmal schicken."]),
    ],
    knoepfe: [],
  };
};

const stellen = (hinweise: Eingelesen["hinweise"]): readonly Absatz[] => {
  if (hinweise.length === 0) return [];
  const texts = stellenOf(hinweise).map(stelleText);
  const more = texts.length - MAX_STELLEN;
  return [
    { liste: texts.slice(0, MAX_STELLEN) },
    ...(more > 0
      ? [`Dazu ${more === 1 ? "kommt" : "kommen"} ${anzahl(more, "weitere Stelle", "weitere Stellen")}.`]
      : []),
  ];
};

/** Commands are for whoever runs Verlauf, and a cell or a sheet's name may hold a Kundennummer. */
const stelleText = ({ ort, meldung, zelle }: Stelle): string => {
  const wo = ohneKundennummer(ort, "An einer Stelle");
  const text = `${wo}: ${meldung.replace(/: verlauf \p{Ll}.*$/su, ".")}${zelle === null ? "" : ` (${zelle})`}`;
  return woertlich(
    ohneKundennummer(text, `${wo}: Hier steht vielleicht eine Kundennummer; der Text wird im Chat nicht gezeigt.`),
  );
};
