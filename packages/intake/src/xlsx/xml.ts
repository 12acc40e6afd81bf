import { SaxesParser } from "saxes";
import { LIMITS } from "./limits.ts";
import { damaged, notAllowed } from "./workbook-refusal.ts";

/** What to do at a part's tags and texts; names come without their namespace prefix. */
export interface XmlHandlers {
  readonly open?: (tag: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (tag: string) => void;
}

export interface XmlReader {
  readonly write: (chunk: string) => void;
  readonly end: () => void;
}

/** Reads a part as it comes, with caps on all that the parser would have to keep. */
export const xmlReader = (name: string, { open, text, close }: XmlHandlers): XmlReader => {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  let started = false;
  let sinceTag = 0;

  parser.on("error", (error) => {
    throw damaged(name, error);
  });
  parser.on("doctype", () => {
    throw notAllowed(name);
  });
  parser.on("opentag", (tag) => {
    started = true;
    sinceTag = 0;
    if (++depth > LIMITS.depth) throw notAllowed(name);
    open?.(localName(tag.name), tag.attributes);
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

  return {
    write: (chunk) => {
      // in pieces, because a single chunk can be as large as a part that compresses well
      for (let from = 0; from < chunk.length; from += PIECE) {
        const piece = chunk.slice(from, from + PIECE);
        sinceTag += piece.length;
        parser.write(piece);
        if (sinceTag > LIMITS.betweenTags || (!started && sinceTag > LIMITS.beforeRoot)) throw notAllowed(name);
      }
    },
    end: () => {
      parser.close();
    },
  };
};

/** Reads a small part to its end. */
export const readXml = async (name: string, part: AsyncIterable<string>, handlers: XmlHandlers): Promise<void> => {
  const reader = xmlReader(name, handlers);
  for await (const chunk of part) reader.write(chunk);
  reader.end();
};

/** An attribute with or without a prefix: `id` finds `r:id`. */
export const attribute = (attributes: Readonly<Record<string, string>>, local: string): string | undefined => {
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
