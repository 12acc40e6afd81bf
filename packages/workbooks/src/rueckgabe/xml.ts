import { SaxesParser } from "saxes";
import { beschaedigt, unzulaessig } from "./ablehnung.ts";
import { GRENZEN } from "./grenzen.ts";

export type Attributes = Readonly<Record<string, string>>;

/** What to do at a part's tags and texts; names come without their namespace prefix. */
export interface XmlHandlers {
  readonly open: (tag: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (tag: string) => void;
}

export const readXml = (xml: string, { open, text, close }: XmlHandlers): void => {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  let attributes = 0;
  parser.on("error", (error) => {
    throw beschaedigt(error);
  });
  parser.on("attribute", () => {
    if (++attributes > GRENZEN.attribute) throw unzulaessig();
  });
  parser.on("opentag", (tag) => {
    attributes = 0;
    if (++depth > GRENZEN.tiefe) throw unzulaessig();
    open(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    depth--;
    close?.(localName(tag.name));
  });
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(xml).close();
};

/** An attribute with or without a prefix: `id` finds `r:id`. */
export const attribute = (attributes: Attributes, local: string): string | undefined => {
  const plain = attributes[local];
  if (plain !== undefined) return plain;
  const name = Object.keys(attributes).find((candidate) => localName(candidate) === local);
  return name === undefined ? undefined : attributes[name];
};

const localName = (name: string): string => {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
};
