import type { Read } from "./feldleser.ts";
import type { Lage } from "./lage.ts";

// "Muster, Anna" or "Anna Muster"; signs have digits, or are one word
const NAME = /^\p{L}[\p{L}'-]*(,\s*|\s+)\p{L}[\p{L}'-]{2,}$/u;

/** A specialist's sign. What looks like a name isn't taken in: nothing here is kept per member of staff. */
export const zeichenOhneNamen = (read: Read<string>, { hinweise }: Lage): Read<string> => {
  return () => {
    const zeichen = read();
    if (zeichen === null || !NAME.test(zeichen)) return zeichen;
    hinweise.add(
      "Die Spalte „Integrationsfachkraft“ enthält Namen. Sie wurden nicht übernommen; vorgesehen sind Zeichen.",
    );
    return null;
  };
};
