import { zuViel } from "./ablehnung.ts";
import { GRENZEN } from "./grenzen.ts";
import { readXml } from "./xml.ts";
import { unescaped } from "./zelltext.ts";

/** The texts that cells refer to by number: rich text without its formats, phonetic readings left out. */
export const readGemeinsameTexte = (xml: string): readonly string[] => {
  const texts: string[] = [];
  let current: string | undefined;
  let inText = false;
  let inPhonetic = false;
  readXml(xml, {
    open: (tag) => {
      if (tag === "si") current = "";
      else if (tag === "rPh") inPhonetic = true;
      else if (tag === "t") inText = true;
    },
    text: (text) => {
      if (!inText || inPhonetic || current === undefined) return;
      current += text;
      if (current.length > GRENZEN.text) throw zuViel("Text in einer Zelle");
    },
    close: (tag) => {
      if (tag === "t") inText = false;
      else if (tag === "rPh") inPhonetic = false;
      else if (tag === "si") {
        if (texts.push(unescaped(current ?? "")) > GRENZEN.texte) throw zuViel("Texte");
        current = undefined;
      }
    },
  });
  return texts;
};
