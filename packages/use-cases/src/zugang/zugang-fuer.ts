import { openAuswertungen } from "./auswertungen-zugang.ts";
import { openFrageboegen } from "./frageboegen-zugang.ts";
import { openKontaktdichte } from "./kontaktdichte-zugang.ts";
import { openLieferungen } from "./lieferungen-zugang.ts";
import { openPforte } from "./pforte.ts";
import { openStichproben } from "./stichproben-zugang.ts";
import type { OpenZugang } from "./zugang.ts";

/** Opens the gate for one actor, for one request: what it has read of the organisation it keeps. */
export const zugangFuer: OpenZugang = (deps, akteur) => {
  const pforte = openPforte(deps, akteur);
  return {
    akteur,
    ...openKontaktdichte(pforte),
    ...openStichproben(pforte),
    ...openFrageboegen(pforte),
    ...openAuswertungen(pforte),
    ...openLieferungen(pforte),
  };
};
