import { datum } from "@verlauf/core";
import type { Absicht } from "../../conversation/absicht.ts";
import { auszugText, dateiname } from "../auszug.ts";
import { offerDatei } from "../dateiangebot.ts";
import { eigeneEinheiten, mitOrt } from "../einheiten.ts";
import { type Erwiderung, satz } from "../erwiderung.ts";
import type { Kontext } from "../kontext.ts";
import { darfListen, type Listenplan, planOf } from "../listenplan.ts";

type Frage = Extract<Absicht, { readonly art: "als_excel" }>;

/** What a list of some dozens of persons comes to. */
const BYTES = 20_000;

/** A list as a file. Of a unit that isn't the person's own nothing is offered. */
export const answerAlsExcel = async (kontext: Kontext, { von }: Frage): Promise<Erwiderung> => {
  if (!darfListen(kontext)) {
    return satz(
      "Listen von Personen sind für Ihre Aufgabe nicht vorgesehen. Schreiben Sie „Hilfe“, dann zeige ich, was geht.",
    );
  }
  const { wer, frage } = await planOf(kontext, von);
  await requireSichtbar(kontext, von.team, frage);
  const angebot = await offerDatei(
    kontext,
    { art: "liste", von: { ...von, ab: undefined } },
    {
      name: dateiname(von, frage),
      beschreibung: `${wer}: ${auszugText(von)}, Stichtag ${datum(frage.stichtag)}`,
      bytes: BYTES,
    },
  );
  return { angebot, merke: von };
};

/** One person is enough to be told whether the team is among one's own. */
const requireSichtbar = async (
  kontext: Kontext,
  team: string | undefined,
  { stichtag, status }: Pick<Listenplan["frage"], "stichtag" | "status">,
): Promise<void> => {
  if (team === undefined) return;
  await mitOrt({ team }, eigeneEinheiten(kontext.person), () =>
    kontext.zugang.seite({ stichtag, team, status, limit: 1 }),
  );
};
