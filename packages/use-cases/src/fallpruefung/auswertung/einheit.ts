import { Refusal, type Ziehung } from "@verlauf/core";
import { NichtVerzeichnet } from "../../nicht-verzeichnet.ts";
import type { Organisation, Pruefhaus } from "../pruefhaus.ts";

/** For whom is merged; an empty name is the only one that there is. */
export type Auswertungseinheit =
  | { readonly ebene: "bereich"; readonly bereich: string; readonly dienststelle?: string | undefined }
  | { readonly ebene: "dienststelle"; readonly dienststelle: string }
  | { readonly ebene: "rd"; readonly rd: string };

const only = (names: readonly string[], was: string, option: string): string => {
  const [one, ...others] = [...new Set(names)].sort();
  if (one !== undefined && others.length === 0) return one;
  throw new Refusal(
    one === undefined
      ? `In der Organisation ist keine ${was} verzeichnet.`
      : `Es gibt mehrere: ${[one, ...others].join(", ")}. Bitte eine angeben: ${option} …`,
  );
};

/** Fills in the only office of the draws, or their only RD, where no name is given. */
export const namedEinheit = (
  einheit: Auswertungseinheit,
  ziehungen: readonly Ziehung[],
  { eintraege }: Organisation,
): Auswertungseinheit => {
  const offices = ziehungen.filter(({ ebene }) => ebene === "team").map(({ dienststelle }) => dienststelle);
  if (einheit.ebene === "dienststelle" && einheit.dienststelle === "") {
    return { ...einheit, dienststelle: only(offices, "Dienststelle", "--dienststelle") };
  }
  if (einheit.ebene === "rd" && einheit.rd === "") {
    const rds = eintraege.filter(({ dienststelle }) => offices.includes(dienststelle)).map(({ rd }) => rd);
    return { ...einheit, rd: only(rds, "Regionaldirektion", "--rd") };
  }
  return einheit;
};

/** The offices of an RD, as the organisation names them. */
export const officesOf = ({ eintraege }: Organisation, rd: string): readonly string[] => {
  const offices = [
    ...new Set(
      eintraege
        .filter((eintrag) => eintrag.rd === rd && eintrag.rolle !== "RD" && eintrag.rolle !== "Z")
        .map(({ dienststelle }) => dienststelle),
    ),
  ].sort();
  if (offices.length > 0) return offices;
  throw new NichtVerzeichnet(`Die Regionaldirektion „${rd}“ ist in der Organisation nicht verzeichnet.`);
};

/** The teams' draws that belong to an area or an office; refused where an area is none or several offices have it. */
export const drawsOf = (
  ziehungen: readonly Ziehung[],
  einheit: Exclude<Auswertungseinheit, { ebene: "rd" }>,
  hausOf: (dienststelle: string) => Pruefhaus,
): readonly Ziehung[] => {
  if (einheit.ebene === "dienststelle") {
    const found = ziehungen.filter(({ dienststelle }) => dienststelle === einheit.dienststelle);
    if (found.length > 0) return found;
    throw new NichtVerzeichnet(`In der Dienststelle ${einheit.dienststelle} ist für diesen Monat nichts gezogen.`);
  }
  const { bereich, dienststelle } = einheit;
  const found = ziehungen.filter(
    (ziehung) =>
      (dienststelle === undefined || ziehung.dienststelle === dienststelle) &&
      hausOf(ziehung.dienststelle).bereichOf(ziehung.einheit) === bereich,
  );
  const offices = new Set(found.map((ziehung) => ziehung.dienststelle));
  if (offices.size === 1) return found;
  throw new NichtVerzeichnet(
    offices.size === 0
      ? `Im Bereich „${bereich}“ ist für diesen Monat nichts gezogen.`
      : `Den Bereich „${bereich}“ haben mehrere Dienststellen: ${[...offices].join(", ")}. Bitte --dienststelle angeben.`,
  );
};
