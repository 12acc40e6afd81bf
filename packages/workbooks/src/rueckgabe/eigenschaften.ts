import { zuViel } from "./ablehnung.ts";
import { GRENZEN } from "./grenzen.ts";
import { attribute, readXml } from "./xml.ts";

/** A workbook's custom properties as texts. */
export const readEigenschaften = (xml: string): Readonly<Record<string, string>> => {
  const found = new Map<string, string>();
  let name: string | undefined;
  let value = "";
  readXml(xml, {
    open: (tag, attributes) => {
      if (tag !== "property") return;
      name = attribute(attributes, "name");
      value = "";
    },
    text: (text) => {
      if (name === undefined) return;
      value += text;
      if (value.length > GRENZEN.text) throw zuViel("Text in einer Eigenschaft");
    },
    close: (tag) => {
      if (tag !== "property" || name === undefined) return;
      // where a name stands twice the first counts, whatever somebody has added behind it
      if (!found.has(name)) found.set(name, value.trim());
      if (found.size > GRENZEN.eigenschaften) throw zuViel("Eigenschaften");
      name = undefined;
    },
  });
  return Object.fromEntries(found);
};
