// Writes a page with every made-up answer as a card, in light and dark and in a narrow column, to look at:
//   node src/antworten/testing/zeige-karten.ts karten.html

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { karteOf } from "../karte-of.ts";
import { ANTWORTEN, ERINNERUNGEN } from "./antworten.ts";
import { type Aussehen, hostConfigOf, TEAMS_AUSSEHEN } from "./teams-aussehen.ts";

const { resolve } = createRequire(import.meta.url);
const file = (name: string): string => readFileSync(resolve(`adaptivecards/dist/${name}`), "utf8");

const cards = Object.entries({ ...ANTWORTEN, ...ERINNERUNGEN })
  .filter(([name]) => !/ (?:zahlen|kundennummer)$/.test(name))
  .map(([name, antwort]) => ({ name, card: karteOf(antwort) }));

// "<" could end the script
const json = (value: unknown): string => JSON.stringify(value).replaceAll("<", String.raw`\u003c`);

const styleOf = (name: string, { grund, schrift, linie, akzent }: Aussehen): string => `
  .${name} { background: ${grund}; color: ${schrift}; }
  .${name} .karte { border: 1px solid ${linie}; border-radius: 6px; overflow: hidden; margin-bottom: 16px; }
  .${name} .ac-pushButton { background: transparent; color: ${schrift}; border: 1px solid ${linie}; border-radius: 4px; padding: 6px 12px; font: 600 14px sans-serif; overflow: hidden; text-overflow: ellipsis; }
  .${name} .ac-pushButton.style-positive { background: ${akzent}; color: ${grund}; }
  .${name} input, .${name} textarea, .${name} select { background: ${grund}; color: ${schrift}; border: 1px solid ${linie}; padding: 6px; font: 14px sans-serif; box-sizing: border-box; }`;

const page = `<!doctype html>
<html lang="de"><meta charset="utf-8"><title>Karten</title>
<style>
  body { margin: 0; font: 14px 'Segoe UI', 'DejaVu Sans', sans-serif; display: flex; }
  section { padding: 16px; box-sizing: border-box; }
  .breit { width: 640px; } .schmal { width: 360px; }
  h2 { font-size: 12px; font-weight: 400; margin: 0 0 4px; opacity: 0.7; }
  ${file("adaptivecards.css")}
  ${Object.entries(TEAMS_AUSSEHEN)
    .map(([name, look]) => styleOf(name, look))
    .join("\n")}
</style>
<section class="hell breit"></section><section class="dunkel breit"></section><section class="hell schmal"></section>
<script>${file("adaptivecards.min.js")}</script>
<script>
  // reads of Markdown what a card may hold: backslashes before signs
  const plain = (text) => new Option(text.replace(/\\\\([^\\p{L}\\p{N}])/gu, "$1")).innerHTML;
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    Object.assign(result, { outputHtml: plain(text), didProcess: true });
  };
  const looks = ${json(Object.fromEntries(Object.entries(TEAMS_AUSSEHEN).map(([name, look]) => [name, hostConfigOf(look)])))};
  for (const section of document.querySelectorAll("section")) {
    for (const { name, card } of ${json(cards)}) {
      const shown = new AdaptiveCards.AdaptiveCard();
      shown.hostConfig = new AdaptiveCards.HostConfig(looks[section.classList[0]]);
      shown.parse(card);
      const frame = Object.assign(document.createElement("div"), { className: "karte" });
      frame.append(shown.render());
      section.append(Object.assign(document.createElement("h2"), { textContent: name }), frame);
    }
  }
</script></html>`;

const [, , target = "karten.html"] = process.argv;
writeFileSync(target, page);
