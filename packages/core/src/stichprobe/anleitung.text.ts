import { zahl } from "../sprache.ts";
import { geschwaerztText } from "./geschwaerzt.text.ts";
import { ticketOf } from "./ticket.ts";
import type { Sha256, Ziehungsprotokoll } from "./ziehung.ts";

/** How anyone checks a draw by hand, step by step, with the record's own first case worked through. */
export const anleitungZurNachpruefung = (protokoll: Ziehungsprotokoll, sha256: Sha256): readonly string[] => {
  const { rahmen, seed, basisSeed, faelle, geschwaerzt } = protokoll;
  if (geschwaerzt !== undefined) return [geschwaerztText(geschwaerzt)];
  const [erster] = faelle;
  const beispiel = erster === undefined ? null : beispielOf(erster.kundennummer, seed, sha256);
  return [
    "Diese Ziehung lässt sich ohne Verlauf nachrechnen. Nötig sind dieses Protokoll und ein beliebiges Werkzeug für die Prüfsumme SHA-256, zum Beispiel sha256sum. Alle Texte sind in UTF-8 und ohne Zeilenende am Schluss einzugeben.",
    `1. Rahmen: Die ${zahl(rahmen.anzahl)} Kundennummern nach Zeichencode sortiert untereinander schreiben, dazwischen je ein Zeilenvorschub (LF). Die Prüfsumme davon ist ${rahmen.sha256}.`,
    `2. Startzahl: Sie setzt sich aus der Basis-Startzahl ${basisSeed} und den Angaben zur Ziehung zusammen, getrennt durch senkrechte Striche: ${seed}. Ihre Prüfsumme ist ${sha256(seed)}.`,
    `3. Los: Für jede Kundennummer die Prüfsumme der Startzahl und direkt dahinter die Kundennummer schreiben und davon wieder die Prüfsumme bilden.${
      beispiel === null ? "" : ` Für ${beispiel.kundennummer} ist das ${beispiel.pruefsumme}.`
    }`,
    `4. Diese Prüfsumme als Hexadezimalzahl lesen und als Dezimalzahl schreiben, vorn mit Nullen auf mindestens 64 Ziffern ergänzt. Die Ziffern in umgekehrter Folge hinter „0.“ ergeben das Los.${
      beispiel === null ? "" : ` Für ${beispiel.kundennummer}: ${beispiel.dezimal} wird zu ${beispiel.ticket}.`
    }`,
    "5. Die Lose aufsteigend als Text sortieren. Die ersten Kundennummern in dieser Folge sind die gezogenen Fälle; jeder Ersatz ist die nächste.",
    ...(beispiel === null
      ? []
      : [`Der erste gezogene Fall muss ${beispiel.kundennummer} sein: Kein Los im Rahmen ist kleiner.`]),
  ];
};

const beispielOf = (kundennummer: string, seed: string, sha256: Sha256) => {
  const pruefsumme = sha256(sha256(seed) + kundennummer);
  return {
    kundennummer,
    pruefsumme,
    dezimal: BigInt(`0x${pruefsumme}`).toString(),
    ticket: ticketOf(kundennummer, seed, sha256),
  };
};
