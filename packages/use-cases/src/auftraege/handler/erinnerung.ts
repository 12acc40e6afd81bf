import { addDays, anzahl, type IsFeiertag, type IsoDate, isArbeitstag, type Teamstand } from "@verlauf/core";
import { type Handler, type Laufergebnis, nurSatz } from "../auftragsdeps.ts";
import { type Monatslage, monatslageOf } from "../lage.ts";
import { anTeamleitungen } from "../teamleitungen.ts";
import { hasZiehung, NICHTS_GEZOGEN } from "./gezogen.ts";

type Satz = Parameters<typeof anTeamleitungen>[2];

/** How many working days are left, the last one counted: a reminder that comes late says how late it is. */
const arbeitstageBis = (heute: IsoDate, bis: IsoDate, isFeiertag: IsFeiertag): number => {
  let count = 0;
  for (let tag = addDays(heute, 1); tag <= bis; tag = addDays(tag, 1)) if (isArbeitstag(tag, isFeiertag)) count += 1;
  return count;
};

const arbeitsstandOf = ({ soll, vollstaendig, offen, zuletztAm }: Teamstand) => ({
  soll,
  vollstaendig,
  offen,
  zuletztAm,
});

const remind =
  (say: (lage: Monatslage, stand: Teamstand) => Satz): Handler =>
  async (deps, lauf): Promise<Laufergebnis> => {
    const lage = await monatslageOf(deps, lauf);
    const { monat, dienststelle } = lage;
    if (!(await hasZiehung(deps, dienststelle, monat))) return nurSatz(NICHTS_GEZOGEN);
    const { zeilen } = await deps.oeffneZugang().stand({ monat, dienststelle });
    const offen = zeilen.filter(({ stand }) => stand.offen.length > 0);
    const sendungen = offen.flatMap(({ stand }) => anTeamleitungen(lage, stand.team, say(lage, stand), lauf.bis));
    return {
      satz: `${anzahl(sendungen.length, "Erinnerung", "Erinnerungen")} im Postausgang.`,
      sendungen,
      ereignisse: [],
      wartet: false,
    };
  };

/** Reminds whoever leads a team whose cases aren't complete. */
export const erinnerung = remind(({ heute, fristen, haus }, stand) => ({
  art: "erinnerung.vorher",
  arbeitstage: arbeitstageBis(heute, fristen.antworten, haus.isFeiertag),
  stand: arbeitsstandOf(stand),
}));

/** Asks them after the answers were due. */
export const nachfrage = remind(({ heute }, stand) => ({
  art: "erinnerung.danach",
  am: heute,
  stand: arbeitsstandOf(stand),
}));
