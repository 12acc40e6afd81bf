import type { Organisationseintrag } from "@verlauf/core";
import { NichtGefunden } from "../rechte/nicht-gefunden.ts";

/** The office of an area, among those for which it is allowed. */
export const onlyOffice = (
  eintraege: readonly Organisationseintrag[],
  { bereich, dienststelle }: { readonly bereich: string; readonly dienststelle?: string | undefined },
  isAllowed: (dienststelle: string) => boolean,
): string => {
  const offices = new Set(
    eintraege
      .filter(
        (eintrag) => eintrag.bereich === bereich && (dienststelle ?? eintrag.dienststelle) === eintrag.dienststelle,
      )
      .map((eintrag) => eintrag.dienststelle),
  );
  const [one, ...others] = [...offices].filter(isAllowed);
  if (one === undefined || others.length > 0) throw new NichtGefunden();
  return one;
};
