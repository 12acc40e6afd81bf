import { createHash } from "node:crypto";
import { html, raw } from "hono/html";
import type { Abschnitt, Angabe, Seite } from "./seite.ts";

// every pair of colours has a contrast of at least 7 to 1
const STIL = `
:root { color-scheme: light dark; --grund: #ffffff; --schrift: #1b1b1b; --leise: #474747; --verweis: #0a4a8f; --linie: #c4c4c4; }
@media (prefers-color-scheme: dark) { :root { --grund: #151515; --schrift: #ededed; --leise: #c2c2c2; --verweis: #a6cbff; --linie: #4d4d4d; } }
body { margin: 0; background: var(--grund); color: var(--schrift); font: 100%/1.6 system-ui, sans-serif; }
main, footer { max-width: 42rem; margin: 0 auto; padding: 1rem 1.25rem; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
dt { font-weight: 600; margin-top: 1rem; }
dd { margin: 0; }
dd span { color: var(--leise); }
a { color: var(--verweis); }
a:focus-visible { outline: 3px solid var(--verweis); outline-offset: 2px; }
footer { border-top: 1px solid var(--linie); }
`;

/** The only style that the page's rules allow. */
export const STIL_HASH = `'sha256-${createHash("sha256").update(STIL).digest("base64")}'`;

const angabeHtml = ({ was, wofuer, wieLange }: Angabe) =>
  html`<dt>${was}</dt><dd><span>Wofür:</span> ${wofuer}</dd><dd><span>Wie lange:</span> ${wieLange}</dd>`;

const abschnittHtml = ({ titel, absaetze = [], punkte = [], angaben = [] }: Abschnitt) => html`<section>
<h2>${titel}</h2>
${punkte.length === 0 ? "" : html`<ul>${punkte.map((punkt) => html`<li>${punkt}</li>`)}</ul>`}
${angaben.length === 0 ? "" : html`<dl>${angaben.map(angabeHtml)}</dl>`}
${absaetze.map((absatz) => html`<p>${absatz}</p>`)}
</section>
`;

/** A page without scripts, pictures or anything from elsewhere; `andere` is where the other one is. */
export const seiteHtml = async (
  { titel, abschnitte }: Seite,
  andere: { readonly pfad: string; readonly name: string },
): Promise<string> =>
  String(
    await html`<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titel}</title>
<style>${raw(STIL)}</style>
</head>
<body>
<main>
<h1>${titel}</h1>
${abschnitte.map(abschnittHtml)}
</main>
<footer><p><a href="${andere.pfad}">${andere.name}</a></p></footer>
</body>
</html>
`,
  );
