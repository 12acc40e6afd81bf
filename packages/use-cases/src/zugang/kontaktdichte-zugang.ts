import { datum, type Fall, Refusal } from "@verlauf/core";
import type { Personenkreis } from "@verlauf/store";
import type { Deps } from "../deps.ts";
import { erklaereFall, findPerson } from "../kontaktdichte/erklaere.ts";
import { type Frage, type Grundlage, openFrage, streckenOf } from "../kontaktdichte/frage.ts";
import { type Platz, personenOf } from "../kontaktdichte/seite.ts";
import { type Listenperson, type Ueberfaelligfrage, ueberfaelligeIn } from "../kontaktdichte/ueberfaellig.ts";
import { forecast } from "../kontaktdichte/vorschau.ts";
import { zaehle } from "../kontaktdichte/zahlen.ts";
import { NichtVerzeichnet } from "../nicht-verzeichnet.ts";
import { personenreferenzen } from "../personenreferenz.ts";
import type { Handlung } from "../rechte/handlung.ts";
import { isInKreis, withinKreise } from "../rechte/kreise-of.ts";
import { hasTeam, teamsOf } from "../rechte/teamgegenstand.ts";
import { openCursor, sealCursor } from "./cursor.ts";
import { kundennummerOf } from "./kundennummer-of.ts";
import type { Listenfrage, Personenangabe, Referenzperson, Zahlenfrage } from "./personenfrage.ts";
import { einheitText, type Pforte } from "./pforte.ts";
import type { Zugang } from "./zugang.ts";

type Kontaktdichtezugang = Pick<Zugang, "seite" | "liste" | "zahlen" | "ueberfaellige" | "erklaere" | "vorschau">;

const MOST_A_PAGE = 1_000;
const CHUNK = 1_000;

// the number itself is only repeated to whoever runs Verlauf and has typed it
const notKnown = (frage: Personenangabe, { datenstand }: Grundlage): NichtVerzeichnet =>
  new NichtVerzeichnet(
    "kundennummer" in frage
      ? `Die Kundennummer ${frage.kundennummer} ist im Datenstand ${datum(datenstand)} nicht verzeichnet.`
      : `Die Referenz ist im Datenstand ${datum(datenstand)} nicht verzeichnet.`,
  );

export const openKontaktdichte = (pforte: Pforte): Kontaktdichtezugang => {
  const { isBetrieb, kreise, tue, gelesen, deps, sicht } = pforte;

  /** Only whoever runs Verlauf asks without bounds. */
  const nurOf = (found: readonly Personenkreis[]) => (isBetrieb ? undefined : found);

  // contacts of a benefit community may be in other teams, and a verdict needs them all: then the gate alone decides
  const dataFor = async ({ mitBg }: Grundlage): Promise<Deps> => (mitBg ? deps : sicht());

  const noteStrecken = async (grundlage: Grundlage, frage: Pick<Frage, "team" | "nur">): Promise<void> => {
    const known = await pforte.eintraege();
    for (const { lieferung, team } of streckenOf(grundlage, frage)) {
      const { dienststelle } = lieferung;
      // what somebody types may be anything; the log takes names of teams only
      const isKnown = team !== undefined && hasTeam(known, dienststelle, team) === true;
      const kreis = { dienststelle, team: isKnown ? team : null };
      gelesen("personen.lesen", einheitText(kreis), grundlage.stichtag);
    }
  };

  const openListe = async (frage: Listenfrage) => {
    const { dienststelle, stichtag, team } = frage;
    const nur = nurOf(await kreise("personen.lesen", frage));
    const grundlage = await openFrage(deps, { stichtag, dienststelle, nur });
    await noteStrecken(grundlage, { team, nur });
    const hausschluessel = await pforte.hausschluessel();
    return { grundlage, auswahl: { team, nur, status: frage.status }, hausschluessel };
  };

  const withReferenz = (hausschluessel: Uint8Array): ((person: Listenperson) => Referenzperson) => {
    const referenzOf = personenreferenzen(hausschluessel);
    return ({ fall, eintrag }) => ({ fall, eintrag, referenz: referenzOf(fall) });
  };

  /**
   * The teams of an area, all of which have to be open to whoever asks. Offices may call their areas the same: without one
   * each is meant in which that holds.
   */
  const bereichskreise = async (
    handlung: Handlung,
    { bereich, dienststelle }: { readonly bereich: string; readonly dienststelle?: string | undefined },
  ): Promise<readonly Personenkreis[]> => {
    const open = await kreise(handlung, { dienststelle });
    const area = (await pforte.eintraege()).filter(
      (eintrag) => eintrag.bereich === bereich && (dienststelle ?? eintrag.dienststelle) === eintrag.dienststelle,
    );
    const offices = Map.groupBy(teamsOf(area), (team) => team.dienststelle);
    const allowed = [...offices.values()].filter((teams) =>
      teams.every((each) => isInKreis(open, each.dienststelle, each.team)),
    );
    if (allowed.length === 0) throw new NichtVerzeichnet("Diesen Bereich gibt es in der Organisation nicht.");
    return allowed.flat().map(({ dienststelle: its, team }) => ({ dienststelle: its, team }));
  };

  const zahlenkreise = async (frage: Zahlenfrage): Promise<readonly Personenkreis[]> => {
    const { bereich, dienststelle } = frage;
    if (bereich !== undefined) return bereichskreise("zahlen.lesen", { bereich, dienststelle });
    const found = await kreise("zahlen.lesen", frage);
    // the whole office is for those whom all of it is open to
    return frage.team === undefined ? found.filter(({ team }) => team === null) : found;
  };

  const listenkreise = async (frage: Ueberfaelligfrage): Promise<readonly Personenkreis[] | undefined> => {
    const bereich = frage.eingrenzung?.bereich;
    if (bereich === undefined) return nurOf(await kreise("personen.lesen", frage));
    const found = withinKreise(
      await bereichskreise("personen.lesen", { bereich, dienststelle: frage.dienststelle }),
      undefined,
      frage.team,
    );
    if (found.length === 0) throw new NichtVerzeichnet("Das Team gehört nicht zu diesem Bereich.");
    return found;
  };

  return {
    seite: (frage) =>
      tue(async () => {
        const { cursor, limit } = frage;
        if (!Number.isInteger(limit) || limit < 1 || limit > MOST_A_PAGE) {
          throw new Refusal(`Auf eine Seite passen 1 bis ${MOST_A_PAGE} Personen.`);
        }
        const { grundlage, auswahl, hausschluessel } = await openListe(frage);
        const bound = JSON.stringify([frage.stichtag, frage.dienststelle, frage.team, frage.status]);
        const nach = cursor === undefined ? undefined : openCursor(hausschluessel, bound, cursor);
        const found: (Listenperson & { readonly platz: Platz })[] = [];
        const data = await dataFor(grundlage);
        // one more than fits tells whether there is another page
        for await (const personen of personenOf(data, grundlage, auswahl, { nach, erstes: limit + 1 })) {
          found.push(...personen);
          if (found.length > limit) break;
        }
        const last = found[limit - 1];
        return {
          stichtag: grundlage.stichtag,
          datenstand: grundlage.datenstand,
          bemerkungen: grundlage.bemerkungen,
          personen: found.slice(0, limit).map(withReferenz(hausschluessel)),
          weiter: found.length > limit && last !== undefined ? sealCursor(hausschluessel, bound, last.platz) : null,
        };
      }),
    liste: (frage) =>
      tue(async () => {
        const { grundlage, auswahl, hausschluessel } = await openListe(frage);
        const data = await dataFor(grundlage);
        const show = withReferenz(hausschluessel);
        async function* personen(): AsyncGenerator<readonly Referenzperson[], void, undefined> {
          for await (const chunk of personenOf(data, grundlage, auswahl, { nach: undefined, erstes: CHUNK })) {
            if (chunk.length > 0) yield chunk.map(show);
          }
        }
        const { stichtag, datenstand, bemerkungen } = grundlage;
        return { stichtag, datenstand, bemerkungen, personen: personen() };
      }),
    zahlen: (frage) =>
      tue(async () => {
        const found = await zahlenkreise(frage);
        if (found.length === 0) throw new NichtVerzeichnet("Dazu liegen keine Zahlen vor.");
        // who sees counts and no persons has no view of the rows that are counted
        return zaehle(deps, { stichtag: frage.stichtag, dienststelle: frage.dienststelle, nur: found });
      }),
    ueberfaellige: (frage) =>
      tue(async () => {
        const nur = await listenkreise(frage);
        const grundlage = await openFrage(deps, { ...frage, nur });
        await noteStrecken(grundlage, { team: frage.team, nur });
        const asked = { ...frage, nur };
        return pforte.gemerkt({ grundlage, frage: asked }, async () =>
          ueberfaelligeIn(await dataFor(grundlage), grundlage, asked),
        );
      }),
    erklaere: (frage) =>
      tue(async () => {
        const { stichtag, dienststelle } = frage;
        const nur = nurOf(await kreise("personen.lesen", { dienststelle }));
        const grundlage = await openFrage(deps, { stichtag, dienststelle, nur });
        const data = await dataFor(grundlage);
        const hausschluessel = await pforte.hausschluessel();
        const kundennummer =
          "kundennummer" in frage
            ? frage.kundennummer
            : await kundennummerOf(pforte, data, grundlage, { referenz: frage.referenz, nur, hausschluessel });
        const fall: Fall | undefined =
          kundennummer === undefined ? undefined : await findPerson(data, grundlage, { kundennummer, nur });
        if (fall === undefined) throw notKnown(frage, grundlage);
        const referenz = personenreferenzen(hausschluessel)(fall);
        gelesen("personen.lesen", einheitText(fall), referenz);
        const erklaerung = erklaereFall(grundlage, fall);
        return {
          ...erklaerung,
          kopfMitReferenz: erklaerung.kopf.replaceAll(fall.kundennummer, referenz),
          referenz,
          team: fall.team,
        };
      }),
    vorschau: (frage) =>
      tue(async () => {
        const nur = nurOf(await kreise("zahlen.lesen", frage));
        return forecast(deps, { ...frage, nur });
      }),
  };
};
