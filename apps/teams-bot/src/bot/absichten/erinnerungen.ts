import { datum } from "@verlauf/core";
import type { Absicht } from "../../conversation/absicht.ts";
import type { Erwiderung } from "../erwiderung.ts";
import type { Kontext } from "../kontext.ts";

type Aus = Extract<Absicht, { readonly art: "erinnerungen_aus" }>;

/** Only the person's own chat changes, and one press undoes it: nothing to be confirmed. */
export const answerErinnerungenAus = async ({ chatzugang, heute }: Kontext, { bis }: Aus): Promise<Erwiderung> => {
  if (bis === undefined) {
    return {
      antwort: {
        absaetze: ["Bis wann soll ich Sie im Chat nicht erinnern?"],
        felder: [{ art: "tag", name: "bis", titel: "Bis (einschließlich)", pflicht: true, min: heute }],
        knoepfe: [{ titel: "Ausschalten", absicht: { art: "erinnerungen_aus" }, betont: true }],
      },
    };
  }
  await chatzugang.pausiereErinnerungen(bis);
  return {
    antwort: {
      absaetze: [
        `Bis **${datum(bis)}** erinnere ich Sie nicht im Chat. Was wichtig ist, kommt in dieser Zeit per E-Mail.`,
      ],
      knoepfe: [{ titel: "Wieder einschalten", absicht: { art: "erinnerungen_an" } }],
    },
  };
};

export const answerErinnerungenAn = async ({ chatzugang }: Kontext): Promise<Erwiderung> => {
  await chatzugang.pausiereErinnerungen(null);
  return { antwort: { absaetze: ["Ich erinnere Sie wieder im Chat."], knoepfe: [] } };
};
