import type { Fragebogenkennung } from "../fragebogen/fragebogen.ts";
import { type Nachweis, nachweisAus, pruefeSignatur } from "../fragebogen/signatur.ts";
import { readKennung } from "./kennung-lesen.ts";
import type { Erkennung, Fremdblatt, Fremdmappe, Zellenmeldung } from "./rueckgabe.ts";

export interface Erkennungsergebnis {
  /** Proven by the signature; without it a person has to say whose workbook it is. */
  readonly erkennung?: Erkennung;
  /** What the workbook says of itself without proof: to be offered to that person. */
  readonly vorschlag?: Fragebogenkennung;
  readonly hinweise: readonly Zellenmeldung[];
}

/** Finds out whose workbook it is: by its custom properties, else by its hidden sheet, whatever that is called now. */
export const erkenne = (mappe: Fremdmappe, schluessel: Uint8Array | null): Erkennungsergebnis => {
  const claims = claimsOf(mappe);
  const [first] = claims;
  if (first === undefined) return { hinweise: [byHand(mappe, OHNE)] };
  if (schluessel === null) return { vorschlag: first.kennung, hinweise: [byHand(mappe, OHNE_SCHLUESSEL, first.zelle)] };

  const proven = claims.filter(({ nachweis }) => nachweis !== null && pruefeSignatur(nachweis, schluessel));
  const [best] = proven;
  if (best === undefined) {
    const meldung = claims.some(({ nachweis }) => nachweis !== null) ? VERAENDERT : OHNE_SIGNATUR;
    return { vorschlag: first.kennung, hinweise: [byHand(mappe, meldung, first.zelle)] };
  }
  if (proven.some(({ kennung }) => !isSameWorkbook(kennung, best.kennung))) {
    return { vorschlag: best.kennung, hinweise: [byHand(mappe, UNEINIG, best.zelle)] };
  }
  const { kennung, anker } = best;
  const hinweise = claims
    .filter((claim) => !proven.includes(claim))
    .map(({ zelle }): Zellenmeldung => ({ zelle, stufe: "hinweis", meldung: NEBENBEI_VERAENDERT }));
  return { erkennung: { kennung, anker }, hinweise };
};

interface Claim {
  readonly anker: Exclude<Erkennung["anker"], "zeilen" | "hand">;
  readonly zelle: string;
  readonly kennung: Fragebogenkennung;
  /** Null where the payload stands alone. */
  readonly nachweis: Nachweis | null;
}

const claimsOf = ({ eigenschaften, blaetter }: Fremdmappe): readonly Claim[] => [
  ...claim("eigenschaft", EIGENSCHAFTEN, nachweisAus(eigenschaften)),
  ...blaetter.flatMap(({ name, zeilen }) => {
    const { nutzlasten, signatur } = proofIn(zeilen);
    return nutzlasten.flatMap((nutzlast) =>
      claim("blatt", name, signatur === null ? { nutzlast } : { nutzlast, signatur }),
    );
  }),
];

const proofIn = (
  zeilen: Fremdblatt["zeilen"],
): { readonly nutzlasten: readonly string[]; readonly signatur: string | null } => {
  const nutzlasten: string[] = [];
  let signatur: string | null = null;
  for (const zeile of zeilen.values()) {
    for (const { wert } of zeile.values()) {
      if (typeof wert !== "string") continue;
      if (wert.startsWith(PAYLOAD)) nutzlasten.push(wert);
      else if (wert.length === SIGNATURE_LENGTH && SIGNATURE.test(wert)) signatur ??= wert;
    }
  }
  return { nutzlasten, signatur };
};

const claim = (
  anker: Claim["anker"],
  zelle: string,
  found: { readonly nutzlast: string; readonly signatur?: string } | null,
): readonly Claim[] => {
  const kennung = found === null ? null : readKennung(found.nutzlast);
  if (found === null || kennung === null) return [];
  const { nutzlast, signatur } = found;
  return [{ anker, zelle, kennung, nachweis: signatur === undefined ? null : { nutzlast, signatur } }];
};

const PAYLOAD = '{"schema":"verlauf-fragebogen/';
const SIGNATURE_LENGTH = 43;
const SIGNATURE = /^[\w-]+$/;

const isSameWorkbook = (one: Fragebogenkennung, other: Fragebogenkennung): boolean =>
  (["ebene", "zeitraum", "dienststelle", "einheit", "katalog", "version"] as const).every(
    (field) => one[field] === other[field],
  );

const byHand = ({ blaetter: [first] }: Fremdmappe, meldung: string, zelle = first?.name ?? ""): Zellenmeldung => ({
  zelle,
  stufe: "klaeren",
  meldung,
});

const EIGENSCHAFTEN = "Dateieigenschaften";
const VON_HAND = "Bitte die Arbeitsmappe von Hand zuordnen.";
const OHNE = `In der Arbeitsmappe steht nicht mehr, zu welchem Team und Monat sie gehört. ${VON_HAND}`;
const OHNE_SCHLUESSEL = `Der Schlüssel des Hauses fehlt; ob die Angaben zu Team und Monat stimmen, ist nicht zu prüfen. ${VON_HAND}`;
const OHNE_SIGNATUR = `Den Angaben zu Team und Monat fehlt die Signatur. ${VON_HAND}`;
const VERAENDERT = `Die Angaben zu Team und Monat passen nicht zu ihrer Signatur: Sie wurden verändert oder in einem anderen Haus gemacht. ${VON_HAND}`;
const UNEINIG = `Die Arbeitsmappe enthält die Angaben zweier verschiedener Arbeitsmappen. ${VON_HAND}`;
const NEBENBEI_VERAENDERT =
  "Die Angaben zu Team und Monat stehen hier verändert. Es gilt, was an anderer Stelle mit Signatur steht.";
