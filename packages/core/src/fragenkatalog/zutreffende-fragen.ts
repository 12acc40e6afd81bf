import type { Rechtskreis } from "../kunde.ts";
import type { Frage, Katalog } from "./katalog.ts";

/** Whether a question is asked about a case of that Rechtskreis. */
export const giltFuerFall = ({ giltFuer }: Frage, rechtskreis: Rechtskreis): boolean =>
  giltFuer === null || giltFuer === rechtskreis;

/** The questions that a case of that Rechtskreis has to answer. */
export const zutreffendeFragen = ({ fragen }: Pick<Katalog, "fragen">, rechtskreis: Rechtskreis): readonly Frage[] =>
  fragen.filter((frage) => giltFuerFall(frage, rechtskreis));
