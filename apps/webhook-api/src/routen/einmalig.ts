import { z } from "@hono/zod-openapi";

/** The header by which a request is done once, however often it comes. */
export const idempotencyKey = z.object({
  "idempotency-key": z.string().optional().openapi({
    description:
      "Ein eigener Wert je Anfrage: Kommt sie noch einmal, wird sie nicht noch einmal ausgeführt (24 Stunden).",
    example: "0c5d9f2e-7a53-4d53-9b0e-2f6d3a1c9b11",
  }),
});
