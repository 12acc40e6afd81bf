import { abschnitt, einesVon, text } from "../yaml/bausteine.ts";
import { EINRICHTUNGSARTEN, type Haus, LAENDER } from "./konfiguration.ts";

export const dienststelle = text("eine Nummer wie „63504“");

export const hausSchema = abschnitt({
  name: text("ein Name wie „Jobcenter Musterstadt“").nullable().default(null),
  art: einesVon(EINRICHTUNGSARTEN).nullable().default(null),
  land: einesVon(LAENDER).nullable().default(null),
  dienststelle: dienststelle.nullable().default(null),
}).transform(({ name, art, land, dienststelle }): Haus => ({ name, art, land, dienststelle }));
