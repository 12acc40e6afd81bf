import type { z } from "@hono/zod-openapi";
import type { listenseite } from "./kontaktdichte-schema.ts";

export type Listenseite = z.input<typeof listenseite>;

/**
 * A page as JSON, each person written by themselves: a single sign beyond Latin-1, as „ is one, makes the engine hold the
 * text that it stands in at two bytes a sign, and a whole page of them takes several times as long to write.
 */
export const writeListenseite = ({ kunden, ...kopf }: Listenseite): Uint8Array<ArrayBuffer> => {
  const parts = [Buffer.from(`${JSON.stringify(kopf).slice(0, -1)},"kunden":[`)];
  for (const [place, kunde] of kunden.entries()) {
    parts.push(Buffer.from(`${place === 0 ? "" : ","}${JSON.stringify(kunde)}`));
  }
  parts.push(Buffer.from("]}"));
  return Buffer.concat(parts);
};
