import type { CardElementArray, IAdaptiveCard, IRichTextBlock, ITextRun } from "@microsoft/teams.cards";
import type { CardJson } from "../gateway/chat-gateway.ts";
import { aktionOf } from "./aktion.ts";
import type { Absatz, Antwort } from "./antwort.ts";
import { feldElement } from "./feld-element.ts";
import { cutTo } from "./kuerze.ts";
import { passend } from "./passend.ts";
import { tabelleElement } from "./tabelle-element.ts";
import { textOf } from "./text-of.ts";
import { laeufeOf, ohneMarkdown, sichtbar } from "./woertlich.ts";

/** Of the 28 KB that a message may have, this is the card's; the rest is for its fallback text and the envelope. */
export const KARTE_BYTES = 20 * 1024;

/** Teams shows no more. */
const MAX_KNOEPFE = 6;

const FALLBACK_ZEICHEN = 600;

/** An answer as an Adaptive Card 1.5. What doesn't fit into a message is cut, and a sentence says so. */
export const karteOf = (antwort: Antwort): CardJson =>
  passend(antwort, (candidate) => {
    const card = cardOf(candidate);
    return Buffer.byteLength(JSON.stringify(card), "utf8") <= KARTE_BYTES ? card : undefined;
  });

const cardOf = (antwort: Antwort): CardJson => {
  const { knoepfe } = antwort;
  return {
    type: "AdaptiveCard",
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    version: "1.5",
    lang: "de",
    fallbackText: cutTo(textOf({ ...antwort, knoepfe: [] }), FALLBACK_ZEICHEN),
    msteams: { width: "full" },
    body: bodyOf(antwort),
    ...(knoepfe.length === 0 ? {} : { actions: actionsOf(antwort) }),
  } satisfies IAdaptiveCard;
};

/** In a form the button that is meant to be pressed sends what was filled in; the others leave it, and need nothing. */
const actionsOf = ({ knoepfe, felder = [] }: Antwort): IAdaptiveCard["actions"] & object => {
  const betonte = knoepfe.some(({ betont }) => betont === true);
  return knoepfe
    .slice(0, MAX_KNOEPFE)
    .map((knopf) => aktionOf(knopf, felder.length > 0 && (knopf.betont === true || !betonte)));
};

const bodyOf = ({ ueberschrift, absaetze, fakten, tabelle, felder, hinweise }: Antwort): CardElementArray => [
  ...(ueberschrift === undefined
    ? []
    : [
        {
          type: "TextBlock" as const,
          text: ohneMarkdown(ueberschrift),
          style: "heading" as const,
          size: "Medium" as const,
          weight: "Bolder" as const,
          wrap: true,
        },
      ]),
  ...absaetze.flatMap(absatzElements),
  ...(fakten === undefined || fakten.length === 0
    ? []
    : [
        {
          type: "FactSet" as const,
          facts: fakten.map(([name, wert]) => ({ title: ohneMarkdown(name), value: ohneMarkdown(wert) })),
        },
      ]),
  ...(tabelle === undefined || tabelle.zeilen.length === 0 ? [] : [tabelleElement(tabelle)]),
  ...(felder ?? []).map(feldElement),
  ...(hinweise ?? []).map((hinweis) => richText(hinweis, { isSubtle: true, size: "Small" })),
];

// runs of text know no Markdown, so nothing in them can become a link or a mention
const absatzElements = (absatz: Absatz): readonly IRichTextBlock[] =>
  typeof absatz === "string"
    ? [richText(absatz, {})]
    : absatz.liste.map((zeile) => ({ ...richText(`• ${zeile}`, {}), spacing: "Small" as const }));

const richText = (absatz: string, look: Partial<ITextRun>): IRichTextBlock => ({
  type: "RichTextBlock",
  inlines: laeufeOf(absatz).map(({ text, fett }) => ({
    type: "TextRun" as const,
    text: sichtbar(text),
    ...(fett ? { weight: "Bolder" as const } : {}),
    ...look,
  })),
});
