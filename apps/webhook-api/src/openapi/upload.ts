import { ZIP } from "../upload/receive.ts";
import { BINARY } from "./antworten.ts";

const FORM = "multipart/form-data";

/** A field beside the files of a form. */
type Formularfeld = { readonly type: "string"; readonly format?: "date"; readonly examples: string[] };

/** Files, as a form or as one archive. Described, not checked by a schema: that would read the whole of it into memory. */
export const uploadWith = (felder: Readonly<Record<string, Formularfeld>>) => ({
  required: true,
  content: {
    [FORM]: {
      schema: {
        type: "object" as const,
        required: ["datei"],
        properties: { ...felder, datei: { type: "array" as const, items: BINARY } },
      },
    },
    [ZIP]: { schema: BINARY },
  },
});
