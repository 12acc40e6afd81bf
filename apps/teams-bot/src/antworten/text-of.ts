import { aufzaehlung } from "@verlauf/core";
import type { Absatz, Antwort, Feld, Knopf, Tabelle } from "./antwort.ts";
import { passend } from "./passend.ts";
import { phraseOf } from "./phrase-of.ts";
import { einzeilig, ohneMarken, sichtbar } from "./woertlich.ts";

/** Where a message is text alone. */
export const TEXT_BYTES = 20 * 1024;

/** An answer as plain text, for channels without cards, for notices and for clients that can't show a card. */
export const textOf = (antwort: Antwort, bytes: number = TEXT_BYTES): string =>
  passend(antwort, (candidate) => {
    const text = plainOf(candidate);
    return Buffer.byteLength(text, "utf8") <= bytes ? text : undefined;
  });

const plainOf = ({ ueberschrift, absaetze, fakten, tabelle, felder, hinweise, knoepfe }: Antwort): string =>
  [
    ...(ueberschrift === undefined ? [] : [einzeilig(ueberschrift)]),
    ...absaetze.map(absatzText),
    (fakten ?? []).map(([name, wert]) => `${einzeilig(name)}: ${sichtbar(wert)}`).join("\n"),
    tabelle === undefined ? "" : tabelleText(tabelle),
    felderText(felder ?? []),
    (hinweise ?? []).map(ohneMarken).join("\n"),
    knoepfeText(knoepfe),
  ]
    .filter((block) => block !== "")
    .join("\n\n");

const absatzText = (absatz: Absatz): string =>
  typeof absatz === "string" ? ohneMarken(absatz) : absatz.liste.map((zeile) => `– ${ohneMarken(zeile)}`).join("\n");

const tabelleText = ({ spalten, zeilen }: Tabelle): string =>
  zeilen.length === 0
    ? ""
    : [spalten.map(({ titel }) => titel), ...zeilen.map((zeile) => zeile.map(({ text }) => text || "–"))]
        .map((worte) => worte.map((wort) => einzeilig(wort)).join(" · "))
        .join("\n");

const felderText = (felder: readonly Feld[]): string => {
  const nameOf = ({ titel, pflicht }: Feld): string => `„${einzeilig(titel)}“${pflicht ? "" : " (freiwillig)"}`;
  if (felder.length === 0) return "";
  return `Anzugeben ${felder.length === 1 ? "ist" : "sind"}: ${aufzaehlung(felder.map(nameOf), "und")}.`;
};

/** What can be pressed on a card can be written as well, where there are words for it. */
const knoepfeText = (knoepfe: readonly Knopf[]): string => {
  const phrasen = new Set(knoepfe.map(({ absicht }) => phraseOf(absicht)).filter((phrase) => phrase !== undefined));
  return phrasen.size === 0
    ? ""
    : `Sie können auch schreiben: ${aufzaehlung(
        [...phrasen].map((phrase) => `„${phrase}“`),
        "oder",
      )}.`;
};
