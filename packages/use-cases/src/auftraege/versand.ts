import { addMonths, type IsoDate } from "@verlauf/core";
import type { NeueSendung } from "@verlauf/store";
import { tagInBerlin } from "../berlin.ts";
import type { Nachricht } from "../postausgang/nachricht.ts";
import { sendungFuer } from "../postausgang/sendung-fuer.ts";
import { endeDesTages } from "./ortszeit.ts";

/** How long one can look up that a message went out; it holds counts of teams. */
const AUFBEWAHRUNG_MONATE = 3;

/** A message to one receiver by mail, from now to the end of a day: what comes later only misleads. */
export const mailAn = (an: string, nachricht: Nachricht, jetzt: Date, bis: IsoDate): NeueSendung => ({
  ...sendungFuer(nachricht, {
    kanal: "mail",
    an,
    ersatz: null,
    ab: jetzt.toISOString(),
    bis: endeDesTages(bis).toISOString(),
    loeschenAm: addMonths(tagInBerlin(jetzt), AUFBEWAHRUNG_MONATE),
  }),
});
