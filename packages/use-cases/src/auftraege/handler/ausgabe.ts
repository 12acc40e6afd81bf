import { anzahl, letzterTag, pruefmonatOf, pruefregelFor } from "@verlauf/core";
import type { NeueSendung } from "@verlauf/store";
import type { Ziehungsansicht } from "../../zugang/stichprobenansicht.ts";
import { type Handler, nurSatz } from "../auftragsdeps.ts";
import { empfaengerOf, isBesetzt } from "../empfaenger.ts";
import { type Monatslage, monatslageOf } from "../lage.ts";
import { anTeamleitungen, leitungenOf } from "../teamleitungen.ts";
import { hindernisOf } from "./hindernis.ts";

const standing = ({ protokoll }: Ziehungsansicht): number =>
  protokoll.faelle.filter(({ grund }) => grund === null).length;

/** Draws a month's cases, files the questionnaires and tells whoever leads the teams (VK-39, VK-40). */
export const ausgabe: Handler = async (deps, lauf, signal) => {
  const lage = await monatslageOf(deps, lauf);
  const hindernis = await hindernisOf(deps, lage);
  if (hindernis !== null) return hindernis;

  const { monat, dienststelle, haus } = lage;
  const ziel = { art: "teams", dienststelle } as const;
  const zugang = deps.oeffneZugang();
  const { ziehungen } = await zugang.ziehe({ monat, ziel });
  if (ziehungen.length === 0) {
    return nurSatz("Es gibt kein Team, das geprüft wird.");
  }
  signal.throwIfAborted();
  const { dateien } = await zugang.legeFrageboegenAb({ monat, ziel, neu: false });
  const vorgesehen = pruefregelFor(monat, haus.konfiguration.fallpruefung.hausregel).faelle;
  const teams = ziehungen.map((ziehung) => ziehung.einheit);
  return {
    satz: `${anzahl(teams.length, "Team", "Teams")} gezogen, ${anzahl(dateien.length, "Fragebogen", "Fragebögen")} in der Ablage.`,
    sendungen: [
      ...ziehungen.flatMap((ziehung) => {
        const faelle = standing(ziehung);
        const tell = (satz: Parameters<typeof anTeamleitungen>[2]) =>
          anTeamleitungen(lage, ziehung.einheit, satz, letzterTag(pruefmonatOf(monat)));
        return [
          ...tell({ art: "faelle.bereit", faelle, vorgesehen }),
          // a message of its own: were both one, a process that ends between them would lose or double the file
          ...(faelle > 0 && zeigtDateien(lage) ? tell({ art: "faelle.mappe" }) : []),
        ];
      }),
      ...teams.flatMap((team) => ohneVertretung(lage, team)),
    ],
    // the draw itself is told of by the store that keeps it
    ereignisse: [],
    wartet: false,
  };
};

/** Below this level no file goes out by the chat. */
const zeigtDateien = ({ haus }: Monatslage): boolean => haus.konfiguration.datenschutz.kanal.chat !== "zahlen";

/** Where nobody can be told, the area manager is: it is theirs to find a substitute (VK-43). */
const ohneVertretung = (lage: Monatslage, team: string): readonly NeueSendung[] => {
  const { organisation, dienststelle, heute, haus, monat, fristen, versand } = lage;
  const bereich = haus.bereichOf(team);
  if (leitungenOf(lage, team).length > 0 || bereich === null) return [];
  const ohneLeitung = !isBesetzt(organisation, { rolle: "TL", dienststelle, team });
  return empfaengerOf(organisation, { rolle: "BL", dienststelle, bereich }, heute).flatMap((adressat) =>
    versand(
      adressat,
      { art: "vertretung.fehlt", dienststelle, monat, team, antwortenBis: fristen.antworten, ohneLeitung },
      fristen.antworten,
    ),
  );
};
