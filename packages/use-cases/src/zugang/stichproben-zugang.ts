import { type Monat, Refusal, type Ziehung } from "@verlauf/core";
import { ersetzeFall, findFall } from "../fallpruefung/stichprobe/ersetze-fall.ts";
import {
  findEbenenstichprobe,
  findProtokoll,
  findStichproben,
  pruefeStichproben,
  type Stichprobenfrage,
} from "../fallpruefung/stichprobe/find-stichproben.ts";
import { zufallsziffern } from "../fallpruefung/stichprobe/handelnde.ts";
import { zieheKalibrierung } from "../fallpruefung/stichprobe/ziehe-kalibrierung.ts";
import { zieheStichproben } from "../fallpruefung/stichprobe/ziehe-stichproben.ts";
import type { Teamfilter, Ziehungsergebnis, Ziehungsziel } from "../fallpruefung/stichprobe/ziehungsauftrag.ts";
import { darf } from "../rechte/darf.ts";
import type { Handlung } from "../rechte/handlung.ts";
import { isInKreis } from "../rechte/kreise-of.ts";
import { akteurname } from "./akteurname.ts";
import { onlyOffice } from "./only-office.ts";
import type { Pforte, Wo } from "./pforte.ts";
import { ohneNummern, type Protokollansicht, type Stichprobenansicht } from "./stichprobenansicht.ts";
import { ebenengegenstand, gegenstandText, monatOfZeitraum, ziehungsgegenstand } from "./ziehungsgegenstand.ts";
import type { Zugang } from "./zugang.ts";

type Stichprobenzugang = Pick<Zugang, "ziehe" | "kalibriere" | "stichproben" | "protokoll" | "pruefe" | "ersetze">;

export const openStichproben = (pforte: Pforte): Stichprobenzugang => {
  const { akteur, isBetrieb, deps, sicht, kreise, erlaube, tue, gelesen, eintraege, heute } = pforte;
  const von = akteurname(akteur);

  /** Within which teams it is done; whoever runs Verlauf has no bounds. */
  const nurFor = async (handlung: Handlung, wo: Wo): Promise<Teamfilter> => {
    const found = await kreise(handlung, wo);
    return isBetrieb ? undefined : (dienststelle, team) => isInKreis(found, dienststelle, team);
  };

  const zielFor = async (handlung: Handlung, ziel: Ziehungsziel, monat: Monat): Promise<Ziehungsziel> => {
    if (ziel.art === "teams") return { ...ziel, nur: await nurFor(handlung, ziel) };
    erlaube(handlung, ebenengegenstand(ziel), monat);
    return ziel;
  };

  const protokollFor = async ({
    ebene,
    dienststelle,
    einheit,
    zeitraum,
    protokoll,
  }: Ziehung): Promise<Protokollansicht> => {
    const gegenstand = ziehungsgegenstand({ ebene, dienststelle, einheit }, await eintraege());
    const mayNumbers = darf(akteur, "stichprobe.nummern", gegenstand, monatOfZeitraum(zeitraum));
    gelesen(mayNumbers ? "stichprobe.nummern" : "stichprobe.lesen", gegenstandText(gegenstand), zeitraum);
    return mayNumbers ? protokoll : ohneNummern(protokoll);
  };

  const show = async (ergebnis: Ziehungsergebnis): Promise<Stichprobenansicht> => ({
    ...ergebnis,
    ziehungen: await Promise.all(
      ergebnis.ziehungen.map(async (ziehung) => ({ ...ziehung, protokoll: await protokollFor(ziehung) })),
    ),
  });

  // who chooses the seed chooses the cases
  const checkSeed = (basisSeed: string | undefined): void => {
    if (basisSeed === undefined || isBetrieb) return;
    throw new Refusal("Die Startzahl zieht Verlauf selbst. Sie lässt sich hier nicht vorgeben.");
  };

  const handelnde = () => ({ heute: heute(), von, zufall: zufallsziffern });

  return {
    ziehe: (auftrag) =>
      tue(async () => {
        const ziel = await zielFor("stichprobe.ziehen", auftrag.ziel, auftrag.monat);
        checkSeed(auftrag.basisSeed);
        return show(await zieheStichproben(deps, { ...auftrag, ziel, ...handelnde() }));
      }),
    kalibriere: (auftrag) =>
      tue(async () => {
        const { bereich } = auftrag;
        const dienststelle = isBetrieb
          ? auftrag.dienststelle
          : onlyOffice(await eintraege(), auftrag, (office) =>
              darf(akteur, "stichprobe.ziehen", { ebene: "bereich", dienststelle: office, bereich }),
            );
        checkSeed(auftrag.basisSeed);
        return show(await zieheKalibrierung(deps, { ...auftrag, dienststelle, ...handelnde() }));
      }),
    stichproben: ({ monat, ziel }) =>
      tue(async () => {
        const allowed = await zielFor("stichprobe.lesen", ziel, monat);
        const data = await sicht();
        return show(
          allowed.art === "teams"
            ? await findStichproben(data, { monat, ...allowed })
            : await findEbenenstichprobe(data, monat, allowed),
        );
      }),
    protokoll: (frage) =>
      tue(async () => {
        const nur = await nurFor("stichprobe.lesen", frage);
        return protokollFor(await findProtokoll(await sicht(), { ...frage, nur }));
      }),
    pruefe: (frage: Stichprobenfrage) =>
      tue(async () => {
        const nur = await nurFor("stichprobe.lesen", frage);
        return pruefeStichproben(await sicht(), { ...frage, nur });
      }),
    ersetze: (auftrag) =>
      tue(async () => {
        const { ebene, dienststelle } = auftrag;
        const known = await eintraege();
        const nur = (ziehung: Ziehung): boolean =>
          (dienststelle === undefined || ziehung.dienststelle === dienststelle) &&
          darf(akteur, "stichprobe.ersetzen", ziehungsgegenstand(ziehung, known), monatOfZeitraum(ziehung.zeitraum));
        const { ziehung } = await findFall(await sicht(), auftrag.fall, { ebene, nur });
        const mayNumbers = darf(
          akteur,
          "stichprobe.nummern",
          ziehungsgegenstand(ziehung, known),
          monatOfZeitraum(ziehung.zeitraum),
        );
        const { durch, ...ersetzt } = await ersetzeFall(deps, {
          fall: auftrag.fall,
          grund: auftrag.grund,
          ebene,
          nur,
          heute: heute(),
          von,
        });
        return {
          ...ersetzt,
          durch: durch === null || mayNumbers ? durch : { ...durch, kundennummer: null, ticket: null },
        };
      }),
  };
};
