import { mapping, oneOf, text } from "../yaml/schema-parts.ts";
import { EINRICHTUNGSARTEN, type Haus, LAENDER } from "./konfiguration.ts";

export const dienststelle = text("eine Nummer wie „63504“");

export const hausSchema = mapping({
  name: text("ein Name wie „Jobcenter Musterstadt“").nullable().default(null),
  art: oneOf(EINRICHTUNGSARTEN).nullable().default(null),
  land: oneOf(LAENDER).nullable().default(null),
  dienststelle: dienststelle.nullable().default(null),
}).transform(({ name, art, land, dienststelle }): Haus => ({ name, art, land, dienststelle }));
