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
  let sinceTag = 0;
  parser.on("error", (error) => {
    throw beschaedigt(error);
  });
  parser.on("opentag", (tag) => {
    sinceTag = 0;
    if (++depth > GRENZEN.tiefe) throw unzulaessig();
    open(localName(tag.name), tag.attributes);
  });
  parser.on("closetag", (tag) => {
    sinceTag = 0;
    depth--;
    close?.(localName(tag.name));
  });
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  // in pieces, to notice a tag of a hundred thousand attributes before the parser has them all
  for (let from = 0; from < xml.length; from += PIECE) {
    parser.write(xml.slice(from, from + PIECE));
    sinceTag += PIECE;
    if (sinceTag > GRENZEN.zwischenTags) throw unzulaessig();
  }
  parser.close();
};

/** An attribute with or without a prefix: `id` finds `r:id`. */
export const attribute = (attributes: Attributes, local: string): string | undefined => {
  const plain = attributes[local];
  if (plain !== undefined) return plain;
  const name = Object.keys(attributes).find((candidate) => localName(candidate) === local);
  return name === undefined ? undefined : attributes[name];
};

const PIECE = 64 * 1024;

const localName = (name: string): string => {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
};
