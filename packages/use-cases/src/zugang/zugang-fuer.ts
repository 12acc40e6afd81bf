import { openAuswertungen } from "./auswertungen-zugang.ts";
import { openFrageboegen } from "./frageboegen-zugang.ts";
import { openKontaktdichte } from "./kontaktdichte-zugang.ts";
import { openLieferungen } from "./lieferungen-zugang.ts";
import { openPforte, type Pforte } from "./pforte.ts";
import { openStichproben } from "./stichproben-zugang.ts";
import type { OpenZugang, Zugang } from "./zugang.ts";

/** Opens the gate for one actor, for one request: what it has read of the organisation it keeps. */
export const zugangFuer: OpenZugang = (deps, akteur) => zugangDurch(openPforte(deps, akteur));

/** The same for whoever needs what stands behind it, too. */
export const zugangDurch = (pforte: Pforte): Zugang => ({
  akteur: pforte.akteur,
  ...openKontaktdichte(pforte),
  ...openStichproben(pforte),
  ...openFrageboegen(pforte),
  ...openAuswertungen(pforte),
  ...openLieferungen(pforte),
});
