import type { Dateiart, Satz } from "@verlauf/core";
import { ausnahmen } from "./ausnahmen.ts";
import type { Feldleser, Read } from "./feldleser.ts";
import { handlungsbedarfe } from "./handlungsbedarfe.ts";
import { kontakte } from "./kontakte.ts";
import { type Fundstelle, kundenEinmal } from "./kunden-einmal.ts";
import type { Lage } from "./lage.ts";
import { organisation } from "./organisation.ts";
import { strategien } from "./strategien.ts";
import { vertretungen } from "./vertretungen.ts";

type Satzleser<A extends Dateiart> = (leser: Feldleser<A>, lage: Lage, fundstelle: Fundstelle) => Read<Satz<A>>;

/** How a row of each kind becomes a fact. */
export const SATZLESER: { readonly [A in Dateiart]: Satzleser<A> } = {
  organisation,
  vertretungen,
  kunden: kundenEinmal,
  kontakte,
  handlungsbedarfe,
  strategien,
  ausnahmen,
};
