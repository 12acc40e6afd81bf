import { printable } from "../../safe-text.ts";

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as it stands in an element or an attribute. */
export const escapeXml = (text: string): string =>
  printable(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
