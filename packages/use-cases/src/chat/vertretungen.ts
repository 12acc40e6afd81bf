import { datum, Refusal, type Rolle } from "@verlauf/core";
import { adressatOf } from "../auftraege/empfaenger.ts";
import { versandFrom } from "../auftraege/versand.ts";
import { readOrganisation } from "../fallpruefung/pruefhaus.ts";
import { onlyKreis } from "../zugang/pforte.ts";
import type { Chatpforte } from "./chatdeps.ts";
import type { Chatzugang, Vertretungsauftrag, Vertretungsperson } from "./chatzugang.ts";
import { findPersonen } from "./find-personen.ts";
import { requireLeitung } from "./leitung.ts";
import { requireAbwesenheit, type Zeitraum } from "./zeitraum.ts";

type Vertretungszugang = Pick<Chatzugang, "findeVertretungen" | "pruefeVertretung" | "trageVertretungEin">;

interface Pruefung {
  readonly dienststelle: string;
  /** The address of whoever is absent. */
  readonly leitung: string;
  /** All teams that they lead. */
  readonly teams: readonly string[];
  readonly vertretung: Vertretungsperson;
}

/** Whoever stands in sees cases and answers, which the other roles have no part in. */
const ROLLEN: readonly Rolle[] = ["TL", "IFK", "BL"];

const schonVertreten = (team: string, { von, bis }: Zeitraum): Refusal =>
  new Refusal(
    `Für die Leitung von Team ${team} ist vom ${datum(von)} bis ${datum(bis)} schon eine Vertretung eingetragen.`,
  );

/** Who stands in for a team's lead (VK-43): entered by the area manager. */
export const openVertretungen = (pforte: Chatpforte): Vertretungszugang => {
  const { deps, kreise, heute, uhr, tue, akteur } = pforte;

  const dienststelleOf = async (auftrag: Pick<Vertretungsauftrag, "dienststelle" | "team">): Promise<string> => {
    const { dienststelle } = onlyKreis(await kreise("vertretung.eintragen", auftrag));
    if (dienststelle === null) throw new Error("a person's right that no office bounds");
    return dienststelle;
  };

  const pruefe = async (auftrag: Vertretungsauftrag): Promise<Pruefung> => {
    const dienststelle = await dienststelleOf(auftrag);
    const { team, durch, von, bis } = auftrag;
    requireAbwesenheit(auftrag, heute());
    const { eintraege, vertretungen } = await readOrganisation(deps);
    const [vertretung] = findPersonen(eintraege, dienststelle, (person) => isSame(person.email, durch));
    if (vertretung === undefined) {
      throw new Refusal("Unter dieser Adresse ist in der Dienststelle niemand eingetragen.");
    }
    if (
      !eintraege.some(
        (one) => ROLLEN.includes(one.rolle) && one.dienststelle === dienststelle && isSame(one.email, durch),
      )
    ) {
      throw new Refusal(
        "Vertreten können Teamleitungen, Integrationsfachkräfte und Bereichsleitungen der Dienststelle.",
      );
    }
    const leitung = requireLeitung(eintraege, akteur, { dienststelle, team, vertretung: vertretung.email });
    const within = vertretungen.filter((one) => one.dienststelle === dienststelle && one.von <= bis && von <= one.bis);
    const schon = within.find(({ email }) => isSame(email, leitung.email));
    if (schon !== undefined) throw schonVertreten(team, schon);
    if (within.some(({ email }) => isSame(email, vertretung.email))) {
      throw new Refusal("Diese Person wird in der Zeit selbst vertreten und kann nicht einspringen.");
    }
    return { dienststelle, leitung: leitung.email, teams: leitung.teams, vertretung };
  };

  return {
    findeVertretungen: (frage) =>
      tue(async () => {
        const dienststelle = await dienststelleOf(frage);
        const { eintraege } = await readOrganisation(deps);
        const leads = eintraege.filter(
          (each) => each.dienststelle === dienststelle && each.rolle === "TL" && each.team === frage.team,
        );
        // the only lead can't stand in for themselves
        const [only, ...others] = leads;
        return findPersonen(
          eintraege,
          dienststelle,
          ({ email, rolle }) =>
            ROLLEN.includes(rolle) && (others.length > 0 || only === undefined || !isSame(email, only.email)),
          frage.suche,
        );
      }),
    pruefeVertretung: (auftrag) => tue(async () => (await pruefe(auftrag)).vertretung),
    trageVertretungEin: (auftrag) =>
      tue(async () => {
        const { dienststelle, leitung, teams, vertretung } = await pruefe(auftrag);
        const { team, von, bis } = auftrag;
        const { eintraege } = await readOrganisation(deps);
        const adressat = adressatOf(eintraege, dienststelle, vertretung.email);
        const versand = await versandFrom({ ...deps, uhr });
        const isNeu = await deps.store.transaktion(async (its) => {
          const neu = { dienststelle, email: leitung, vertretung: vertretung.email, von, bis };
          if (!(await its.trageVertretungEin(neu, team))) return false;
          // under the same key as the morning's job: whoever is told now isn't told again
          await its.plane(
            teams.flatMap((each) =>
              versand(adressat, { art: "vertretung.uebernommen", dienststelle, team: each, von, bis }, bis),
            ),
          );
          return true;
        });
        if (!isNeu) {
          // somebody else was faster: now it is seen what they entered
          await pruefe(auftrag);
          throw new Refusal(`Für die Leitung von Team ${team} ist in dieser Zeit schon eine Vertretung eingetragen.`);
        }
        return vertretung;
      }),
  };
};

const isSame = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
