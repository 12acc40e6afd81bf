import type { Absatz, Nachrichtentext } from "@verlauf/use-cases";
import { html } from "hono/html";

export interface Mailinhalt {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const ABLAGE = "Die Arbeitsmappe liegt hier: ";

/** A message as plain text and as HTML that says the same; `haus` is whose Verlauf it is. */
export const mailInhalt = async (nachricht: Nachrichtentext, haus: string | null): Promise<Mailinhalt> => {
  const { betreff, absaetze, ablage } = nachricht;
  const fuss = `Verlauf${haus === null ? "" : `, ${haus}`}. Diese Nachricht ist automatisch entstanden. Namen und Kundennummern stehen nicht darin.`;
  const ort = ablage === null ? [] : [`${ABLAGE}${ablage}`];
  return {
    subject: betreff,
    text: `${[...absaetze.map(plain), ...ort, `-- \n${fuss}`].join("\n\n")}\n`,
    html: String(await page(nachricht, fuss)),
  };
};

const plain = (absatz: Absatz): string =>
  typeof absatz === "string" ? absatz : absatz.liste.map((zeile) => `- ${zeile}`).join("\n");

// no colours, no pictures, no styles: the reader's own settings decide
const page = ({ betreff, absaetze, ablage }: Nachrichtentext, fuss: string) => html`<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>${betreff}</title></head>
<body>
${absaetze.map(marked)}${ablage === null ? "" : html`<p>${ABLAGE}${link(ablage)}</p>\n`}<hr>
<p><small>${fuss}</small></p>
</body>
</html>
`;

const marked = (absatz: Absatz) =>
  typeof absatz === "string"
    ? html`<p>${absatz}</p>\n`
    : html`<ul>\n${absatz.liste.map((zeile) => html`<li>${zeile}</li>\n`)}</ul>\n`;

/** A folder is shown as it is; only what leads to a web page by https can be clicked. */
const link = (ort: string) => (/^https:\/\/[^\s"<>]+$/.test(ort) ? html`<a href="${ort}">${ort}</a>` : ort);
